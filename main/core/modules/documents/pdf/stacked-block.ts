import type { DocumentBlock, PartTone } from '../../../../../shared/domain/documents/document.ts';
import { INK } from './ink.ts';
import { FINE, lineHeight, SMALL, type Sheet } from './sheet.ts';

type Block = Extract<DocumentBlock, { kind: 'stacked' }>;

const ROW = 18;
const BAR_HEIGHT = 10;
const SWATCH = 9;
const AFTER = 8;
const LABEL_SHARE = 0.27;
const SHOWN_WIDTH = 34;

/** Fill of each tone; two of them carry lines as well, so that no two look alike in grey. */
const TONES: Readonly<Record<PartTone, { fill: string; hatch: 'rising' | 'falling' | null }>> = {
  strong: { fill: INK.accent, hatch: null },
  soft: { fill: '#8fb1dc', hatch: null },
  old: { fill: '#efe3c4', hatch: 'rising' },
  none: { fill: '#e3e8ee', hatch: null },
  alert: { fill: '#a3221b', hatch: 'falling' },
};

export const stackedHeight = (sheet: Sheet, { legend, items }: Block): number =>
  legendRows(sheet, legend).length * (lineHeight(FINE) + 2) + 4 + items.length * sheet.gap(ROW) + AFTER;

/** Bars of equal length, each parted in the shares of what it counts. */
export function drawStacked(sheet: Sheet, block: Block): void {
  sheet.ensure(stackedHeight(sheet, block));
  drawLegend(sheet, block.legend);
  const label = { x: sheet.left, width: sheet.width * LABEL_SHARE };
  const shown = { x: sheet.left + sheet.width - SHOWN_WIDTH, width: SHOWN_WIDTH };
  const plot = { x: label.x + label.width + 8, width: shown.x - label.x - label.width - 12 };
  for (const item of block.items) {
    // A chart that a page cannot hold goes on on the next.
    if (sheet.y + sheet.gap(ROW) > sheet.bottom) sheet.newPage();
    const text = sheet.y + (sheet.gap(ROW) - lineHeight(SMALL)) / 2;
    sheet.drawOne(item.label, SMALL, label, text);
    const sum = item.parts.reduce((total, part) => total + part, 0);
    let x = plot.x;
    for (const [index, part] of item.parts.entries()) {
      const width = sum === 0 ? 0 : (plot.width * part) / sum;
      if (width > 0)
        drawPart(
          sheet,
          block.legend[index]?.tone ?? 'none',
          x,
          sheet.y + (sheet.gap(ROW) - BAR_HEIGHT) / 2,
          width,
          BAR_HEIGHT,
        );
      x += width;
    }
    sheet.drawOne(item.shown, { ...SMALL, face: 'bold' }, shown, text, 'right');
    sheet.y += sheet.gap(ROW);
  }
  sheet.y += AFTER;
}

function drawPart(sheet: Sheet, tone: PartTone, x: number, y: number, width: number, height: number): void {
  const { fill, hatch } = TONES[tone];
  const { pdf } = sheet;
  pdf.rect(x, y, width, height).fillColor(fill).fill();
  if (hatch !== null) {
    pdf.save().rect(x, y, width, height).clip();
    pdf.lineWidth(0.7).strokeColor(hatch === 'rising' ? '#8a5a00' : '#ffffff');
    for (let at = x - height; at < x + width; at += 4)
      if (hatch === 'rising') pdf.moveTo(at, y + height).lineTo(at + height, y);
      else pdf.moveTo(at, y).lineTo(at + height, y + height);
    pdf.stroke().restore();
  }
  pdf.rect(x, y, width, height).lineWidth(0.4).strokeColor('#ffffff').stroke();
}

type Entry = Block['legend'][number] & { readonly width: number };

/** Names of the parts in as many lines as they need. */
function legendRows(sheet: Sheet, legend: Block['legend']): Entry[][] {
  const rows: Entry[][] = [[]];
  let room = sheet.width;
  for (const { name, tone } of legend) {
    const width = SWATCH + 4 + sheet.measure(name, FINE) + 16;
    if (width > room && rows.at(-1)?.length !== 0) {
      rows.push([]);
      room = sheet.width;
    }
    rows.at(-1)?.push({ name, tone, width });
    room -= width;
  }
  return rows;
}

function drawLegend(sheet: Sheet, legend: Block['legend']): void {
  for (const row of legendRows(sheet, legend)) {
    let x = sheet.left;
    for (const { name, tone, width } of row) {
      drawPart(sheet, tone, x, sheet.y + (lineHeight(FINE) - SWATCH) / 2, SWATCH, SWATCH);
      sheet.drawOne(name, FINE, { x: x + SWATCH + 4, width }, sheet.y);
      x += width;
    }
    sheet.y += lineHeight(FINE) + 2;
  }
  sheet.y += 4;
}
