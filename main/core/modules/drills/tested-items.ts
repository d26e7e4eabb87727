import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import type { TestResult } from '../../../../shared/domain/readiness/tested.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { testChange, type ReadinessModel } from '../readiness/index.ts';

export type TestedItem = { readonly item: string; readonly result: TestResult; readonly note: string | null };

/**
 * What a drill that was held at `testedAt` (UTC ms) says of the items it was of, at each of its places that is required to have them.
 * The newest counts: a drill older than the test known there, or than another drill of the item held there, changes nothing.
 */
export function testedItemChanges(
  db: ReadDb,
  model: ReadinessModel,
  places: readonly string[],
  items: readonly TestedItem[],
  { testedAt, source }: { readonly testedAt: number; readonly source: string },
): RowChange[] {
  return places.flatMap((place) => {
    const row = model.rowOf(place);
    return items.flatMap(({ item, result, note }) => {
      const column = model.grid.ordinal.get(item);
      if (row === undefined || column === undefined || !model.table.isRequired(row, column)) return [];
      if (drilledSince(db, place, item, testedAt)) return [];
      return testChange(db, { place, item }, { result, testedAt, source, note }) ?? [];
    });
  });
}

/** Whether a drill with that item among its objectives was held at the place after `testedAt` (UTC ms). */
function drilledSince(db: ReadDb, place: string, item: string, testedAt: number): boolean {
  const later = cached<[string, string, number], number>(
    db,
    `SELECT 1 FROM drill_place p JOIN drill d ON d.id = p.drill AND d.stage = 'concluded' AND d.deleted = 0
     JOIN drill_objective o ON o.drill = d.id AND o.deleted = 0
     WHERE p.place = ? AND p.deleted = 0 AND o.item = ? AND d.endedAt > ? LIMIT 1`,
  );
  return later.get(place, item, testedAt) !== undefined;
}

/** How many of `changes` say passed, and how many failed. */
export function countTests(changes: readonly RowChange[]): { tested: number; failed: number } {
  const failed = changes.filter((change) => change.op === 'put' && change.fields['result'] === 'failed').length;
  return { tested: changes.length - failed, failed };
}
