import type { z } from 'zod';
import type { PaceRow, RollupBy, RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import type { readinessContract } from '../../../../shared/contract/readiness.ts';
import { compareSlowestFirst, paceOf } from '../../../../shared/domain/readiness/pace.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex } from '../places/index.ts';
import { organisationTree } from './matrix.ts';
import type { PastReadiness } from './past-readiness.ts';
import type { ReadinessModel } from './readiness-model.ts';
import type { PastPicture } from './replay.ts';
import { categoryRows, eventRow, rollupRows } from './rollup.ts';

type PaceOutput = z.infer<NonNullable<(typeof readinessContract.pace)['~orpc']['outputSchema']>>;
type Deps = {
  readonly db: ReadDb;
  readonly model: ReadinessModel;
  readonly places: PlaceIndex;
  readonly past: PastReadiness;
};

/** A week, so that every weekday counts once: patrols and counts have a weekly rhythm. */
const WINDOW_DAYS = 7;

/** At the rate of the last week, or since the log began, when is everything ready? `now` in UTC ms. */
export async function readinessPace(deps: Deps, now: number): Promise<PaceOutput> {
  const { db, model, places, past } = deps;
  const before = await past.daysBefore(WINDOW_DAYS, now);
  const { opensAt } = model.grid;
  const slowestFirst = (by: RollupBy, rows: readonly RollupRow[]): PaceRow[] =>
    rows
      .filter(({ required }) => required > 0)
      .map((row) => paceRow(row, readyThen(deps, before, by, row.key), before?.at ?? now, now, opensAt))
      .toSorted(compareSlowestFirst);
  const [total] = slowestFirst('event', [eventRow(model, db)]);
  return {
    at: now,
    since: before?.at ?? null,
    opensAt,
    total: total ?? paceRow(eventRow(model, db), 0, now, now, opensAt),
    byCategory: slowestFirst('category', categoryRows(model)),
    byOrganisation: slowestFirst('organisation', rollupRows('organisation', model, places, db)),
    byVenue: slowestFirst('venue', rollupRows('venue', model, places, db)),
  };
}

function paceRow(
  { key, name, nameEn, required, ready, tested, state }: RollupRow,
  readyBefore: number,
  since: number,
  now: number,
  opensAt: number | null,
): PaceRow {
  const pace = paceOf({ required, ready, readyBefore }, since, now);
  return { key, name, nameEn, tested, state, ...pace, late: isLate(pace, opensAt) };
}

function isLate({ outlook, readyAt }: ReturnType<typeof paceOf>, opensAt: number | null): boolean | null {
  if (outlook === 'done') return false;
  if (outlook === 'never') return true;
  return opensAt === null || readyAt === null ? null : readyAt > opensAt;
}

/** Ready cells of a row in the past picture; a row may be a sum over places. */
function readyThen({ model, places, db }: Deps, before: PastPicture | null, by: RollupBy, key: string): number {
  if (before === null) return 0;
  if (by === 'event') return before.total.ready;
  if (by === 'category') return before.byCategory.get(key)?.ready ?? 0;
  const rows = by === 'venue' ? venueRows(model, places, key) : organisationRows(model, organisationTree(db, key));
  return rows.reduce((sum, row) => sum + (before.readyByPlace[row] ?? 0), 0);
}

function venueRows(model: ReadinessModel, places: PlaceIndex, key: string): number[] {
  const venue = places.get(key);
  return venue ? places.withinRing(venue).flatMap(({ place }) => model.rowOf(place.code) ?? []) : [];
}

function organisationRows(model: ReadinessModel, tree: ReadonlySet<string>): number[] {
  return model.codes.flatMap((_, row) => (tree.has(model.place(row)?.organisation ?? '') ? [row] : []));
}
