import type { BoardSnapshot } from '../../../../shared/contract/board.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ComplaintQueries } from '../complaints/index.ts';
import type { DangerQueries } from '../dangers/index.ts';
import type { EventService } from '../event/index.ts';
import type { TaskBook } from '../inspections/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { needsSomeone } from './needs-someone.ts';
import { categoryRows, eventRow, rollupRows, type PastReadiness, type ReadinessModel } from '../readiness/index.ts';

type Deps = {
  readonly db: ReadDb;
  readonly event: EventService;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly past: PastReadiness;
  readonly tasks: TaskBook;
  readonly dangers: DangerQueries;
  readonly complaints: ComplaintQueries;
};

const ATTENTION_SHOWN = 40;
const HORIZON_MS = 48 * 3_600_000;

/** The situation at `now` (UTC ms) in one read; `revision` of the store it was read at. */
export function boardSnapshot(
  { db, event, places, model, past, tasks, dangers, complaints }: Deps,
  now: number,
  revision: number,
): BoardSnapshot {
  const entries = needsSomeone({ model, tasks, dangers, complaints }, now, HORIZON_MS);
  const yesterday = past.readyYesterday(now);
  const next = model.table.nextChangeAt();
  return {
    at: now,
    revision,
    event: event.event(),
    totals: eventRow(model, db),
    byCategory: categoryRows(model).map((row) => ({ ...row, readyYesterday: yesterday?.get(row.key) ?? null })),
    byVenue: rollupRows('venue', model, places, db),
    attention: entries.slice(0, ATTENTION_SHOWN),
    attentionTotal: entries.length,
    places: { total: places.size, needLocation: countNeedLocation(places) },
    nextChangeAt: Number.isFinite(next) ? next : null,
  };
}

function countNeedLocation(places: PlaceIndex): number {
  let count = 0;
  for (const { lon } of places.all()) if (lon === null) count += 1;
  return count;
}
