import { LEAST_SPAN, WALL_COLUMNS, WALL_ROWS, type Span, type WallPanelId } from './wall-panels.ts';

/** Where a panel stands: column and row from 1, width and height in cells. */
export type PlacedPanel = Span & { readonly panel: WallPanelId; readonly column: number; readonly row: number };

export type WallPage = { readonly name: string; readonly nameEn: string; readonly panels: readonly PlacedPanel[] };

export type WallLayout = {
  readonly name: string;
  readonly nameEn: string;
  /** Seconds a page stays. */
  readonly pageSeconds: number;
  /** Incidents of this severity (0 the worst) or worse interrupt the wall and hold it; null: none does. */
  readonly interruptAt: number | null;
  /** Whether posts and names of those on duty may be shown. */
  readonly showNames: boolean;
  /** Whether amounts of stock may be shown. */
  readonly showSums: boolean;
  readonly pages: readonly WallPage[];
};

/** The layout of a wall that nobody chose one for. */
export const FIRST_LAYOUT = 'readiness';

export const LAYOUT_PROBLEMS = ['outside', 'too-small', 'overlap', 'twice'] as const;
export type LayoutProblem = {
  readonly problem: (typeof LAYOUT_PROBLEMS)[number];
  /** Number of the page, from 1. */
  readonly page: number;
  readonly panel: WallPanelId;
};

const overlaps = (a: PlacedPanel, b: PlacedPanel): boolean =>
  a.column < b.column + b.width &&
  b.column < a.column + a.width &&
  a.row < b.row + b.height &&
  b.row < a.row + a.height;

/** Whether a panel stands on the grid whole. */
export const isInside = ({ column, row, width, height }: PlacedPanel): boolean =>
  column >= 1 && row >= 1 && column + width - 1 <= WALL_COLUMNS && row + height - 1 <= WALL_ROWS;

export const isLargeEnough = ({ panel, width, height }: PlacedPanel): boolean =>
  width >= LEAST_SPAN[panel].width && height >= LEAST_SPAN[panel].height;

/** What keeps a layout from being readable, page by page; empty for a sound one. */
export function layoutProblems(pages: readonly WallPage[]): LayoutProblem[] {
  return pages.flatMap(({ panels }, index) =>
    panels.flatMap((one, at): LayoutProblem[] => {
      const say = (problem: LayoutProblem['problem']): LayoutProblem => ({
        problem,
        page: index + 1,
        panel: one.panel,
      });
      const before = panels.slice(0, at);
      return [
        ...(isInside(one) ? [] : [say('outside')]),
        ...(isLargeEnough(one) ? [] : [say('too-small')]),
        ...(before.some(({ panel }) => panel === one.panel) ? [say('twice')] : []),
        ...(before.some((other) => overlaps(one, other)) ? [say('overlap')] : []),
      ];
    }),
  );
}

/** Whether `one` may stand where it is among `others`. */
export const fits = (one: PlacedPanel, others: readonly PlacedPanel[]): boolean =>
  isInside(one) && isLargeEnough(one) && !others.some((other) => overlaps(one, other));

/** The first free room for a panel in its least size, row by row, then grown as far as it goes; null on a full page. */
export function roomFor(panel: WallPanelId, others: readonly PlacedPanel[]): PlacedPanel | null {
  const least = LEAST_SPAN[panel];
  for (let row = 1; row <= WALL_ROWS; row += 1)
    for (let column = 1; column <= WALL_COLUMNS; column += 1) {
      const room = { panel, column, row, ...least };
      if (fits(room, others)) return grown(room, others);
    }
  return null;
}

function grown(room: PlacedPanel, others: readonly PlacedPanel[]): PlacedPanel {
  let best = room;
  for (const side of ['width', 'height'] as const)
    for (let next = best; fits(next, others); next = { ...next, [side]: next[side] + 1 }) best = next;
  return best;
}

/** A panel moved or resized by cells; itself where that is not possible. */
export function shifted(
  one: PlacedPanel,
  others: readonly PlacedPanel[],
  by: Partial<Record<'column' | 'row' | 'width' | 'height', number>>,
): PlacedPanel {
  const next = {
    ...one,
    column: one.column + (by.column ?? 0),
    row: one.row + (by.row ?? 0),
    width: one.width + (by.width ?? 0),
    height: one.height + (by.height ?? 0),
  };
  return fits(next, others) ? next : one;
}
