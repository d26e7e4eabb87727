/** As much of a coverage cell as the heat needs: a venue × a capability within one ring. */
export type HeatCell = {
  readonly venue: string;
  readonly capability: string;
  readonly ready: readonly string[];
  readonly blank: boolean;
  /** Radius in metres. */
  readonly ring?: number | undefined;
  readonly nearestToMend?: { readonly metres: number; readonly lacks: readonly string[] } | undefined;
};

/**
 * `blank`: nobody serves it. `closed`: nobody does, but whoever is nearest has everything and is only closed at this hour. `single`:
 * one place serves it, and closing it leaves a blank spot.
 */
export type HeatKind = 'blank' | 'closed' | 'single' | 'served';

export function heatKind({ blank, ready, ring, nearestToMend }: Omit<HeatCell, 'venue' | 'capability'>): HeatKind {
  if (!blank) return ready.length === 1 ? 'single' : 'served';
  const within = nearestToMend !== undefined && (ring === undefined || nearestToMend.metres <= ring);
  return within && nearestToMend.lacks.every((lack) => lack === 'closed') ? 'closed' : 'blank';
}

export const heatKey = (venue: string, capability: string): string => `${venue}\n${capability}`;

/** `closed` are among the blanks. */
export type HeatSum = { readonly blanks: number; readonly closed: number; readonly singles: number };

export function sumHeat(cells: readonly HeatCell[]): HeatSum {
  let blanks = 0;
  let closed = 0;
  let singles = 0;
  for (const cell of cells) {
    const kind = heatKind(cell);
    if (cell.blank) blanks += 1;
    if (kind === 'closed') closed += 1;
    if (kind === 'single') singles += 1;
  }
  return { blanks, closed, singles };
}

export type HeatRank = HeatSum & { readonly code: string };

/** Venues or capabilities by what is wrong with them: blank spots, then single points, then the order they came in. */
export function worstFirst(cells: readonly HeatCell[], by: 'venue' | 'capability'): HeatRank[] {
  const groups = new Map<string, HeatCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell[by]);
    if (group === undefined) groups.set(cell[by], [cell]);
    else group.push(cell);
  }
  return [...groups]
    .map(([code, group]) => ({ code, ...sumHeat(group) }))
    .toSorted((a, b) => b.blanks - a.blanks || b.singles - a.singles);
}

export type SinglePoint = { readonly place: string; readonly cells: readonly HeatCell[] };

/** Places that alone hold cells up, those holding most first. */
export function singlePoints(cells: readonly HeatCell[]): SinglePoint[] {
  const held = new Map<string, HeatCell[]>();
  for (const cell of cells) {
    const [place, second] = cell.ready;
    if (place === undefined || second !== undefined) continue;
    const known = held.get(place);
    if (known === undefined) held.set(place, [cell]);
    else known.push(cell);
  }
  return [...held]
    .map(([place, alone]) => ({ place, cells: alone }))
    .toSorted((a, b) => b.cells.length - a.cells.length);
}

/** Up to `limit` cells, taken in turn from each venue, so that the worst venue does not crowd out the others. */
export function inTurn<Cell extends HeatCell>(
  cells: readonly Cell[],
  venues: readonly string[],
  limit: number,
): Cell[] {
  const queues = venues.map((venue) => cells.filter((cell) => cell.venue === venue));
  const taken: Cell[] = [];
  for (let round = 0; taken.length < limit && queues.some((queue) => round < queue.length); round += 1) {
    for (const queue of queues) {
      const cell = queue[round];
      if (cell !== undefined && taken.length < limit) taken.push(cell);
    }
  }
  return taken;
}
