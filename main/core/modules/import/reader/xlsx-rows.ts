import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import type { Cell, SheetRow } from '../../../../../shared/domain/import/types.ts';
import type { Merge } from './header-rows.ts';
import { LIMITS } from './limits.ts';
import { type NumberStyle, styledNumber } from './xlsx-styles.ts';
import { richText, xmlAttribute, xmlPrefix, xmlTags, xmlText } from './xml-scan.ts';

/** What cells of every sheet of a workbook refer to. */
export type WorkbookContext = {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
};

const CHUNK_BYTES = 512 * 1024;
const HEAD_BYTES = 8192;
const LONGEST_ROW = 40_000_000;
/** Stands for a formula whose result was never stored; the coercions refuse it as FORMULA_ERROR. */
const UNCALCULATED = '#UNCALCULATED!';

/**
 * Rows of a worksheet part in pieces, in order, with the numbers and columns the spreadsheet shows. Formulas give their
 * stored result. Reads the XML as a stream of rows, so that a large sheet is never in memory as cells at once.
 * Throws AppError TRUNCATED_WORKBOOK or TOO_MANY_COLUMNS.
 */
export function* sheetRows(xml: Uint8Array, context: WorkbookContext): Generator<SheetRow[], void, undefined> {
  const prefix = xmlPrefix(new TextDecoder().decode(xml.subarray(0, HEAD_BYTES)), 'worksheet');
  const [open, close, end] = [`<${prefix}row`, `</${prefix}row>`, `</${prefix}sheetData>`];
  const reader = new RowReader(prefix, context);
  const decoder = new TextDecoder();
  let rest = '';
  for (let at = 0; at < xml.length; at += CHUNK_BYTES) {
    const last = at + CHUNK_BYTES >= xml.length;
    const text = rest + decoder.decode(xml.subarray(at, at + CHUNK_BYTES), { stream: !last });
    const rows: SheetRow[] = [];
    const dataEnd = text.indexOf(end);
    let done = 0;
    for (;;) {
      const start = text.indexOf(open, done);
      if (start < 0 || (dataEnd >= 0 && start > dataEnd)) break;
      const tagEnd = text.indexOf('>', start);
      if (tagEnd < 0) break;
      const empty = text.charCodeAt(tagEnd - 1) === 47;
      const stop = empty ? tagEnd : text.indexOf(close, tagEnd);
      if (stop < 0) break;
      const tag = text.slice(start + open.length, empty ? tagEnd - 1 : tagEnd);
      // Cut out, so that nothing that is missing in one row is looked for in all the others.
      const row = reader.row(tag, empty ? '' : text.slice(tagEnd + 1, stop));
      if (row.cells.length > 0) rows.push(row);
      done = empty ? tagEnd + 1 : stop + close.length;
    }
    if (rows.length > 0) yield rows;
    if (dataEnd >= 0) return;
    rest = text.slice(done);
    if (rest.length > LONGEST_ROW) break;
  }
  // A sheet without rows has the short form of the element; anything else has lost its end.
  if (!new RegExp(String.raw`<${prefix}sheetData\s*/>`).test(rest)) throw fileProblem('TRUNCATED_WORKBOOK');
}

class RowReader {
  private readonly prefix: string;
  private readonly context: WorkbookContext;
  private number = 0;

  constructor(prefix: string, context: WorkbookContext) {
    this.prefix = prefix;
    this.context = context;
  }

  /** `text` is what stands between the row's tags. */
  row(tag: string, text: string): SheetRow {
    const given = Number(xmlAttribute(tag, 'r'));
    this.number = Number.isInteger(given) && given > 0 ? given : this.number + 1;
    const [open, close] = [`<${this.prefix}c`, `</${this.prefix}c>`];
    const cells: Cell[] = [];
    let column = -1;
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
      const after = text.charCodeAt(at + open.length);
      const tagEnd = text.indexOf('>', at);
      if (tagEnd < 0) break;
      const empty = text.charCodeAt(tagEnd - 1) === 47;
      if (!(after <= 32 || after === 62 || after === 47)) {
        at += open.length;
        continue;
      }
      const cellTag = text.slice(at + open.length, tagEnd);
      column = columnOf(xmlAttribute(cellTag, 'r')) ?? column + 1;
      at = tagEnd + 1;
      if (empty) continue;
      const stop = text.indexOf(close, at);
      if (stop < 0) break;
      const value = this.value(cellTag, text.slice(at, stop));
      at = stop + close.length;
      if (value !== null) this.put(cells, column, value);
    }
    return { row: this.number, cells };
  }

  private put(cells: Cell[], column: number, value: Cell): void {
    if (column >= LIMITS.columns) throw fileProblem('TOO_MANY_COLUMNS', { row: this.number, max: LIMITS.columns });
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** `inner` is what stands between the cell's tags. */
  private value(tag: string, inner: string): Cell {
    const type = xmlAttribute(tag, 't') ?? 'n';
    if (type === 'inlineStr') return orNull(richText(inner, this.prefix));
    const raw = this.stored(inner);
    if (raw === undefined) return inner.includes(`<${this.prefix}f`) ? UNCALCULATED : null;
    if (type === 's') return orNull(this.context.strings[Number(raw)] ?? '');
    if (type === 'b') return raw === '1' || raw === 'true';
    if (type !== 'n') return orNull(xmlText(raw));
    const number = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(number)) return orNull(raw.trim());
    const style = xmlAttribute(tag, 's');
    const numberStyle = style === undefined ? 'plain' : (this.context.styles[Number(style)] ?? 'plain');
    return styledNumber(number, numberStyle, this.context.date1904);
  }

  /** The text of the v element; undefined when there is none. */
  private stored(inner: string): string | undefined {
    const start = inner.indexOf(`<${this.prefix}v`);
    if (start < 0) return undefined;
    const tagEnd = inner.indexOf('>', start);
    if (tagEnd < 0) return undefined;
    if (inner.charCodeAt(tagEnd - 1) === 47) return '';
    const end = inner.indexOf(`</${this.prefix}v>`, tagEnd);
    return end < 0 ? undefined : inner.slice(tagEnd + 1, end);
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Column index of a reference such as "AB12" (27); undefined without one. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Merged blocks of a worksheet part. They stand after the rows, so only the end of the part is read. */
export function sheetMerges(xml: Uint8Array): Merge[] {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const from = bytes.lastIndexOf('sheetData');
  if (from < 0) return [];
  return xmlTags(bytes.toString('utf8', from), 'mergeCell').flatMap((tag) => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(xmlAttribute(tag, 'ref') ?? '');
    if (match === null) return [];
    const [, left, top, right, bottom] = match;
    return [{ top: Number(top), left: columnOf(left) ?? 0, bottom: Number(bottom), right: columnOf(right) ?? 0 }];
  });
}

/** The shared strings of a workbook, in order. */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const prefix = xmlPrefix(xml.slice(0, HEAD_BYTES), 'sst');
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  const strings: string[] = [];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) break;
    const empty = xml.charCodeAt(tagEnd - 1) === 47;
    const end = empty ? tagEnd : xml.indexOf(close, tagEnd);
    if (end < 0) break;
    strings.push(empty ? '' : richText(xml.slice(tagEnd + 1, end), prefix));
    at = end;
  }
  return strings;
}
