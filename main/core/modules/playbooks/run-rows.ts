import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A playbook started with an incident; instants in UTC ms. */
export type RunRow = {
  readonly id: string;
  readonly incident: string;
  readonly playbook: string;
  readonly playbookVersion: number;
  readonly startedAt: number;
  /** When time alone next makes a step apply. */
  readonly nextStepAt: number | null;
  readonly post: string;
  readonly person: string | null;
  readonly sample: number;
};

/** @throws AppError UNKNOWN_RUN */
export function runById(db: ReadDb, id: string): RunRow {
  const row = cached<[string], RunRow>(db, 'SELECT * FROM playbook_run WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_RUN', 'This playbook was not started. Nothing was changed.', { run: id });
  return row;
}

export function runsOf(db: ReadDb, incident: string): RunRow[] {
  return cached<[string], RunRow>(
    db,
    'SELECT * FROM playbook_run WHERE incident = ? AND deleted = 0 ORDER BY startedAt, id',
  ).all(incident);
}
