import type { Page } from '@playwright/test';

/**
 * What cannot be read from six metres in the wall that `page` shows: text under 24 px at 1080 lines or under a contrast of 7 : 1, cut
 * off where nothing says so, squeezed to nothing, or drawn over other text; and anything that scrolls.
 */
export function illegible(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const unit = Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
    const look = {
      scaleOf(element: Element): number {
        let scale = 1;
        for (let up: Element | null = element; up !== null; up = up.parentElement) {
          const { transform, zoom } = getComputedStyle(up);
          if (transform !== 'none') scale *= Math.hypot(new DOMMatrix(transform).a, new DOMMatrix(transform).b);
          scale *= Number.parseFloat(zoom) || 1;
        }
        return scale;
      },
      luminance(colour: readonly number[]): number {
        const [r = 0, g = 0, b = 0] = colour.map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      },
      opacityOf(element: Element): number {
        let opacity = 1;
        for (let up: Element | null = element; up !== null; up = up.parentElement)
          opacity *= Number.parseFloat(getComputedStyle(up).opacity);
        return opacity;
      },
      clips(element: Element): boolean {
        return /hidden|clip/.test(getComputedStyle(element).overflow);
      },
    };
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, readonly number[]>();
    /** Red, green, blue and alpha, 0 to 255, of any colour that CSS can write. */
    const rgba = (colour: string): readonly number[] => {
      const before = known.get(colour);
      if (before !== undefined || canvas === null) return before ?? [0, 0, 0, 255];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const read = [...canvas.getImageData(0, 0, 1, 1).data];
      known.set(colour, read);
      return read;
    };
    const behind = (element: Element): readonly number[] => {
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const colour = rgba(getComputedStyle(up).backgroundColor);
        if ((colour[3] ?? 0) > 200) return colour;
      }
      return [0, 0, 0, 255];
    };
    type Drawn = { readonly text: string; readonly panel: Element | null; readonly boxes: readonly DOMRect[] };
    const drawn: Drawn[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '') continue;
      if (element.closest('script, style, .visually-hidden, .pm-list, #recharts_measurement_span') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const say = (what: string): void => void found.push(`${what}: ${text.slice(0, 40)}`);
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize) * look.scaleOf(element);
      if (size < 24 * unit - 0.1) say(`${size.toFixed(1)} px`);
      if (look.opacityOf(element) < 0.99) say('faded');
      const ink = look.luminance(rgba(element instanceof SVGElement ? style.fill : style.color));
      const ground = look.luminance(behind(element));
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      if (contrast < 7) say(`contrast ${contrast.toFixed(2)}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const shortened = element.closest('.cut, .clamp');
      const whole = [...range.getClientRects()];
      const boxes = shortened === null ? whole : [shortened.getBoundingClientRect()];
      if (
        shortened !== null &&
        (boxes[0]?.width ?? 0) < size * 2.5 &&
        (whole[0]?.width ?? 0) > (boxes[0]?.width ?? 0) + 1
      )
        say('squeezed');
      const frames: DOMRect[] = [new DOMRect(0, 0, window.innerWidth, window.innerHeight)];
      for (let up = (shortened ?? element).parentElement; up !== null; up = up.parentElement)
        if (look.clips(up)) frames.push(up.getBoundingClientRect());
      if (shortened === null && look.clips(element)) frames.push(element.getBoundingClientRect());
      const slack = 0.16 * size;
      const isCut = boxes.some((box) =>
        frames.some(
          (frame) =>
            box.left < frame.left - 2 ||
            box.right > frame.right + 2 ||
            box.top < frame.top - slack ||
            box.bottom > frame.bottom + slack,
        ),
      );
      if (isCut) say('cut off');
      // A line's box is higher than what is drawn in it.
      const inked = boxes.map((box) =>
        shortened === null ? new DOMRect(box.x, box.y + box.height / 2 - 0.4 * size, box.width, 0.8 * size) : box,
      );
      if (element.closest('.wall-map') === null)
        drawn.push({ text, panel: element.closest('section, header, footer'), boxes: inked });
    }
    const over = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 * unit &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6 * unit;
    for (const [at, one] of drawn.entries())
      for (const other of drawn.slice(at + 1))
        if (
          one.panel === other.panel &&
          // Parts of one shortened text have one box.
          one.boxes[0]?.top !== other.boxes[0]?.top &&
          one.boxes.some((a) => other.boxes.some((b) => over(a, b)))
        )
          found.push(`over each other: ${one.text.slice(0, 24)} | ${other.text.slice(0, 24)}`);
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.pm-list') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (down || across) found.push(`scrolls: ${element.outerHTML.slice(0, 80)}`);
    }
    const root = document.documentElement;
    if (root.scrollHeight > window.innerHeight + 1 || root.scrollWidth > window.innerWidth + 1)
      found.push('page scrolls');
    if (getComputedStyle(document.querySelector('.wall') ?? root).cursor !== 'none') found.push('a cursor');
    return found;
  });
}
