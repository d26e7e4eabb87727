/** Widths and heights in CSS pixels of a header whose names stand upright (Chinese) or turned (Latin letters). */
export type HeaderLayout = { readonly height: number; readonly widths: readonly number[] };

const LINE = 16;
const PADDING = 12;
const SHORTEST = 72;
const TALLEST = 152;
const NARROWEST = 34;
const HEADING_PADDING = 18;
/** Room below the names for the mark of critical items. */
const MARK_ROOM = 18;

/** Length of a name along the reading line at 12 px: a Chinese sign is a full em, a Latin letter about half of one. */
export function textLength(name: string): number {
  let length = 0;
  for (const sign of name) length += sign.charCodeAt(0) > 0x2e80 ? 12.6 : 6.9;
  return length;
}

/** Lines a name needs when it may break between Chinese signs and between Latin words. */
function linesFor(name: string, room: number): number {
  const pieces = name.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/g) ?? [];
  let lines = 1;
  let used = 0;
  for (const piece of pieces) {
    const length = textLength(piece);
    if (used > 0 && used + textLength(piece.trimEnd()) > room) {
      lines += 1;
      used = 0;
    }
    used += length;
    while (used > room && used > length) used -= room;
  }
  return lines;
}

/** Neighbouring columns under one heading that is written across them. */
export type HeaderBlock = { readonly name: string; readonly first: number; readonly last: number };

/**
 * A header in which no name is clipped: as tall as the longest name up to a limit, then the column gets wider. Columns
 * under a heading are widened together until the heading fits over them.
 */
export function headerLayout(names: readonly string[], blocks: readonly HeaderBlock[] = []): HeaderLayout {
  const longest = Math.max(SHORTEST, ...names.map(textLength));
  const height = Math.ceil(Math.min(TALLEST, longest + PADDING));
  const widths = names.map((name) => Math.max(NARROWEST, linesFor(name, height - PADDING) * LINE + 8));
  for (const { name, first, last } of blocks) {
    const columns = widths.slice(first, last + 1);
    const short = textLength(name) + HEADING_PADDING - columns.reduce((sum, width) => sum + width, 0);
    if (short <= 0) continue;
    const more = Math.ceil(short / columns.length);
    for (let column = first; column <= last; column += 1) widths[column] = (widths[column] ?? NARROWEST) + more;
  }
  return { height: height + MARK_ROOM, widths };
}
