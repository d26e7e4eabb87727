import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import {
  importProblemText,
  type ProblemCode,
  type ProblemParams,
  type ReadinessRecord,
} from '../../../../shared/domain/import/index.ts';
import { OBSERVED_TOLERANCE_MS, type RecordedState } from '../../../../shared/domain/readiness/decide-set.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { GoodRow, RefusedRow, RowProblem } from './worker-protocol.ts';

const COLUMNS = ['status', 'observedAt', 'note', 'owner', 'due'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * What importing readiness rows at `now` (UTC ms) means. A blank cell never erases what is recorded. Without a time of its
 * own a new status was seen now; the same status again is no news, so the same file twice changes nothing.
 */
export function planReadiness(
  db: ReadDb,
  model: ReadinessModel,
  rows: readonly GoodRow<'readiness'>[],
  now: number,
): ImportPlan {
  const batches = new BatchCollector('readiness_state');
  const refused: RefusedRow[] = [];
  const stateOf = existingStates(db);
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const wrong = problemOf(model, record, now);
    if (wrong) {
      refused.push({ row, problems: [wrong] });
      continue;
    }
    const current = stateOf(record.place, record.item);
    const key = rowKey([record.place, record.item]);
    if (!current) {
      created += 1;
      batches.add(key, COLUMNS, [
        record.status,
        record.observedAt ?? now,
        record.note ?? null,
        record.owner ?? null,
        record.due ?? null,
      ]);
    } else if (addDifference(batches, key, record, current, now)) updated += 1;
  }
  const unchanged = rows.length - refused.length - created - updated;
  return { changes: batches.changes(), created, updated, unchanged, refused };
}

function addDifference(
  batches: BatchCollector,
  key: string,
  record: ReadinessRecord,
  current: RecordedState,
  now: number,
): boolean {
  const observedAt = record.observedAt ?? (record.status === current.status ? current.observedAt : now);
  const wanted: Record<Column, FieldValue> = {
    status: record.status,
    observedAt,
    note: record.note ?? current.note,
    owner: record.owner ?? current.owner,
    due: record.due ?? current.due,
  };
  const columns = COLUMNS.filter((name) => wanted[name] !== current[name]);
  if (columns.length === 0) return false;
  batches.add(
    key,
    columns,
    columns.map((name) => wanted[name]),
  );
  return true;
}

function existingStates(db: ReadDb): (place: string, item: string) => RecordedState | undefined {
  const any = db.prepare('SELECT 1 FROM readiness_state WHERE deleted = 0 LIMIT 1').get();
  if (!any) return () => undefined;
  const one = db.prepare<[string, string], RecordedState>(
    'SELECT status, observedAt, note, owner, due FROM readiness_state WHERE place = ? AND item = ? AND deleted = 0',
  );
  return (place, item) => one.get(place, item);
}

/** What only the store and the clock can tell. */
function problemOf(
  model: ReadinessModel,
  { place, item, observedAt }: ReadinessRecord,
  now: number,
): RowProblem | null {
  const row = model.rowOf(place);
  const column = model.grid.ordinal.get(item);
  if (row === undefined || column === undefined || !model.table.isRequired(row, column)) {
    return problem('item', 'NOT_REQUIRED', { place, item });
  }
  if (typeof observedAt === 'number' && observedAt > now + OBSERVED_TOLERANCE_MS)
    return problem('observedAt', 'OBSERVED_IN_FUTURE', {});
  return null;
}

function problem(column: string, code: ProblemCode, params: ProblemParams): RowProblem {
  return { column, code, message: importProblemText(code, params, 'en'), params };
}
