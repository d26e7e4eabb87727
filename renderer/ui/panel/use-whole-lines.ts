import { useEffect, type RefObject } from 'react';
import { wholeLinesEnd, type LineBox } from './whole-lines.ts';

/** What stands in a list one below the other. */
const ROWS = 'li, tr, p, label, [role="row"]';

/**
 * Ends what a scrolling part shows at a whole line while it stands at its beginning: half a line at the foot reads as a fault. Once
 * somebody scrolls, all of the part is shown.
 */
export function useWholeLines(part: RefObject<HTMLElement | null>, scrolls: boolean): void {
  useEffect(() => {
    const element = part.current;
    if (element === null || !scrolls) return undefined;
    let asked = 0;
    const cut = (): void => {
      asked = 0;
      const { bottom } = element.getBoundingClientRect();
      const more = element.scrollTop < 1 && element.scrollHeight > element.clientHeight + 1;
      const hidden = more ? Math.ceil(bottom - wholeLinesEnd(linesAt(element, bottom), bottom)) : 0;
      element.style.clipPath = hidden > 0 ? `inset(0 0 ${hidden}px 0)` : '';
    };
    const ask = (): void => {
      asked ||= requestAnimationFrame(cut);
    };
    const sizes = new ResizeObserver(ask);
    const contents = new MutationObserver(ask);
    sizes.observe(element);
    contents.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', ask, { passive: true });
    ask();
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      contents.disconnect();
      element.removeEventListener('scroll', ask);
      element.style.clipPath = '';
    };
  }, [part, scrolls]);
}

/** Lines of the rows that the edge goes through; a row of which no line is whole goes as one. */
function linesAt(element: HTMLElement, edge: number): LineBox[] {
  return [...element.querySelectorAll(ROWS)].flatMap((row) => {
    const box = row.getBoundingClientRect();
    if (box.top >= edge || box.bottom <= edge) return [];
    const lines = linesOf(row);
    return lines.some(({ bottom }) => bottom <= edge) ? lines : [box];
  });
}

function linesOf(row: Element): LineBox[] {
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: LineBox[] = [];
  while (texts.nextNode() !== null) {
    range.selectNodeContents(texts.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}
