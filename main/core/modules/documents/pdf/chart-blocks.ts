import { barScale } from '../../../../../shared/domain/documents/bar-scale.ts';
import type { DocumentBlock } from '../../../../../shared/domain/documents/document.ts';
import { INK, SERIES } from './ink.ts';
import { FINE, lineHeight, SMALL, type Sheet } from './sheet.ts';

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const TITLE = { ...SMALL, face: 'bold' as const };
const BAR_ROW = 18;
const BAR_HEIGHT = 9;
const PLOT_HEIGHT = 130;
const AXIS_ROOM = 34;
const GRID_LINES = 4;
const AFTER = 8;

export const barsHeight = ({ items }: Block<'bars'>): number => lineHeight(TITLE) + 4 + items.length * BAR_ROW + AFTER;

/** Horizontal bars from zero, with the figure after each; on one page. */
export function drawBars(sheet: Sheet, block: Block<'bars'>): void {
  sheet.ensure(barsHeight(block));
  drawTitle(sheet, block.title);
  const label = { x: sheet.left, width: sheet.width * 0.28 };
  const shown = { x: sheet.left + sheet.width * 0.86, width: sheet.width * 0.14 };
  const plot = { x: label.x + label.width + 8, width: shown.x - label.x - label.width - 16 };
  const most = barScale(block.items);
  for (const item of block.items) {
    // A chart that a page cannot hold goes on on the next.
    if (sheet.y + BAR_ROW > sheet.bottom) sheet.newPage();
    sheet.drawOne(item.label, SMALL, label, sheet.y + (BAR_ROW - lineHeight(SMALL)) / 2);
    sheet.pdf
      .rect(plot.x, sheet.y + (BAR_ROW - BAR_HEIGHT) / 2, Math.max(0.5, (plot.width * item.value) / most), BAR_HEIGHT)
      .fillColor(item.alert ? INK.alert : INK.accent)
      .fill();
    if (item.target !== undefined && item.target <= most) drawTarget(sheet, plot.x + (plot.width * item.target) / most);
    sheet.drawOne(item.shown, SMALL, shown, sheet.y + (BAR_ROW - lineHeight(SMALL)) / 2, 'right');
    sheet.y += BAR_ROW;
  }
  sheet.y += AFTER;
}

/** A line across the row of a bar, where it should have ended. */
function drawTarget(sheet: Sheet, x: number): void {
  const inset = (BAR_ROW - BAR_HEIGHT) / 2 - 3;
  sheet.pdf
    .moveTo(x, sheet.y + inset)
    .lineTo(x, sheet.y + BAR_ROW - inset)
    .lineWidth(1.4)
    .strokeColor(INK.text)
    .stroke();
}

/** Between the plot and what stands below it. */
const LABEL_GAP = 3;

/** The label of the topmost line stands half above it. */
const ABOVE_PLOT = lineHeight(FINE) / 2;

export const LINES_HEIGHT = lineHeight(TITLE) + 4 + ABOVE_PLOT + PLOT_HEIGHT + LABEL_GAP + 2 * lineHeight(FINE) + AFTER;

/** Lines over equal steps from zero; a value that is not there leaves a gap. */
export function drawLines(sheet: Sheet, { title, labels, series, top: given }: Block<'lines'>): void {
  sheet.ensure(LINES_HEIGHT);
  drawTitle(sheet, title);
  sheet.y += ABOVE_PLOT;
  const plot = { x: sheet.left + AXIS_ROOM, y: sheet.y, width: sheet.width - AXIS_ROOM, height: PLOT_HEIGHT };
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const top = given ?? niceTop(Math.max(0, ...values));
  const yOf = (value: number): number => plot.y + plot.height * (1 - value / top);
  const xOf = (index: number): number =>
    plot.x + (labels.length < 2 ? plot.width / 2 : (plot.width * index) / (labels.length - 1));
  for (let line = 0; line <= GRID_LINES; line += 1) {
    const value = (top * line) / GRID_LINES;
    sheet.rule(yOf(value), INK.rule, 0.4, plot);
    const box = { x: sheet.left, width: AXIS_ROOM - 6 };
    sheet.drawOne(String(Math.round(value * 100) / 100), FINE, box, yOf(value) - lineHeight(FINE) / 2, 'right');
  }
  for (const [index, one] of series.entries()) drawSeries(sheet, one.values, index, xOf, yOf);
  const step = Math.max(1, Math.ceil(labels.length / 10));
  for (let index = 0; index < labels.length; index += step) drawLabel(sheet, labels[index] ?? '', xOf(index), plot);
  sheet.y += PLOT_HEIGHT + LABEL_GAP + lineHeight(FINE);
  // One line needs no name beside the title.
  if (series.length < 2) {
    sheet.y += AFTER;
    return;
  }
  drawLegend(
    sheet,
    series.map(({ name }) => name),
    plot.x,
  );
  sheet.y += lineHeight(FINE) + AFTER;
}

/** Below its place on the axis, but not beyond the ends of the plot. */
function drawLabel(
  sheet: Sheet,
  label: string,
  x: number,
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const width = sheet.measure(label, FINE) + 1;
  const left = Math.min(Math.max(x - width / 2, plot.x), plot.x + plot.width - width);
  sheet.drawOne(label, FINE, { x: left, width }, plot.y + plot.height + LABEL_GAP);
}

function drawTitle(sheet: Sheet, title: string): void {
  sheet.drawOne(title, TITLE, { x: sheet.left, width: sheet.width }, sheet.y);
  sheet.y += lineHeight(TITLE) + 4;
}

function drawSeries(
  sheet: Sheet,
  values: readonly (number | null)[],
  index: number,
  xOf: (index: number) => number,
  yOf: (value: number) => number,
): void {
  strokeLike(sheet, index);
  let open = false;
  for (const [at, value] of values.entries()) {
    if (value === null) open = false;
    else if (open) sheet.pdf.lineTo(xOf(at), yOf(value));
    else {
      sheet.pdf.moveTo(xOf(at), yOf(value));
      open = true;
    }
  }
  sheet.pdf.stroke().undash();
}

function drawLegend(sheet: Sheet, names: readonly string[], left: number): void {
  let x = left;
  for (const [index, name] of names.entries()) {
    strokeLike(sheet, index);
    const middle = sheet.y + lineHeight(FINE) / 2;
    sheet.pdf
      .moveTo(x, middle)
      .lineTo(x + 18, middle)
      .stroke()
      .undash();
    const width = Math.min(sheet.measure(name, FINE) + 1, sheet.left + sheet.width - x - 22);
    sheet.drawOne(name, FINE, { x: x + 22, width }, sheet.y);
    x += 22 + width + 14;
  }
}

function strokeLike(sheet: Sheet, index: number): void {
  const style = SERIES[index % SERIES.length] ?? SERIES[0];
  sheet.pdf.lineWidth(1.4).strokeColor(style.color);
  if (style.dash) sheet.pdf.dash(style.dash[0], { space: style.dash[1] });
}

/** A round figure at or above the highest value. */
function niceTop(highest: number): number {
  if (highest <= 0) return GRID_LINES;
  const scale = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 5, 8, 10].find((factor) => factor * scale >= highest) ?? 10;
  return step * scale;
}
