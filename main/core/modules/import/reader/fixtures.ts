import XLSX from '@e965/xlsx';
import { writeZip } from './zip-writer.ts';

// Workbooks for tests are written by another library than the one under test, as real ones are.

type Sheet = {
  readonly name?: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Cells set as they are, by address: formulas, formats, errors. */
  readonly cells?: Readonly<Record<string, XLSX.CellObject>>;
};

/** An .xlsx made by SheetJS. */
export function workbook(sheets: readonly Sheet[], date1904 = false): Uint8Array {
  return written(sheets, 'xlsx', date1904);
}

/** An old binary .xls made by SheetJS. */
export function oldWorkbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  return written([{ rows }], 'biff8', false);
}

/** What Excel makes of a workbook with a password: an OLE container whose content is encrypted. */
export function encryptedWorkbook(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

const encode = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([path, content]) => ({ path, bytes: encode(content) })));
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one worksheet of the given XML, and further parts. */
export function rawWorkbook(sheetXml: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  });
}

function written(sheets: readonly Sheet[], bookType: 'xlsx' | 'biff8', date1904: boolean): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [i, { name, rows, merges = [], cells = {} }] of sheets.entries()) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    Object.assign(sheet, cells);
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name ?? `Sheet${i + 1}`);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden = false }) => ({ Hidden: hidden ? 1 : 0 })), WBProps: { date1904 } };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}
