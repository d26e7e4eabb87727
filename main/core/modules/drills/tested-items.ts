import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import type { TestResult } from '../../../../shared/domain/readiness/tested.ts';
import type { ReadDb } from '../../store/database.ts';
import { testChange, type ReadinessModel } from '../readiness/index.ts';

export type TestedItem = { readonly item: string; readonly result: TestResult; readonly note: string | null };

/**
 * What a drill that was held at `testedAt` (UTC ms) says of the items it was of, at each of its places that is required to have them.
 * A drill older than the test known there changes nothing.
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
      return testChange(db, { place, item }, { result, testedAt, source, note }) ?? [];
    });
  });
}

/** How many of `changes` say passed, and how many failed. */
export function countTests(changes: readonly RowChange[]): { tested: number; failed: number } {
  const failed = changes.filter((change) => change.op === 'put' && change.fields['result'] === 'failed').length;
  return { tested: changes.length - failed, failed };
}
