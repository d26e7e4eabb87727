import type { SinglePoint } from '../../../../shared/contract/coverage.ts';
import { CoverageMoment } from './coverage-moment.ts';
import type { SheetDeps } from './cell-sheet.ts';
import type { Instants } from './place-judge.ts';

const HOUR_MS = 3_600_000;
/** Work of this many milliseconds is done before others get their turn. */
const STEP_MS = 8;

type Held = { hours: number; first: number };
type Point = Pick<SinglePoint, 'kind' | 'code' | 'place'> & { readonly cells: Map<string, Held> };
export type PointsRequest = {
  /** Radius in metres. */
  readonly ring: number;
  /** Hours from the first up to, not including, the second instant (UTC ms). */
  readonly from: number;
  readonly to: number;
  readonly instants: (at: number) => Instants;
};

/**
 * Which place, machine or person alone holds up a cell at some hour: where just one place serves, that place, and every machine or
 * person without whom it would not. Goes through the hours in steps and lets others work in between; null when `stale` says
 * that something changed meanwhile.
 */
export async function findSinglePoints(
  deps: SheetDeps,
  { ring, from, to, instants }: PointsRequest,
  stale: () => boolean,
): Promise<SinglePoint[] | null> {
  const moment = new CoverageMoment(deps, [ring]);
  const points = new Map<string, Point>();
  let started = performance.now();
  for (let at = from; at < to; at += HOUR_MS) {
    takeHour(deps, moment, ring, instants(at), points);
    if (performance.now() - started < STEP_MS) continue;
    await new Promise(setImmediate);
    if (stale()) return null;
    started = performance.now();
  }
  return ranked(deps, points.values());
}

function takeHour(
  { ground, list, judge }: SheetDeps,
  moment: CoverageMoment,
  ring: number,
  instants: Instants,
  points: Map<string, Point>,
): void {
  const table = moment.moveTo(instants);
  for (let venue = 0; venue < ground.venues.length; venue += 1)
    for (let capability = 0; capability < list.length; capability += 1) {
      const [only, another] = table.firstTwo(venue, capability, ring);
      if (only === undefined || another !== undefined) continue;
      const place = ground.codeOf(only);
      const cell = `${venue} ${capability}`;
      hold(points, { kind: 'place', code: place, place }, cell, instants.at);
      for (const sole of judge.soles(place, capability, instants.at))
        hold(points, { ...sole, place }, cell, instants.at);
    }
}

function hold(points: Map<string, Point>, of: Omit<Point, 'cells'>, cell: string, at: number): void {
  const key = `${of.kind}\n${of.code}\n${of.place}`;
  let point = points.get(key);
  if (!point) points.set(key, (point = { ...of, cells: new Map() }));
  const held = point.cells.get(cell);
  if (held) held.hours += 1;
  else point.cells.set(cell, { hours: 1, first: at });
}

/** Worst first: most hours times cells. */
function ranked({ ground, list }: SheetDeps, points: Iterable<Point>): SinglePoint[] {
  return [...points]
    .map(({ kind, code, place, cells }) => ({
      kind,
      code,
      place,
      cells: [...cells]
        .map(([key, held]) => {
          const [venue = 0, capability = 0] = key.split(' ').map(Number);
          return { venue: ground.venues[venue]?.code ?? '', capability: list[capability]?.code ?? '', ...held };
        })
        .toSorted((a, b) => b.hours - a.hours),
      cellHours: [...cells.values()].reduce((sum, { hours }) => sum + hours, 0),
    }))
    .toSorted((a, b) => b.cellHours - a.cellHours || (`${a.kind} ${a.code}` < `${b.kind} ${b.code}` ? -1 : 1));
}
