import type { ReadDb } from '../../main/core/store/database.ts';
import { rowKey } from '../../shared/domain/change-log/row-key.ts';
import { distanceMetres } from '../../shared/domain/geo/great-circle.ts';
import type { RollupBy } from '../../shared/contract/readiness-cells.ts';

type PlaceRow = {
  code: string;
  type: string;
  organisation: string | null;
  lon: number | null;
  lat: number | null;
  serviceRing: number | null;
};
type ItemRow = { code: string; category: string; critical: number; dueOffsetDays: number; freshHours: number | null };
type StateRow = {
  place: string;
  item: string;
  status: string;
  observedAt: number | null;
  due: number | null;
  overrideUntil: number | null;
};
type VerdictRow = { place: string; item: string; status: string; observedAt: number };
type Cell = { place: PlaceRow; item: ItemRow; ready: boolean; stale: boolean; red: boolean; overdue: boolean };
export type NaiveRow = {
  required: number;
  ready: number;
  stale: number;
  notReady: number;
  red: number;
  criticalRed: number;
  overdue: number;
  state: string;
};

const HOUR_MS = 3_600_000;

/**
 * Every roll-up worked out from the tables alone, cell by cell, with the rules written down a second time: what the core's
 * kept sums are compared with. `now` in UTC ms; `ring` the default service ring in metres.
 */
export function naiveRollups(db: ReadDb, now: number, ring: number): Record<RollupBy, Map<string, NaiveRow>> {
  const all = <T>(sql: string): T[] => db.prepare<[], T>(sql).all();
  const places = all<PlaceRow>('SELECT * FROM place WHERE deleted = 0');
  const items = all<ItemRow>('SELECT * FROM readiness_item WHERE deleted = 0');
  const cells = requiredCells(db, places, items, now);
  const of = (keep: (cell: Cell) => boolean): NaiveRow => sum(cells.filter(keep));
  const parents = new Map(
    all<{ code: string; parent: string | null }>('SELECT code, parent FROM organisation WHERE deleted = 0').map(
      ({ code, parent }) => [code, parent],
    ),
  );
  const isBelow = (organisation: string | null, root: string): boolean => {
    for (let code = organisation, steps = 0; code && parents.has(code) && steps < 50; steps += 1) {
      if (code === root) return true;
      code = parents.get(code) ?? null;
    }
    return false;
  };
  const categories = all<{ code: string }>('SELECT code FROM readiness_category WHERE deleted = 0');
  return {
    event: new Map([['event', sum(cells)]]),
    category: new Map(categories.map(({ code }) => [code, of(({ item }) => item.category === code)])),
    item: new Map(items.map(({ code }) => [code, of(({ item }) => item.code === code)])),
    place: new Map(places.map(({ code }) => [code, of(({ place }) => place.code === code)])),
    venue: new Map(
      places
        .filter(({ type }) => type === 'venue')
        .map((venue) => [venue.code, of(({ place }) => isWithin(venue, place, venue.serviceRing ?? ring))]),
    ),
    organisation: new Map(
      [...parents.keys()].map((code) => [code, of(({ place }) => isBelow(place.organisation, code))]),
    ),
  };
}

function isWithin(venue: PlaceRow, place: PlaceRow, metres: number): boolean {
  if (venue.lon === null || venue.lat === null || place.lon === null || place.lat === null)
    return venue.code === place.code;
  return distanceMetres({ lon: venue.lon, lat: venue.lat }, { lon: place.lon, lat: place.lat }) <= metres;
}

function requiredCells(db: ReadDb, places: PlaceRow[], items: ItemRow[], now: number): Cell[] {
  const all = <T>(sql: string): T[] => db.prepare<[], T>(sql).all();
  const opensAt = all<{ opensAt: number }>('SELECT opensAt FROM mega_event WHERE deleted = 0')[0]?.opensAt ?? null;
  const byType = new Set(
    all<{ item: string; placeType: string }>('SELECT * FROM item_place_type WHERE deleted = 0').map(
      ({ item, placeType }) => rowKey([placeType, item]),
    ),
  );
  const overrides = new Map(
    all<{ place: string; item: string; required: number }>('SELECT * FROM requirement_override WHERE deleted = 0').map(
      ({ place, item, required }) => [rowKey([place, item]), required],
    ),
  );
  const states = new Map(
    all<StateRow>('SELECT * FROM readiness_state WHERE deleted = 0').map((row) => [rowKey([row.place, row.item]), row]),
  );
  const verdicts = new Map(
    all<VerdictRow>('SELECT * FROM readiness_verdict WHERE deleted = 0').map((row) => [
      rowKey([row.place, row.item]),
      row,
    ]),
  );
  return places.flatMap((place) =>
    items.flatMap((item): Cell[] => {
      const override = overrides.get(rowKey([place.code, item.code]));
      const required = override === undefined ? byType.has(rowKey([place.type, item.code])) : override === 1;
      const hand = states.get(rowKey([place.code, item.code]));
      const verdict = verdicts.get(rowKey([place.code, item.code]));
      const overridden = hand?.overrideUntil != null && hand.overrideUntil > now;
      const state =
        verdict === undefined || overridden
          ? hand
          : { due: hand?.due ?? null, status: verdict.status, observedAt: verdict.observedAt };
      if (!required || state?.status === 'not-applicable') return [];
      return [judged(place, item, state, opensAt, now)];
    }),
  );
}

function judged(
  place: PlaceRow,
  item: ItemRow,
  state: Pick<StateRow, 'status' | 'observedAt' | 'due'> | undefined,
  opensAt: number | null,
  now: number,
): Cell {
  const due = state?.due ?? (opensAt === null ? null : opensAt + item.dueOffsetDays * 24 * HOUR_MS);
  const pastDue = due !== null && now >= due;
  const recordedReady = state?.status === 'ready';
  const expired =
    recordedReady &&
    item.freshHours !== null &&
    state.observedAt !== null &&
    now >= state.observedAt + item.freshHours * HOUR_MS;
  const ready = recordedReady && !expired;
  return {
    place,
    item,
    ready,
    stale: expired,
    red: state?.status === 'not-ready' || (item.critical === 1 && pastDue && !ready),
    overdue: item.critical === 0 && pastDue && !recordedReady && state?.status !== 'not-ready',
  };
}

function sum(cells: Cell[]): NaiveRow {
  const count = (keep: (cell: Cell) => boolean): number => cells.filter(keep).length;
  const [required, ready, stale] = [cells.length, count((cell) => cell.ready), count((cell) => cell.stale)];
  const criticalRed = count((cell) => cell.red && cell.item.critical === 1);
  let state = 'partial';
  if (ready + stale === required) state = 'stale';
  if (ready === required) state = 'ready';
  if (criticalRed > 0) state = 'red';
  if (required === 0) state = 'none';
  const notReady = required - ready - stale;
  return {
    required,
    ready,
    stale,
    notReady,
    red: count(({ red }) => red),
    criticalRed,
    overdue: count(({ overdue }) => overdue),
    state,
  };
}
