import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import { isBlankRow } from '../../../../../shared/domain/import/prepare-rows.ts';
import type { SheetRow } from '../../../../../shared/domain/import/types.ts';
import { CsvParser, guessDelimiter } from './csv-parser.ts';
import { type FileFormat, formatOf } from './file-signature.ts';
import { findHeader, type Header, type Merge } from './header-rows.ts';
import { inMegabytes, LIMITS } from './limits.ts';
import { decodeText, encodingOf, type TextEncodingName } from './text-encoding.ts';
import { sheetMerges, sheetRows } from './xlsx-rows.ts';
import { openWorkbook } from './xlsx-workbook.ts';

type Pieces = Generator<SheetRow[], void, undefined>;

export type OpenedSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows of the header as the spreadsheet numbers them; empty when the sheet has no row. */
  readonly headerRows: readonly number[];
  /** One per column from A on; '' for a column without a header. */
  readonly headers: readonly string[];
  /** The first rows under the header. */
  readonly sample: readonly SheetRow[];
  /** Rows under the header in pieces, blank rows left out. May be called again. Throws AppError as the readers do. */
  rows(): Pieces;
  /** Counts those rows by reading the sheet. */
  countRows(): number;
};

export type OpenedFile = {
  readonly format: FileFormat;
  /** Of a text file; null for a workbook. */
  readonly encoding: TextEncodingName | null;
  readonly sheets: readonly OpenedSheet[];
  /** The visible sheet whose headers are known best, else the first visible one. */
  readonly defaultSheet: string;
};

const SAMPLE_ROWS = 20;
const LOOK_AHEAD = 40;
const DELIMITER_SAMPLE = 65_536;

/**
 * Opens a .csv or .xlsx given as bytes and finds headers; rows are read later, in pieces. Throws AppError with a code of
 * FILE_PROBLEMS when the file is refused.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<OpenedFile> {
  const format = formatOf(bytes, fileName);
  return format === 'csv' ? openText(bytes, fileName) : openXlsx(bytes);
}

/** The sheet of that name, or the default one. Throws AppError UNKNOWN_SHEET, or NO_HEADER for a sheet without rows. */
export function sheetOf(file: OpenedFile, name?: string): OpenedSheet {
  const wanted = name ?? file.defaultSheet;
  const sheet = file.sheets.find((candidate) => candidate.name === wanted);
  if (sheet === undefined) {
    throw fileProblem('UNKNOWN_SHEET', { sheet: wanted, sheets: file.sheets.map((known) => known.name).join(', ') });
  }
  if (sheet.headerRows.length === 0) throw fileProblem('NO_HEADER', { sheet: sheet.name });
  return sheet;
}

function openText(bytes: Uint8Array, fileName: string): OpenedFile {
  if (bytes.length > LIMITS.textBytes) {
    throw fileProblem('FILE_TOO_LARGE', { size: inMegabytes(bytes.length), max: inMegabytes(LIMITS.textBytes) });
  }
  const encoding = encodingOf(bytes);
  const head = (decodeText(bytes, encoding).next().value ?? '').slice(0, DELIMITER_SAMPLE);
  const delimiter = guessDelimiter(head);
  const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '');
  const { sheet } = describe(name, false, [], () => textRows(bytes, encoding, delimiter, lineEnd));
  return { format: 'csv', encoding, sheets: [sheet], defaultSheet: name };
}

function* textRows(bytes: Uint8Array, encoding: TextEncodingName, delimiter: string, lineEnd: '\n' | '\r'): Pieces {
  const parser = new CsvParser(delimiter, lineEnd);
  for (const piece of decodeText(bytes, encoding)) yield parser.push(piece, false);
  yield parser.push('', true);
}

async function openXlsx(bytes: Uint8Array): Promise<OpenedFile> {
  const book = await openWorkbook(bytes);
  const described = book.sheets.map(({ name, hidden, xml }) =>
    describe(name, hidden, sheetMerges(xml), () => sheetRows(xml, book.context)),
  );
  const visible = described.filter(({ sheet }) => !sheet.hidden);
  const best = (visible.length > 0 ? visible : described).toSorted((a, b) => b.fit - a.fit)[0];
  const sheets = described.map(({ sheet }) => sheet);
  return { format: 'xlsx', encoding: null, sheets, defaultSheet: best?.sheet.name ?? '' };
}

function describe(
  name: string,
  hidden: boolean,
  merges: readonly Merge[],
  all: () => Pieces,
): { sheet: OpenedSheet; fit: number } {
  const first = firstRows(all, LOOK_AHEAD);
  const header: Header = findHeader(first, merges) ?? { rows: [], headers: [], fit: 0 };
  const after = header.rows.at(-1) ?? 0;
  const sample = first.filter(({ row }) => row > after).slice(0, SAMPLE_ROWS);
  const rows = () => dataRows(all, after);
  const sheet = {
    name,
    hidden,
    headerRows: header.rows,
    headers: padded(header.headers, sample),
    sample,
    rows,
    countRows: () => count(rows()),
  };
  return { sheet, fit: header.fit };
}

function firstRows(all: () => Pieces, wanted: number): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const piece of all()) {
    for (const row of piece) if (rows.length < wanted && !isBlankRow(row.cells)) rows.push(row);
    if (rows.length >= wanted) break;
  }
  return rows;
}

function* dataRows(all: () => Pieces, after: number): Pieces {
  for (const piece of all()) {
    const rows = piece.filter(({ row, cells }) => row > after && !isBlankRow(cells));
    if (rows.length > 0) yield rows;
  }
}

function count(pieces: Pieces): number {
  let rows = 0;
  for (const piece of pieces) rows += piece.length;
  return rows;
}

// Columns with cells but no header can still be mapped by their letter; blank columns at the end are dropped.
function padded(headers: readonly string[], sample: readonly SheetRow[]): string[] {
  const used = sample.map(({ cells }) => cells.findLastIndex((cell) => cell !== null) + 1);
  const width = Math.max(headers.findLastIndex((header) => header !== '') + 1, ...used);
  return Array.from({ length: width }, (_, column) => headers[column] ?? '');
}
