import type { DocumentBlock } from '../../../../../shared/domain/documents/document.ts';
import { INK } from './ink.ts';
import { BODY, FINE, lineHeight, type Sheet, type Type } from './sheet.ts';

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const LEAD: Type = { face: 'bold', size: 14, color: INK.accent };
const LEAD_PAD = 10;
const BAR = 3;
const AFTER = 10;

/** The message large on a tint, and the sentences below it; on one page when a page can hold it. */
export function drawLead(sheet: Sheet, { text, sentences }: Block<'lead'>): void {
  const box = { x: sheet.left + BAR + LEAD_PAD, width: sheet.width - BAR - 2 * LEAD_PAD };
  const lead = sheet.lines(text, LEAD, box.width);
  const lines = sentences.flatMap((sentence) => sheet.lines(sentence, BODY, box.width));
  const height = 2 * LEAD_PAD + lead.length * lineHeight(LEAD) + gapBefore(sentences) + lines.length * lineHeight(BODY);
  sheet.ensure(height);
  if (sheet.y + height > sheet.bottom) return drawLong(sheet, lead, lines);
  sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fillColor(INK.tint).fill();
  sheet.pdf.rect(sheet.left, sheet.y, BAR, height).fillColor(INK.accent).fill();
  sheet.draw(lead, LEAD, box, sheet.y + LEAD_PAD);
  sheet.draw(lines, BODY, box, sheet.y + LEAD_PAD + lead.length * lineHeight(LEAD) + gapBefore(sentences));
  sheet.y += height + AFTER;
}

const gapBefore = (sentences: readonly string[]): number => (sentences.length === 0 ? 0 : 4);

/** What no page can hold goes on from page to page without the tint. */
function drawLong(sheet: Sheet, lead: readonly string[], lines: readonly string[]): void {
  const box = { x: sheet.left, width: sheet.width };
  for (const [type, some] of [
    [LEAD, lead],
    [BODY, lines],
  ] as const)
    for (const line of some) {
      sheet.ensure(lineHeight(type));
      sheet.draw([line], type, box, sheet.y);
      sheet.y += lineHeight(type);
    }
  sheet.y += AFTER;
}

export const leadStart = (sheet: Sheet, { text }: Block<'lead'>): number =>
  2 * LEAD_PAD + sheet.lines(text, LEAD, sheet.width - BAR - 2 * LEAD_PAD).length * lineHeight(LEAD);

const TILE_HEIGHT = 62;
const TILE_GAP = 7;
const TILE_PAD = 6;
const VALUE_SIZE = 20;

export const TILES_HEIGHT = TILE_HEIGHT + AFTER;

/** Figures side by side; what somebody must act on is red, and says so with a mark. */
export function drawTiles(sheet: Sheet, { items }: Block<'tiles'>): void {
  if (items.length === 0) return;
  sheet.ensure(TILES_HEIGHT);
  const width = (sheet.width - (items.length - 1) * TILE_GAP) / items.length;
  for (const [index, { label, value, note, alert }] of items.entries()) {
    const x = sheet.left + index * (width + TILE_GAP);
    const color = alert ? INK.alert : INK.accent;
    sheet.pdf
      .rect(x, sheet.y, width, TILE_HEIGHT)
      .fillColor(alert ? INK.alertTint : INK.tint)
      .fill();
    sheet.pdf.rect(x, sheet.y, width, 2).fillColor(color).fill();
    const box = { x: x + TILE_PAD, width: width - 2 * TILE_PAD };
    sheet.drawOne(label, FINE, box, sheet.y + 7);
    const size = Math.min(VALUE_SIZE, (VALUE_SIZE * box.width) / Math.max(1, widthOf(sheet, value, alert)));
    sheet.drawOne(shown(value, alert), { face: 'bold', size, color }, { ...box, width: box.width + 1 }, sheet.y + 18);
    sheet.drawOne(note, FINE, box, sheet.y + TILE_HEIGHT - lineHeight(FINE) - 3);
  }
  sheet.y += TILE_HEIGHT + AFTER;
}

const shown = (value: string, alert: boolean): string => (alert ? `▲ ${value}` : value);

const widthOf = (sheet: Sheet, value: string, alert: boolean): number =>
  sheet.measure(shown(value, alert), { face: 'bold', size: VALUE_SIZE, color: INK.text });
