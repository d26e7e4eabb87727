import type { Change } from '../../../../shared/domain/change-log/change.ts';
import type { ReadDb } from '../../store/database.ts';

export type PlannedClosing = { readonly place: string; readonly closesAt: number; readonly reason: string | null };

/** Closures planned ahead, few at any time: in memory, read again after one of them changed. */
export class PlannedClosings {
  readonly #db: ReadDb;
  #byPlace: ReadonlyMap<string, PlannedClosing> | null = null;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  of(place: string): PlannedClosing | undefined {
    return this.#all().get(place);
  }

  /** When a place is to close (UTC ms); Infinity when nobody has planned that. */
  closesAt(place: string): number {
    return this.of(place)?.closesAt ?? Number.POSITIVE_INFINITY;
  }

  /** Those whose moment has come by `now` (UTC ms). */
  due(now: number): PlannedClosing[] {
    return [...this.#all().values()].filter(({ closesAt }) => closesAt <= now);
  }

  /** The next of them (UTC ms); Infinity when there is none. */
  nextAt(): number {
    return [...this.#all().values()].reduce((next, { closesAt }) => Math.min(next, closesAt), Number.POSITIVE_INFINITY);
  }

  forget(): void {
    this.#byPlace = null;
  }

  /** Takes committed changes in. */
  take(changes: readonly Change[]): void {
    if (changes.some(({ entity }) => entity === 'planned_closing')) this.forget();
  }

  #all(): ReadonlyMap<string, PlannedClosing> {
    return (this.#byPlace ??= new Map(
      this.#db
        .prepare<[], PlannedClosing>('SELECT place, closesAt, reason FROM planned_closing WHERE deleted = 0')
        .all()
        .map((row) => [row.place, row]),
    ));
  }
}
