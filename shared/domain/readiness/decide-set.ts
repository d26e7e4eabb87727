import type { Fields, RowChange } from '../change-log/change.ts';
import { rowKey } from '../change-log/row-key.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { ReadinessStatus } from './status.ts';

/** What is recorded for a place × item now. Instants are UTC epoch milliseconds. */
export type RecordedState = {
  readonly status: ReadinessStatus;
  readonly observedAt: number | null;
  readonly note: string | null;
  readonly owner: string | null;
  readonly due: number | null;
  /** 1 for a record that was taken back: its row is still there, but nothing in it counts. */
  readonly deleted?: 0 | 1;
};

type Recorded = Exclude<keyof RecordedState, 'deleted'>;

/** What a person wants to record; a field left out stays as it is. */
export type SetRequest = {
  readonly status: ReadinessStatus;
  readonly observedAt?: number | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: number | null | undefined;
};

/** Clocks of two workstations may differ a little: evidence may be seen this much "in the future". */
export const OBSERVED_TOLERANCE_MS = 10 * 60_000;

/**
 * The change that records `request`, or null when nothing would change. Without `observedAt` the evidence was seen at
 * `now` (UTC ms). Only fields that differ are set, so that two people changing different fields never overwrite each other.
 * @throws AppError OBSERVED_IN_FUTURE
 */
export function decideSet(
  place: string,
  item: string,
  current: RecordedState | null,
  request: SetRequest,
  now: number,
): RowChange | null {
  const observedAt = request.observedAt ?? now;
  assertObservable(observedAt, now);
  const takenBack = current?.deleted === 1;
  const wanted: Partial<Record<Recorded, string | number | null>> = {
    // What was taken back must not shine through the next record.
    ...(takenBack && { note: null, owner: null, due: null }),
    status: request.status,
    observedAt,
  };
  if (request.note !== undefined) wanted.note = request.note === '' ? null : request.note;
  if (request.owner !== undefined) wanted.owner = request.owner === '' ? null : request.owner;
  if (request.due !== undefined) wanted.due = request.due;
  const fields: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (takenBack || (current?.[name as Recorded] ?? null) !== value) fields[name] = value;
  }
  if (Object.keys(fields).length === 0) return null;
  return { entity: 'readiness_state', op: 'put', row: rowKey([place, item]), fields: fields satisfies Fields };
}

/** @throws AppError OBSERVED_IN_FUTURE when evidence would be dated more than ten minutes after `now` (UTC ms). */
export function assertObservable(observedAt: number, now: number): void {
  if (observedAt <= now + OBSERVED_TOLERANCE_MS) return;
  throw new AppError(
    'OBSERVED_IN_FUTURE',
    'The evidence is dated in the future, so nothing was recorded. Give the time at which it was seen.',
    { observedAt, now },
  );
}
