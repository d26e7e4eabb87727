import type { TrendPoint } from '../../../../shared/contract/readiness.ts';
import { addTally, emptyTally, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { replayReadiness, type PastPicture } from './replay.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Past pictures, kept once computed: what was known at a past instant does not change, unless places or requirements do
 * (then `forget`). The present is never kept.
 */
export class PastReadiness {
  readonly #db: ReadDb;
  readonly #model: ReadinessModel;
  readonly #known = new Map<number, PastPicture>();

  constructor(db: ReadDb, model: ReadinessModel) {
    this.#db = db;
    this.#model = model;
  }

  forget(): void {
    this.#known.clear();
  }

  /** One point per local midnight (zone of the event) of the last `days` days, starting when the log starts, and one for `now`. */
  trend(days: number, now: number, zone: string): TrendPoint[] {
    const start = this.#logStart();
    if (start === null) return [];
    const instants = midnights(days, now, zone).filter((at) => at >= start);
    const past = this.#pictures(instants).map(({ at, total }) => point(at, total));
    return [...past, point(now, sum(this.#model))];
  }

  /** Ready cells by category about a day before `now`; null when the log does not reach back. Rounded to the hour, so that it is computed once an hour. */
  readyYesterday(now: number): ReadonlyMap<string, number> | null {
    const at = Math.floor(now / HOUR_MS) * HOUR_MS - DAY_MS;
    const start = this.#logStart();
    if (start === null || start > at) return null;
    const [picture] = this.#pictures([at]);
    return new Map([...(picture?.byCategory ?? [])].map(([category, tally]) => [category, tally.ready]));
  }

  #pictures(instants: readonly number[]): PastPicture[] {
    const missing = instants.filter((at) => !this.#known.has(at));
    if (missing.length > 0) {
      for (const picture of replayReadiness(this.#db, this.#model, missing)) this.#known.set(picture.at, picture);
    }
    return instants.flatMap((at) => this.#known.get(at) ?? []);
  }

  #logStart(): number | null {
    const first = this.#db
      .prepare<[], string | null>("SELECT min(hlc) FROM change WHERE entity = 'readiness_state'")
      .pluck()
      .get();
    return first ? Number.parseInt(first.slice(0, 12), 16) : null;
  }
}

function midnights(days: number, now: number, zone: string): number[] {
  const { y, m, d } = utcToZoned(now, zone);
  const instants: number[] = [];
  for (let back = days - 1; back >= 0; back -= 1) {
    // Date arithmetic in UTC on the calendar date, then back to the zone: right across daylight saving changes.
    const date = new Date(Date.UTC(y, m - 1, d - back));
    instants.push(
      zonedToUtc({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate(), h: 0, mi: 0 }, zone),
    );
  }
  return instants.filter((at) => at < now);
}

function sum(model: ReadinessModel): Tally {
  const total = emptyTally();
  for (const tally of model.table.byItem) addTally(total, tally);
  return total;
}

function point(at: number, { required, ready, stale, criticalRed }: Tally): TrendPoint {
  return { at, required, ready, stale, criticalRed };
}
