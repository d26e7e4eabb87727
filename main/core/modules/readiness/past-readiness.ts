import { setImmediate } from 'node:timers/promises';
import type { TrendPoint } from '../../../../shared/contract/readiness-cells.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { addTally, emptyTally, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { devicesOf } from '../../store/change-log.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { replayReadiness, type PastPicture, type Replay } from './replay.ts';
import { CELL_ENTITIES } from './table-entries.ts';

const ENTITIES = CELL_ENTITIES.map((entity) => `'${entity}'`).join(', ');
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** With more rows than this to read, a picture nobody waits for is made beside other work. */
const MADE_AT_ONCE = 20_000;
/** How often a pass over the log is begun anew because places or requirements changed meanwhile. */
const PASSES = 3;

/**
 * Past pictures, kept once computed: what was known at a past instant does not change, unless places or requirements do
 * (then `forget`). The present is never kept.
 */
export class PastReadiness {
  readonly #db: ReadDb;
  readonly #model: ReadinessModel;
  readonly #onReady: () => void;
  readonly #madeAtOnce: number;
  readonly #replay: Replay;
  readonly #rowsToRead: () => number;
  readonly #known = new Map<number, PastPicture>();
  #generation = 0;
  #stopped = false;
  #start: number | null = null;
  #work: Promise<void> = Promise.resolve();
  #awaited: number | null = null;

  /** `onReady` is called when yesterday's figures are there that could not be given at once. */
  constructor(
    db: ReadDb,
    model: ReadinessModel,
    onReady: () => void,
    {
      madeAtOnce = MADE_AT_ONCE,
      replay = replayReadiness,
      rowsToRead = () => this.#loggedRows(),
    }: { madeAtOnce?: number; replay?: Replay; rowsToRead?: () => number } = {},
  ) {
    this.#db = db;
    this.#model = model;
    this.#onReady = onReady;
    this.#madeAtOnce = madeAtOnce;
    this.#replay = replay;
    this.#rowsToRead = rowsToRead;
  }

  forget(): void {
    this.#known.clear();
    this.#start = null;
    this.#generation += 1;
  }

  /** Ends what is being made: the store is about to close. */
  stop(): void {
    this.#stopped = true;
  }

  /** One point per local midnight (zone of the event) of the last `days` days, starting when the log starts, and one for `now`. */
  async trend(days: number, now: number, zone: string): Promise<TrendPoint[]> {
    const start = this.#logStart();
    if (start === null) return [];
    const instants = midnights(days, now, zone).filter((at) => at >= start);
    await this.#make(instants);
    return [...this.#pictures(instants).map(({ at, total }) => point(at, total)), point(now, sum(this.#model))];
  }

  /**
   * Ready cells by category about a day before `now`; null when the log does not reach back, or while a large log is still being
   * read. Rounded to the hour, so that it is computed once an hour.
   */
  readyYesterday(now: number): ReadonlyMap<string, number> | null {
    const at = Math.floor(now / HOUR_MS) * HOUR_MS - DAY_MS;
    const start = this.#logStart();
    if (start === null || start > at) return null;
    if (!this.#known.has(at)) {
      if (this.#rowsToRead() > this.#madeAtOnce) this.#makeLater(at);
      else this.#makeNow([at]);
    }
    const [picture] = this.#pictures([at]);
    return picture ? new Map([...picture.byCategory].map(([category, tally]) => [category, tally.ready])) : null;
  }

  /** The picture `days` before `now` (UTC ms) to the hour, or at the start of a younger log; null when it holds nothing that old. */
  async daysBefore(days: number, now: number): Promise<PastPicture | null> {
    const start = this.#logStart();
    if (start === null) return null;
    const at = Math.max(Math.floor(now / HOUR_MS) * HOUR_MS - days * DAY_MS, start);
    await this.#make([at]);
    return this.#pictures([at])[0] ?? null;
  }

  #pictures(instants: readonly number[]): PastPicture[] {
    return instants.flatMap((at) => this.#known.get(at) ?? []);
  }

  #makeLater(at: number): void {
    if (this.#awaited === at) return;
    this.#awaited = at;
    void this.#make([at]).finally(() => {
      this.#awaited = null;
      if (!this.#stopped) this.#onReady();
    });
  }

  /** Fills in what is missing, beside other work. One pass at a time: the next may find everything there. */
  #make(instants: readonly number[]): Promise<void> {
    const work = this.#work.then(() => this.#makeInSteps(instants));
    // A failed pass is told to whoever asked for it, not to the next.
    this.#work = work.catch(() => undefined);
    return work;
  }

  async #makeInSteps(instants: readonly number[]): Promise<void> {
    if (this.#stopped) return;
    for (let pass = 0; pass < PASSES; pass += 1) {
      const generation = this.#generation;
      const steps = this.#replay(this.#db, this.#model, this.#missing(instants));
      let step = steps.next();
      while (!step.done && this.#generation === generation) {
        await setImmediate();
        if (this.#stopped) return;
        step = steps.next();
      }
      if (!step.done || this.#generation !== generation) continue;
      this.#keep(step.value);
      return;
    }
    this.#makeNow(instants);
  }

  #makeNow(instants: readonly number[]): void {
    const steps = this.#replay(this.#db, this.#model, this.#missing(instants));
    let step = steps.next();
    while (!step.done) step = steps.next();
    this.#keep(step.value);
  }

  #keep(pictures: readonly PastPicture[]): void {
    for (const picture of pictures) this.#known.set(picture.at, picture);
  }

  #missing(instants: readonly number[]): number[] {
    return instants.filter((at) => !this.#known.has(at));
  }

  /** Rows of the log that speak of cells; counted no further than what is read at once. */
  #loggedRows(): number {
    return (
      this.#db
        .prepare<[number], number>(
          `SELECT coalesce(sum(rows), 0) FROM (SELECT rows FROM change WHERE entity IN (${ENTITIES}) LIMIT ?)`,
        )
        .pluck()
        .get(this.#madeAtOnce + 1) ?? 0
    );
  }

  /** When the log's first state was recorded (UTC ms); asked for with every board, so kept once there is one. */
  #logStart(): number | null {
    if (this.#start !== null) return this.#start;
    const any = this.#db
      .prepare<[], number>(`SELECT 1 FROM change WHERE entity IN (${ENTITIES}) LIMIT 1`)
      .pluck()
      .get();
    if (any === undefined) return null;
    // Each chain is asked for its own first, in its order until one is met: all that speak of cells would have to be sorted.
    const firstOf = this.#db
      .prepare<[string], string>(
        `SELECT hlc FROM change WHERE device = ? AND +entity IN (${ENTITIES}) ORDER BY hlc LIMIT 1`,
      )
      .pluck();
    const [first] = devicesOf(this.#db)
      .flatMap((device) => firstOf.get(device) ?? [])
      .toSorted();
    this.#start = first ? parseHlc(first).wall : null;
    return this.#start;
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
