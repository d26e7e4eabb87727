import { expandChange, type Change, type FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { Verdict } from '../../../../shared/domain/readiness/verdict.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from './feed.ts';
import { judgedAgain, withoutPlaces, type ForeseenBefore } from './foreseen-places.ts';

type VerdictRow = {
  item: string;
  status: string;
  observedAt: number;
  rule: string;
  facts: string;
  reviewAt: number | null;
};

const COLUMNS = ['status', 'observedAt', 'rule', 'facts', 'reviewAt'] as const;

/** With more places than this the verdicts go into the log as one batch instead of a change each. */
const SINGLE_CHANGES = 20;

/**
 * Keeps `readiness_verdict` in step with the records behind it. Verdicts are changes like any other, written in the
 * transaction of the command they follow from; what time alone decides is written when its moment comes.
 */
export class RulesEngine {
  readonly #feeds: readonly Feed[];

  constructor(feeds: readonly Feed[]) {
    this.#feeds = feeds;
  }

  /** What follows from committed changes (`at` UTC ms). What was foreseen is taken, save for places that others changed meanwhile. */
  consequences(db: ReadDb, changes: readonly Change[], at: number, foreseen?: ForeseenBefore): Change[] {
    const again = foreseen === undefined ? null : judgedAgain(db, this, foreseen);
    if (foreseen !== undefined && again !== null)
      return [...withoutPlaces(foreseen.changes, again), ...this.judge(db, [...again].toSorted(), at)];
    const places = this.touched(db, changes);
    return places.size === 0 ? [] : this.judge(db, [...places].toSorted(), at);
  }

  /** Whether places are judged by rows of this entity. */
  judgesBy(entity: string): boolean {
    return this.#feeds.some((feed) => (feed.entities as readonly string[]).includes(entity));
  }

  /** Verdicts that differ from those recorded, for every place with records or verdicts. */
  judgeAll(db: ReadDb, at: number): Change[] {
    const places = new Set(this.#feeds.flatMap((feed) => feed.places(db)));
    for (const place of cached<[], string>(db, 'SELECT DISTINCT place FROM readiness_verdict WHERE deleted = 0')
      .pluck()
      .all() as string[])
      places.add(place);
    return this.judge(db, [...places].toSorted(), at);
  }

  /** Places with a verdict that time may have changed by `at` (UTC ms). */
  due(db: ReadDb, at: number): string[] {
    return cached<[number], string>(
      db,
      'SELECT DISTINCT place FROM readiness_verdict WHERE reviewAt IS NOT NULL AND reviewAt <= ? AND deleted = 0 ORDER BY place',
    )
      .pluck()
      .all(at) as string[];
  }

  /** The next instant (UTC ms) at which time may change a verdict; Infinity when none. */
  nextReviewAt(db: ReadDb): number {
    const next = cached<[], number | null>(
      db,
      'SELECT min(reviewAt) FROM readiness_verdict WHERE reviewAt IS NOT NULL AND deleted = 0',
    )
      .pluck()
      .get() as number | null | undefined;
    return next ?? Number.POSITIVE_INFINITY;
  }

  judge(db: ReadDb, places: readonly string[], at: number): Change[] {
    const puts: (readonly FieldValue[])[] = [];
    const gone: string[] = [];
    for (const place of places) {
      const verdicts = this.#verdictsOf(db, place, at);
      const recorded = new Map(recordedVerdicts(db, place).map((row) => [row.item, row]));
      for (const [item, verdict] of verdicts) {
        const values = valuesOf(verdict, at);
        const known = recorded.get(item);
        if (!known || COLUMNS.some((column, index) => known[column] !== values[index]))
          puts.push([rowKey([place, item]), ...values]);
      }
      for (const item of recorded.keys()) if (!verdicts.has(item)) gone.push(rowKey([place, item]));
    }
    return [...putChanges(puts), ...goneChanges(gone)];
  }

  /** The worst word counts where two kinds of records speak of one item: none may hide the other. */
  #verdictsOf(db: ReadDb, place: string, at: number): Map<string, Verdict> {
    const verdicts = new Map<string, Verdict>();
    // A place that was taken away, or merged into another, is judged no more.
    if (!cached(db, 'SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place)) return verdicts;
    for (const feed of this.#feeds) {
      for (const [item, verdict] of feed.judge(db, place, at)) {
        const other = verdicts.get(item);
        verdicts.set(item, other ? worse(other, verdict) : verdict);
      }
    }
    return verdicts;
  }

  /** Places that these changes have judged; they are in the tables already. */
  touched(db: ReadDb, changes: readonly Change[]): Set<string> {
    const places = livesChanged(changes);
    for (const feed of this.#feeds) {
      const entities: ReadonlySet<string> = new Set(feed.entities);
      for (const change of changes) {
        if (!entities.has(change.entity)) continue;
        for (const row of expandChange(change)) {
          const touched = feed.placesOf(db, row);
          for (const place of touched === 'all' ? feed.places(db) : touched) places.add(place);
          if (touched === 'all') break;
        }
      }
    }
    return places;
  }
}

const WORST_FIRST = ['not-ready', 'in-progress', 'ready', 'not-applicable'] as const;

/** Places that were merged, or whose merging was taken back: the records are elsewhere than the verdicts now. */
function livesChanged(changes: readonly Change[]): Set<string> {
  const merged = changes.filter(
    (change) => change.entity === 'place' && change.op === 'put' && 'mergedInto' in change.fields,
  );
  return new Set(merged.flatMap((change) => (change.op === 'put' ? (rowKeyParts(change.row)[0] ?? []) : [])));
}

const rank = ({ status }: Verdict): number => WORST_FIRST.indexOf(status);

/** The worse status; with the same, the older observation. Reviewed at the earlier of both moments. */
function worse(one: Verdict, other: Verdict): Verdict {
  const chosen =
    rank(one) === rank(other)
      ? one.observedAt <= other.observedAt
        ? one
        : other
      : rank(one) < rank(other)
        ? one
        : other;
  const reviews = [one.reviewAt, other.reviewAt].filter((at) => at !== null);
  return { ...chosen, reviewAt: reviews.length > 0 ? Math.min(...reviews) : null };
}

function recordedVerdicts(db: ReadDb, place: string): VerdictRow[] {
  return cached<[string], VerdictRow>(
    db,
    'SELECT item, status, observedAt, rule, facts, reviewAt FROM readiness_verdict WHERE place = ? AND deleted = 0',
  ).all(place);
}

/** A moment that has passed already would have the place judged again without end. */
function valuesOf({ status, observedAt, rule, facts, reviewAt }: Verdict, at: number): FieldValue[] {
  return [status, observedAt, rule, JSON.stringify(facts), reviewAt !== null && reviewAt > at ? reviewAt : null];
}

function putChanges(rows: readonly (readonly FieldValue[])[]): Change[] {
  if (rows.length > SINGLE_CHANGES) return [{ entity: 'readiness_verdict', op: 'batch', columns: [...COLUMNS], rows }];
  return rows.map(([row, ...values]) => ({
    entity: 'readiness_verdict',
    op: 'put',
    row: String(row),
    fields: Object.fromEntries(COLUMNS.map((column, index) => [column, values[index] ?? null])),
  }));
}

function goneChanges(rows: readonly string[]): Change[] {
  if (rows.length > SINGLE_CHANGES)
    return [{ entity: 'readiness_verdict', op: 'batch', deleted: true, columns: [], rows: rows.map((row) => [row]) }];
  return rows.map((row) => ({ entity: 'readiness_verdict', op: 'delete', row }));
}
