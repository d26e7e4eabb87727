import type { CellTest, CellVerdict, ReadinessCell } from '../../../../shared/contract/readiness-cells.ts';
import { OVERRIDE_DEFAULT_REASON } from '../../../../shared/domain/readiness/decide-set.ts';
import { isTested, testedUntil, type TestResult } from '../../../../shared/domain/readiness/tested.ts';
import type { Facts, VerdictStatus } from '../../../../shared/domain/readiness/verdict.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { CellRecord } from './cell-records.ts';
import type { CellTable } from './cell-table.ts';

type VerdictRow = {
  status: VerdictStatus;
  rule: string;
  facts: string;
  observedAt: number;
  reviewAt: number | null;
  post: string;
};
type TestRow = { testedAt: number; result: TestResult; source: string | null; note: string | null };

/** What lies over a cell, as the screens show it. */
export type CellEvidence = Pick<ReadinessCell, 'decidedBy' | 'handStatus' | 'verdict' | 'override' | 'tested'> & {
  /** Post under which the verdict was written; null without one. */
  readonly judgedBy: string | null;
};

/** The verdict, the override and the test of a cell at `now` (UTC ms). Reads nothing for the many cells that have none. */
export function cellEvidence(
  db: ReadDb,
  table: CellTable,
  at: { readonly row: number; readonly column: number; readonly place: string; readonly item: string },
  record: CellRecord,
  now: number,
): CellEvidence {
  const overlay = table.overlay(at.row, at.column);
  const handStatus = Number.isNaN(record.recordedAt) ? null : record.status;
  if (overlay === null)
    return { decidedBy: 'hand', handStatus, verdict: null, override: null, tested: null, judgedBy: null };
  const decided = table.judged(at.row, at.column, now)?.decided;
  const verdict = overlay.verdict === null ? null : verdictOf(db, at.place, at.item);
  const overridden = decided?.by === 'override' && decided.until !== null;
  return {
    decidedBy: decided?.by ?? 'hand',
    handStatus,
    verdict: verdict?.verdict ?? null,
    override: overridden
      ? { reason: reasonOf(db, at.place, at.item), until: decided.until, status: record.status }
      : null,
    tested: overlay.test === null ? null : testOf(db, at.place, at.item, table.grid.testValidMs, now),
    judgedBy: verdict?.post ?? null,
  };
}

function verdictOf(db: ReadDb, place: string, item: string): { verdict: CellVerdict; post: string } | null {
  const row = cached<[string, string], VerdictRow>(
    db,
    `SELECT v.status, v.rule, v.facts, v.observedAt, v.reviewAt, c.post FROM readiness_verdict v
     JOIN change c ON c.seq = v.changedSeq WHERE v.place = ? AND v.item = ? AND v.deleted = 0`,
  ).get(place, item);
  if (!row) return null;
  const { post, facts, ...rest } = row;
  return { verdict: { ...rest, facts: JSON.parse(facts) as Facts }, post };
}

function reasonOf(db: ReadDb, place: string, item: string): string {
  const reason = cached<[string, string], string | null>(
    db,
    'SELECT overrideReason FROM readiness_state WHERE place = ? AND item = ? AND deleted = 0',
  )
    .pluck()
    .get(place, item) as string | null | undefined;
  return reason ?? OVERRIDE_DEFAULT_REASON;
}

function testOf(db: ReadDb, place: string, item: string, validMs: number, now: number): CellTest | null {
  const row = cached<[string, string], TestRow>(
    db,
    'SELECT testedAt, result, source, note FROM readiness_test WHERE place = ? AND item = ? AND deleted = 0',
  ).get(place, item);
  if (!row) return null;
  const { testedAt, result, source, note } = row;
  const test = { testedAt, result };
  return {
    at: testedAt,
    result,
    source,
    note,
    counts: isTested(test, validMs, now),
    validUntil: testedUntil(test, validMs),
  };
}
