import type { DocumentBlock } from '../../../../../shared/domain/documents/document.ts';
import { INK } from './ink.ts';
import { BODY, lineHeight, STRONG, type Sheet, type Type } from './sheet.ts';

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const HEADING: Readonly<Record<1 | 2, Type>> = {
  1: { face: 'bold', size: 14, color: INK.accent },
  2: { face: 'bold', size: 11.5, color: INK.text },
};
const BEFORE_HEADING: Readonly<Record<1 | 2, number>> = { 1: 14, 2: 9 };
const AFTER_HEADING = 3;
const AFTER = 6;
const INDENT = 14;
const NUMBER_INDENT = 22;
/** A paragraph leaves no single line behind on a page, and takes none alone to the next. */
const TOGETHER = 2;
/** Items longer than this are parted where the page ends. */
const MOST_TOGETHER = 12;

/** `next`: what the block after it needs at least, so that a heading never stands alone at the end of a page. */
export function drawHeading(sheet: Sheet, { level, text }: Block<'heading'>, next: number): void {
  const type = HEADING[level];
  const lines = sheet.lines(text, type, sheet.width);
  const height = lines.length * lineHeight(type);
  const before = sheet.gap(BEFORE_HEADING[level]);
  sheet.ensure(before + height + AFTER_HEADING + next);
  sheet.y += before;
  sheet.pdf.outline.addItem(text.replaceAll('\n', ' '));
  sheet.draw(lines, type, { x: sheet.left, width: sheet.width }, sheet.y);
  sheet.y += height + AFTER_HEADING;
}

export function drawParagraph(sheet: Sheet, text: string, type: Type = BODY, inset = 0): void {
  flow(sheet, sheet.lines(text, type, sheet.width - inset), type, inset);
  sheet.y += sheet.gap(AFTER);
}

/** Three lines cannot be parted without leaving one alone. */
export function paragraphStart(sheet: Sheet, text: string): number {
  const count = sheet.lines(text, BODY, sheet.width).length;
  return (count < 2 * TOGETHER ? count : TOGETHER) * lineHeight(BODY);
}

export const paragraphHeight = (sheet: Sheet, text: string): number =>
  sheet.lines(text, BODY, sheet.width).length * lineHeight(BODY);

export function drawBullets(sheet: Sheet, { items, numbered }: Block<'bullets'>): void {
  const inset = numbered ? NUMBER_INDENT : INDENT;
  for (const [index, item] of items.entries()) {
    const lines = sheet.lines(item, BODY, sheet.width - inset);
    // The last item does not go to the next page alone.
    const last = index === items.length - 2 ? sheet.lines(items[index + 1] ?? '', BODY, sheet.width - inset).length : 0;
    sheet.ensure(
      (last > 0 && lines.length + last < MOST_TOGETHER ? lines.length + last : Math.min(lines.length, TOGETHER)) *
        lineHeight(BODY) +
        2,
    );
    if (numbered)
      sheet.draw(
        [`${index + 1}.`],
        { ...STRONG, color: INK.accent },
        { x: sheet.left, width: inset - 6 },
        sheet.y,
        'right',
      );
    else
      sheet.pdf
        .circle(sheet.left + INDENT / 2, sheet.y + lineHeight(BODY) / 2, 1.4)
        .fillColor(INK.accent)
        .fill();
    flow(sheet, lines, BODY, inset);
    sheet.y += 2;
  }
  sheet.y += sheet.gap(AFTER) - 2;
}

const PAD = 8;
const BAR = 3;

const TONES = {
  alert: { color: INK.alert, tint: INK.alertTint },
  note: { color: INK.accent, tint: INK.tint },
  missing: { color: INK.missing, tint: INK.missingTint },
} as const;

/** A box with a bar of its tone; kept on one page when a page can hold it. */
export function drawBox(sheet: Sheet, tone: keyof typeof TONES, title: string, text: string): void {
  const { color, tint } = TONES[tone];
  const box = { x: sheet.left + BAR + PAD, width: sheet.width - BAR - 2 * PAD };
  const head = { ...STRONG, color };
  const titleLines = title === '' ? [] : sheet.lines(title, head, box.width);
  let lines = text === '' ? [] : sheet.lines(text, BODY, box.width);
  sheet.ensure(boxHeight(titleLines.length, lines.length));
  let titles = titleLines;
  do {
    const room = Math.floor((sheet.bottom - sheet.y - 2 * PAD - titles.length * lineHeight(head)) / lineHeight(BODY));
    const now = lines.slice(0, Math.max(room, 1));
    const height = boxHeight(titles.length, now.length);
    sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fillColor(tint).fill();
    sheet.pdf.rect(sheet.left, sheet.y, BAR, height).fillColor(color).fill();
    sheet.draw(titles, head, box, sheet.y + PAD);
    sheet.draw(now, BODY, box, sheet.y + PAD + titles.length * lineHeight(head));
    sheet.y += height;
    lines = lines.slice(now.length);
    titles = [];
    if (lines.length > 0) sheet.newPage();
  } while (lines.length > 0);
  sheet.y += sheet.gap(AFTER);
}

export function boxStart(sheet: Sheet, title: string, text: string): number {
  const width = sheet.width - BAR - 2 * PAD;
  return boxHeight(title === '' ? 0 : sheet.lines(title, STRONG, width).length, sheet.lines(text, BODY, width).length);
}

const boxHeight = (titles: number, lines: number): number =>
  2 * PAD + titles * lineHeight(STRONG) + lines * lineHeight(BODY);

function flow(sheet: Sheet, lines: readonly string[], type: Type, inset: number): void {
  const height = lineHeight(type);
  let rest = lines;
  while (rest.length > 0) {
    const room = Math.floor((sheet.bottom - sheet.y + 0.5) / height);
    let now = Math.min(room, rest.length);
    if (now < rest.length && rest.length - now < TOGETHER) now = rest.length - TOGETHER;
    if (now < Math.min(TOGETHER, rest.length)) {
      sheet.newPage();
      continue;
    }
    sheet.draw(rest.slice(0, now), type, { x: sheet.left + inset, width: sheet.width - inset }, sheet.y);
    sheet.y += now * height;
    rest = rest.slice(now);
    if (rest.length > 0) sheet.newPage();
  }
}
