import { HEADER_JOIN, headerFit } from '../../../../../shared/domain/import/guess-mapping.ts';
import { IMPORT_KIND_NAMES } from '../../../../../shared/domain/import/kinds.ts';
import { cleanText } from '../../../../../shared/domain/import/normalise.ts';
import type { SheetRow } from '../../../../../shared/domain/import/types.ts';

/** A merged block of cells: rows as the spreadsheet numbers them, columns from 0, both ends included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Header = {
  /** Rows of the header, as the spreadsheet numbers them; titles above it are not among them. */
  readonly rows: readonly number[];
  /** One text per column from A on, '' where there is none; levels of a header of several lines are joined by "·". */
  readonly headers: readonly string[];
  /** How well the headers fit what is known, to choose between sheets. */
  readonly fit: number;
};

const CANDIDATES = 15;
const TALLEST = 3;
/** Two known headers. One known word, or one and a weak sign, may as well stand in a row of data; below this the shape decides. */
const ENOUGH_FIT = 1.9;

/** Finds the header among the first rows of a sheet (blank rows left out); undefined when there is no row at all. */
export function findHeader(rows: readonly SheetRow[], merges: readonly Merge[]): Header | undefined {
  let best: Header | undefined;
  for (let i = 0; i < Math.min(rows.length, CANDIDATES); i++) {
    const header = headerAt(rows, i, merges);
    if (header !== undefined && header.fit > (best?.fit ?? 0)) best = header;
  }
  if (best !== undefined && best.fit >= ENOUGH_FIT) return best;
  const shaped = rows.findIndex((row) => looksLikeHeader(row));
  return headerAt(rows, Math.max(0, shaped), merges);
}

function headerAt(rows: readonly SheetRow[], index: number, merges: readonly Merge[]): Header | undefined {
  const first = rows[index];
  if (first === undefined) return undefined;
  const height = mergedHeight(first, merges);
  const block = rows.slice(index, index + TALLEST).filter(({ row }) => row < first.row + height);
  const header = joined(block, merges);
  const second = rows[index + 1];
  if (height > 1 || second === undefined || !fitTogether(first, second)) return header;
  // Without merges (CSV) a second line counts only when it makes the headers clearly better known.
  const taller = joined([first, second], merges);
  return taller.fit > header.fit + 0.5 ? taller : header;
}

/** How many rows the header starting here spans, by its merged cells. */
function mergedHeight({ row, cells }: SheetRow, merges: readonly Merge[]): number {
  const here = merges.filter((merge) => merge.top === row && isFilled(cells[merge.left]));
  // One filled cell is a title over the table, however it is merged.
  if (cells.filter(isFilled).length < 2) return 1;
  const deepest = Math.max(row, ...here.map((merge) => merge.bottom));
  const grouped = here.some((merge) => merge.right > merge.left && merge.bottom === row);
  return Math.min(TALLEST, Math.max(deepest - row + 1, grouped ? 2 : 1));
}

function joined(block: readonly SheetRow[], merges: readonly Merge[]): Header {
  const width = Math.max(...block.map(({ cells }) => cells.length), ...widths(block, merges));
  const levels = block.map((row) => levelTexts(row, width, merges, block));
  const headers = Array.from({ length: width }, (_, column) => {
    const parts = levels.map((level) => level[column] ?? '').filter((part) => part !== '');
    return parts.filter((part, i) => part !== parts[i - 1]).join(HEADER_JOIN);
  });
  const fit = Math.max(...IMPORT_KIND_NAMES.map((kind) => headerFit(kind, headers)));
  return { rows: block.map(({ row }) => row), headers, fit };
}

function levelTexts(row: SheetRow, width: number, merges: readonly Merge[], block: readonly SheetRow[]): string[] {
  const texts = Array.from({ length: width }, (_, column) => textOf(row, column));
  for (const { top, left, bottom, right } of merges) {
    if (top > row.row || bottom < row.row) continue;
    const source = block.find((candidate) => candidate.row === top);
    if (source !== undefined) texts.fill(textOf(source, left), left, Math.min(right + 1, width));
  }
  const below = block[block.indexOf(row) + 1];
  if (below !== undefined && merges.length === 0) spreadGroups(texts, below);
  return texts;
}

// In CSV a group stands over its first column only: it goes on to the right while there are sub-headers and no new group.
function spreadGroups(texts: string[], below: SheetRow): void {
  let group = '';
  for (let column = 0; column < texts.length; column++) {
    const sub = isFilled(below.cells[column]);
    const own = texts[column] ?? '';
    if (own !== '') group = sub ? own : '';
    else if (sub) texts[column] = group;
  }
}

function widths(block: readonly SheetRow[], merges: readonly Merge[]): number[] {
  const rows = block.map(({ row }) => row);
  return merges.filter(({ top }) => rows.includes(top)).map(({ right }) => Math.min(right + 1, 1000));
}

/** True when two adjacent rows of text fill each other's gaps, as two lines of one header do. */
function fitTogether(upper: SheetRow, lower: SheetRow): boolean {
  if (lower.row !== upper.row + 1) return false;
  if (![...upper.cells, ...lower.cells].every((cell) => !isFilled(cell) || typeof cell === 'string')) return false;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const columns = Array.from(
    { length: width },
    (_, i) => [isFilled(upper.cells[i]), isFilled(lower.cells[i])] as const,
  );
  return columns.some(([up, low]) => !up && low) && columns.some(([up, low]) => up && !low);
}

function looksLikeHeader({ cells }: SheetRow): boolean {
  const filled = cells.filter(isFilled);
  return (
    filled.length >= 2 && filled.every((cell) => typeof cell === 'string') && new Set(filled).size === filled.length
  );
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '');
}

function textOf(row: SheetRow, column: number): string {
  const cell = row.cells[column] ?? null;
  return cell === null ? '' : cleanText(String(cell));
}
