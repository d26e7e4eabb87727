import { columnLetter } from '../../../../../shared/domain/import/resolve-mapping.ts';
import type { Cell } from '../../../../../shared/domain/import/types.ts';
import { writeZip } from './zip-writer.ts';

export const WORKBOOK_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `share`: a part of one, as percent; `change`: with its sign; `moment`: day number of spreadsheets. */
export type NumberFormat = 'count' | 'change' | 'share' | 'moment' | 'amount';

export type SheetToWrite = {
  readonly name: string;
  /** The first row is written as the header: bold and kept in view. */
  readonly rows: readonly (readonly Cell[])[];
  /** Column widths in characters, from column A on. */
  readonly widths?: readonly number[];
  /** How the numbers of each column are shown; as they are without. */
  readonly formats?: readonly (NumberFormat | null)[];
  /** Drop-down lists: the words a column (index) offers. People may still type others. */
  readonly choices?: readonly { readonly column: number; readonly words: readonly string[] }[];
};

/** Cell formats, in the order of STYLES below. */
const TEXT = 1;
const HEADER = 2;
const GUARDED = 3;
const NUMBERS: Readonly<Record<NumberFormat, number>> = { count: 4, change: 5, share: 6, moment: 7, amount: 8 };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// Format 49 is text, so that 007 and long codes stay what was typed. quotePrefix is the apostrophe people type in front.
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="+#,##0;−#,##0;0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF8"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>${[3, 164, 9, 165, 4].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`).join('')}</cellXfs></styleSheet>`;

/** Rows offered a drop-down list or the text format below what is written, so that new rows get them too. */
const SPARE_ROWS = 5000;
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
// What spreadsheets take for the start of a formula, also after a file was saved as CSV.
// Full-width signs are taken for them where Chinese or Japanese is typed.
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Writes an .xlsx of plain cells. Every text is stored as text and never as a formula; one that begins with = + - @, tab or
 * carriage return is also marked with a leading apostrophe (quotePrefix), which shows nowhere and changes no value, so
 * that editing the cell does not turn it into a formula.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const names = uniqueNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, i) => i + 1);
  return writeZip([
    part('[Content_Types].xml', contentTypes(numbers)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const), ['styles', 'styles.xml']]),
    ),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))),
  ]);
}

const part = (path: string, xml: string) => ({ path, bytes: new TextEncoder().encode(xml) });

function sheetXml({ rows, widths = [], formats = [], choices = [] }: SheetToWrite): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  );
  const lists = choices.map(({ column, words }) => {
    const range = `${columnLetter(column)}2:${columnLetter(column)}${rows.length + SPARE_ROWS}`;
    // The list is a help, not a rule: the importer understands more words than it offers.
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${escapeXml(words.join(','))}"</formula1></dataValidation>`;
  });
  return [
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    '<sheetData>',
    ...rows.map((cells, i) => rowXml(cells, i + 1, formats)),
    '</sheetData>',
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    '</worksheet>',
  ].join('');
}

function rowXml(cells: readonly Cell[], row: number, formats: readonly (NumberFormat | null)[]): string {
  let xml = `<row r="${row}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const at = `<c r="${columnLetter(column)}${row}"`;
    if (typeof cell === 'number' && Number.isFinite(cell))
      xml += `${at}${numberStyle(formats[column])}><v>${cell}</v></c>`;
    else if (typeof cell === 'boolean') xml += `${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    else xml += textCell(at, String(cell), row);
  }
  return `${xml}</row>`;
}

const numberStyle = (format: NumberFormat | null | undefined): string => (format ? ` s="${NUMBERS[format]}"` : '');

function textCell(at: string, text: string, row: number): string {
  const style = FORMULA_START.test(text) ? GUARDED : row === 1 ? HEADER : TEXT;
  return `${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Names a spreadsheet accepts: at most 31 characters, none of []:*?/\ and no two alike. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim()
        .slice(0, 28) || 'Sheet';
    let unique = base;
    for (let i = 2; taken.has(unique.toLowerCase()); i++) unique = `${base} ${i}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const links = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const sheets = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`;
}
