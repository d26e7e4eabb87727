/** Rounding of layout, in pixels. */
const NEARLY = 1;

/** What may be read on one line, in pixels of the window. */
export type LineBox = { readonly top: number; readonly bottom: number };

/**
 * Where something that shows `limit` pixels of what is longer is cut so that no line of it is seen in part: at most `limit`, in the same
 * pixels as the lines. Lines beside each other may stand at different heights.
 */
export function wholeLinesEnd(lines: readonly LineBox[], limit: number): number {
  let end = limit;
  for (;;) {
    const cut = lines.find(({ top, bottom }) => top < end - NEARLY && bottom > end + NEARLY);
    if (!cut) return end;
    end = cut.top;
  }
}
