import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import type { Verdict } from '../../../../shared/domain/readiness/verdict.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EntityName } from '../../store/entities.ts';

/** A kind of records that decides readiness items by rule: stock, staff, machines, checklists, hidden dangers. */
export type Feed = {
  /** Entities whose rows it reads: a change of one of them has places judged again. */
  readonly entities: readonly EntityName[];
  /**
   * Places that a change of one of `entities` touches; `all` when it cannot tell, or when every place may be touched. The change
   * is in the tables already; a deleted row is still there as a tombstone.
   */
  readonly placesOf: (db: ReadDb, change: RowChange) => readonly string[] | 'all';
  /** Every place that has records of this kind. */
  readonly places: (db: ReadDb) => readonly string[];
  /**
   * What the rules say of a place at `now` (UTC ms), by item code. An item that is not named is not decided by rule there: what
   * was set by hand counts. Items the place is not required to have may be named; they are left out.
   */
  readonly judge: (db: ReadDb, place: string, now: number) => ReadonlyMap<string, Verdict>;
};
