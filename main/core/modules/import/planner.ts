import {
  importProblemText,
  type ImportKind,
  type ProblemCode,
  type ProblemParams,
} from '../../../../shared/domain/import/index.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { Datum, PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import type { ImportPlan } from './plan.ts';
import type { GoodRow, RefusedRow } from './worker-protocol.ts';

/** What a planner may use beside the rows. */
export type PlanContext = {
  readonly db: ReadDb;
  /** UTC ms. */
  readonly now: number;
  /** IANA zone of the event. */
  readonly zone: string;
  /** Datum of the file's coordinates, for kinds with a position. */
  readonly datum: Datum | undefined;
  readonly operator: Command['operator'];
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  /** A new id for a row that has no key of its own. */
  readonly newId: () => string;
  /** Refuses a row at a field, told as the column of the file that holds it. */
  readonly refuse: (row: number, field: string, code: ProblemCode, params?: ProblemParams) => RefusedRow;
};

/**
 * What importing rows of one kind means. Called outside the transaction, and again inside it if somebody wrote meanwhile, so
 * it only reads. The same rows twice must change nothing the second time.
 */
export type Planner<K extends ImportKind> = (context: PlanContext, rows: readonly GoodRow<K>[]) => ImportPlan;

/** Makes `refuse` for a file whose columns are mapped like this (field → header). */
export function refuser(mapping: Readonly<Record<string, string>>): PlanContext['refuse'] {
  return (row, field, code, params = {}) => ({
    row,
    problems: [{ column: mapping[field] ?? field, code, params, message: importProblemText(code, params, 'en') }],
  });
}
