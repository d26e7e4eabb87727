import { expandChange, type Change, type FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { RecordedVerdict } from '../../../../shared/domain/readiness/decided-by.ts';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { RecordedTest, TestResult } from '../../../../shared/domain/readiness/tested.ts';
import type { VerdictStatus } from '../../../../shared/domain/readiness/verdict.ts';
import type { CellOverlay } from './cell-overlay.ts';
import type { CellRecord } from './cell-records.ts';
import type { CellTable } from './cell-table.ts';

/** Entities whose changes touch single cells. Which of them a change of the log sets is worked out here and nowhere else, for the present and for the past. */
export const CELL_ENTITIES = ['readiness_state', 'readiness_verdict', 'readiness_test'] as const;
const CELLS: ReadonlySet<string> = new Set(CELL_ENTITIES);

export const touchesCells = ({ entity }: Change): boolean => CELLS.has(entity);

type Fields = Readonly<Record<string, FieldValue>>;
export type CellOf = (place: string, item: string) => { row: number; column: number } | null;

/** What a change does to one cell: another record by hand, something else over it, or both. */
export type CellEntry = {
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord | null;
  readonly overlay: Partial<CellOverlay> | null;
};

/** What a change of the log made at `recordedAt` (UTC ms) does to the cells of `table`, one after the other: each must be carried out before the next is asked for. */
export function* cellEntries(
  table: CellTable,
  cellOf: CellOf,
  change: Change,
  recordedAt: number,
): Generator<CellEntry> {
  for (const one of expandChange(change)) {
    const [place = '', item = ''] = rowKeyParts(one.row);
    const cell = cellOf(place, item);
    if (cell === null) continue;
    const { row, column } = cell;
    const fields = one.op === 'put' ? one.fields : null;
    switch (one.entity) {
      case 'readiness_state':
        yield { row, column, record: handRecord(table, row, column, fields, recordedAt), overlay: overrideOf(fields) };
        break;
      case 'readiness_verdict': {
        const verdict = verdictOf(table.overlay(row, column)?.verdict ?? null, fields, recordedAt);
        yield { row, column, record: null, overlay: { verdict } };
        break;
      }
      case 'readiness_test':
        yield {
          row,
          column,
          record: null,
          overlay: { test: testOf(table.overlay(row, column)?.test ?? null, fields) },
        };
        break;
      default:
    }
  }
}

function handRecord(
  table: CellTable,
  row: number,
  column: number,
  fields: Fields | null,
  recordedAt: number,
): CellRecord {
  if (fields === null)
    return { status: 'not-started', observedAt: Number.NaN, due: Number.NaN, recordedAt: Number.NaN };
  const known = table.record(row, column);
  return {
    status: (fields['status'] as ReadinessStatus | undefined) ?? known.status,
    observedAt: 'observedAt' in fields ? numberOrNaN(fields['observedAt']) : known.observedAt,
    due: 'due' in fields ? numberOrNaN(fields['due']) : known.due,
    recordedAt,
  };
}

/** null when the change says nothing of an override. */
function overrideOf(fields: Fields | null): Partial<CellOverlay> | null {
  if (fields === null) return { overrideUntil: null };
  return 'overrideUntil' in fields ? { overrideUntil: numberOrNull(fields['overrideUntil']) } : null;
}

function verdictOf(known: RecordedVerdict | null, fields: Fields | null, recordedAt: number): RecordedVerdict | null {
  if (fields === null) return null;
  const status = (fields['status'] as VerdictStatus | undefined) ?? known?.status;
  const observedAt = numberOrNull(fields['observedAt']) ?? known?.observedAt;
  return status === undefined || observedAt === undefined ? null : { status, observedAt, recordedAt };
}

function testOf(known: RecordedTest | null, fields: Fields | null): RecordedTest | null {
  if (fields === null) return null;
  const result = (fields['result'] as TestResult | undefined) ?? known?.result;
  const testedAt = numberOrNull(fields['testedAt']) ?? known?.testedAt;
  return result === undefined || testedAt === undefined ? null : { result, testedAt };
}

export function numberOrNaN(value: FieldValue | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function numberOrNull(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
