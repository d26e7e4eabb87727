import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

/** Rows that can come in at once and still be told from another list. */
const LOOKED_THROUGH = 200;
/** How many rows before the end more are asked for. */
const AHEAD = 20;

/** Moves the scroll position by what came in above it, so that the rows in view stay where they are. */
export function useSteadyTop<Row>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  rowHeight: number,
  active: boolean,
): void {
  const first = useRef<string | null>(null);
  const keepPlace = useEffectEvent((now: readonly Row[]) => {
    const before = first.current;
    const [top] = now;
    first.current = top === undefined ? null : keyOf(top);
    const element = scroller.current;
    if (!active || element === null || before === null || before === first.current || element.scrollTop === 0) return;
    const at = now.slice(0, LOOKED_THROUGH).findIndex((row) => keyOf(row) === before);
    if (at > 0) element.scrollBy({ top: at * rowHeight, behavior: 'instant' });
  });
  useLayoutEffect(() => keepPlace(rows), [rows]);
}

/** Asks for more when the rows in view come near the last of `count`; once for each length of the list. */
export function useEnd(lastInView: number, count: number, onNearEnd: (() => void) | undefined): void {
  const near = lastInView >= count - AHEAD;
  const ask = useEffectEvent(() => onNearEnd?.());
  useEffect(() => {
    if (near && count > 0) ask();
  }, [near, count]);
}
