import type { BoardSnapshot } from '../../../shared/contract/board.ts';
import type { Figures } from './fresh-marks.ts';

/** The figures of a snapshot under the keys that the panels mark them by. */
export function boardFigures({ totals, byCategory, byVenue }: BoardSnapshot): Figures {
  const rows = [
    ...byCategory.map((row) => [`category/${row.key}`, row] as const),
    ['category/', totals] as const,
    ...byVenue.map((row) => [`venue/${row.key}`, row] as const),
  ];
  return Object.fromEntries(
    rows.flatMap(([id, row]) => [
      [`${id}/ready`, row.ready],
      [`${id}/criticalRed`, row.criticalRed],
    ]),
  );
}
