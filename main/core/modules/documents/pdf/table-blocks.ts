import type { DocumentBlock, DocumentColumn } from '../../../../../shared/domain/documents/document.ts';
import { INK } from './ink.ts';
import { lineHeight, SMALL, type Box, type Sheet, type Type } from './sheet.ts';

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

type Cell = {
  readonly lines: readonly string[];
  readonly type: Type;
  readonly align: 'left' | 'right';
  /** Part of a small bar that is filled, 0 to 1. */
  readonly meter?: number;
};

const HEAD: Type = { ...SMALL, face: 'bold', color: INK.accent };
const LABEL: Type = { ...SMALL, color: INK.muted };
const UNKNOWN: Type = { ...SMALL, face: 'bold', color: INK.missing };
const PAD_X = 6;
/** Where there are many columns their titles need the room. */
const NARROW_PAD_X = 3.5;
const MANY_COLUMNS = 8;
const PAD_Y = 3.5;
const AFTER = 8;
/** A small bar beside a percent, and the room that the figure takes. */
const METER_HEIGHT = 4;
const METER_FIGURE = 30;
/** Room to write one line by hand. */
const BLANK_ROW = 26;
const LABEL_SHARE = 0.26;
/** Rows that take no more than this part of a page are not parted. */
const KEPT_WHOLE = 0.16;

export function drawFacts(sheet: Sheet, { rows }: Block<'facts'>, notYetKnown: string): void {
  const boxes = factBoxes(sheet);
  sheet.ensure(factsStart(sheet, { kind: 'facts', rows }, notYetKnown));
  for (const row of rows) drawRow(sheet, factCells(sheet, row, boxes, notYetKnown), boxes);
  sheet.y += sheet.gap(AFTER);
}

export function factsStart(sheet: Sheet, { rows }: Block<'facts'>, notYetKnown: string): number {
  const boxes = factBoxes(sheet);
  const heights = rows.map((row) => rowHeight(sheet, factCells(sheet, row, boxes, notYetKnown)));
  return wholeOrStart(sheet, heights, 1);
}

/** `note`: height of what is said about the table below it, which stays with its last rows. */
export function drawTable(sheet: Sheet, block: Block<'table'>, note = 0): void {
  const { columns, rows, blankRows = 0, fillPage = false } = block;
  const boxes = columnBoxes(sheet, columns);
  sheet.ensure(tableStart(sheet, block, note));
  drawHeader(sheet, columns, boxes);
  const header = (): void => drawHeader(sheet, columns, boxes);
  for (const [index, row] of rows.entries()) {
    const cells = bodyCells(sheet, row, columns, boxes);
    // The last row does not go to the next page alone, nor the note without it.
    const last = index === rows.length - 2 ? rows[index + 1] : undefined;
    const pair = last
      ? rowHeight(sheet, cells) + rowHeight(sheet, bodyCells(sheet, last, columns, boxes)) + below(sheet, note)
      : 0;
    if (index > 0 && sheet.y + pair > sheet.bottom + 0.5 && pair <= sheet.room / 2) {
      sheet.newPage();
      header();
    }
    drawRow(sheet, cells, boxes, header);
  }
  const fitting = Math.floor((sheet.bottom - sheet.y) / BLANK_ROW);
  for (let blank = 0; blank < (fillPage ? fitting : blankRows); blank += 1) {
    if (sheet.y + BLANK_ROW > sheet.bottom) {
      sheet.newPage();
      drawHeader(sheet, columns, boxes);
    }
    drawBlank(sheet, boxes);
  }
  sheet.y += sheet.gap(AFTER);
}

export function tableStart(sheet: Sheet, { columns, rows }: Block<'table'>, note = 0): number {
  const boxes = columnBoxes(sheet, columns);
  const header = rowHeight(sheet, headCells(sheet, columns, boxes));
  if (rows.length === 0) return header + BLANK_ROW;
  const heights = rows.map((row) => rowHeight(sheet, bodyCells(sheet, row, columns, boxes)));
  const after = below(sheet, note);
  // A head with one row of many under it would stand there by itself.
  return header + wholeOrStart(sheet, heights, 2, after);
}

const below = (sheet: Sheet, note: number): number => (note === 0 ? 0 : sheet.gap(AFTER) + note);

/** What is small is not parted at all; of what is not, the first rows stay together. */
function wholeOrStart(sheet: Sheet, heights: readonly number[], first: number, after = 0): number {
  const whole = heights.reduce((sum, height) => sum + height, after);
  if (heights.length <= first || whole <= sheet.room * KEPT_WHOLE) return Math.min(whole, sheet.room * 0.8);
  return Math.min(
    heights.slice(0, first).reduce((sum, height) => sum + height, 0),
    sheet.room / 2,
  );
}

function drawHeader(sheet: Sheet, columns: readonly DocumentColumn[], boxes: readonly Box[]): void {
  const cells = headCells(sheet, columns, boxes);
  const height = rowHeight(sheet, cells);
  sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fillColor(INK.tint).fill();
  drawCells(sheet, cells, boxes);
  sheet.y += height;
  sheet.rule(sheet.y, INK.accent, 0.8);
}

/** A row stays on one page; one that no page can hold goes on on the next. */
function drawRow(sheet: Sheet, cells: readonly Cell[], boxes: readonly Box[], onNewPage?: () => void): void {
  let rest = cells;
  for (;;) {
    const height = rowHeight(sheet, rest);
    if (sheet.y + height > sheet.bottom + 0.5 && height <= sheet.room * 0.8) {
      sheet.newPage();
      onNewPage?.();
    }
    const room = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * sheet.gap(PAD_Y)) / lineHeight(SMALL)));
    const now = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, room) }));
    drawCells(sheet, now, boxes);
    sheet.y += rowHeight(sheet, now);
    sheet.rule(sheet.y);
    rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(room) }));
    if (rest.every(({ lines }) => lines.length === 0)) return;
    sheet.newPage();
    onNewPage?.();
  }
}

function drawBlank(sheet: Sheet, boxes: readonly Box[]): void {
  const top = sheet.y;
  sheet.y += BLANK_ROW;
  sheet.rule(sheet.y);
  for (const { x } of boxes.slice(1))
    sheet.pdf
      .moveTo(x - PAD_X, top)
      .lineTo(x - PAD_X, sheet.y)
      .lineWidth(0.4)
      .strokeColor(INK.rule)
      .stroke();
}

function drawCells(sheet: Sheet, cells: readonly Cell[], boxes: readonly Box[]): void {
  for (const [index, { lines, type, align, meter }] of cells.entries()) {
    const box = boxes[index];
    if (!box) continue;
    sheet.draw(lines, type, box, sheet.y + sheet.gap(PAD_Y), align);
    if (meter !== undefined) drawMeter(sheet, { x: box.x, width: box.width - METER_FIGURE }, meter);
  }
}

function drawMeter(sheet: Sheet, { x, width }: Box, meter: number): void {
  const top = sheet.y + sheet.gap(PAD_Y) + (lineHeight(SMALL) - METER_HEIGHT) / 2;
  if (width < METER_FIGURE / 2) return;
  sheet.pdf.rect(x, top, width, METER_HEIGHT).fillColor(INK.rule).fill();
  if (meter > 0)
    sheet.pdf
      .rect(x, top, width * Math.min(1, meter), METER_HEIGHT)
      .fillColor(INK.accent)
      .fill();
}

const rowHeight = (sheet: Sheet, cells: readonly Cell[]): number =>
  2 * sheet.gap(PAD_Y) + Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(SMALL);

/** Where the text of each column stands. */
function columnBoxes(sheet: Sheet, columns: readonly DocumentColumn[]): Box[] {
  const pad = columns.length > MANY_COLUMNS ? NARROW_PAD_X : PAD_X;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.left;
  return columns.map(({ share }) => {
    const width = (sheet.width * share) / shares;
    const box = { x: x + pad, width: width - 2 * pad };
    x += width;
    return box;
  });
}

function headCells(sheet: Sheet, columns: readonly DocumentColumn[], boxes: readonly Box[]): Cell[] {
  return columns.map(({ title, align = 'left' }, index) => ({
    lines: sheet.lines(title, HEAD, boxes[index]?.width ?? 0),
    type: HEAD,
    align,
  }));
}

function bodyCells(
  sheet: Sheet,
  row: readonly string[],
  columns: readonly DocumentColumn[],
  boxes: readonly Box[],
): Cell[] {
  return columns.map(({ align = 'left', meter }, index) => {
    const text = row[index] ?? '';
    const lines = sheet.lines(text, SMALL, boxes[index]?.width ?? 0);
    const percent = meter ? Number.parseInt(text, 10) : Number.NaN;
    return { lines, type: SMALL, align, ...(Number.isFinite(percent) && { meter: percent / 100 }) };
  });
}

function factBoxes(sheet: Sheet): Box[] {
  const label = sheet.width * LABEL_SHARE;
  return [
    { x: sheet.left + PAD_X, width: label - 2 * PAD_X },
    { x: sheet.left + label + PAD_X, width: sheet.width - label - 2 * PAD_X },
  ];
}

function factCells(
  sheet: Sheet,
  { label, value }: Block<'facts'>['rows'][number],
  boxes: readonly Box[],
  notYetKnown: string,
): Cell[] {
  const type = value === null ? UNKNOWN : SMALL;
  return [
    { lines: sheet.lines(label, LABEL, boxes[0]?.width ?? 0), type: LABEL, align: 'left' },
    { lines: sheet.lines(value ?? `▲ ${notYetKnown}`, type, boxes[1]?.width ?? 0), type, align: 'left' },
  ];
}
