import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { failedTestVerdict } from '../../../../shared/domain/readiness/tested.ts';
import type { Verdict } from '../../../../shared/domain/readiness/verdict.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';
import { readTestValidity } from './catalogue-grid.ts';

type FailedRow = { item: string; testedAt: number; source: string | null; note: string | null; critical: number };

/** A test that failed turns its item until one is passed, or it is too old to say anything. */
export const testFeed: Feed = {
  entities: ['readiness_test', 'readiness_item', 'setting'],
  placesOf: (_db, change) => (change.entity === 'readiness_test' ? rowKeyParts(change.row).slice(0, 1) : 'all'),
  places: (db) =>
    cached<[], string>(db, "SELECT DISTINCT place FROM readiness_test WHERE result = 'failed' AND deleted = 0")
      .pluck()
      .all() as string[],
  judge: (db, place, now) => {
    const failed = cached<[string], FailedRow>(
      db,
      `SELECT t.item, t.testedAt, t.source, t.note, i.critical FROM readiness_test t
       JOIN readiness_item i ON i.code = t.item AND i.deleted = 0
       WHERE t.place = ? AND t.result = 'failed' AND t.deleted = 0`,
    ).all(place);
    const verdicts = new Map<string, Verdict>();
    if (failed.length === 0) return verdicts;
    const validMs = readTestValidity(db);
    for (const { item, critical, ...test } of failed) {
      const verdict = failedTestVerdict(test, critical === 1, validMs, now);
      if (verdict !== null) verdicts.set(item, verdict);
    }
    return verdicts;
  },
};
