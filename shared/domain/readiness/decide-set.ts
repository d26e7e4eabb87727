import type { Fields, RowChange } from '../change-log/change.ts';
import { rowKey } from '../change-log/row-key.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { ReadinessStatus } from './status.ts';
import type { VerdictStatus } from './verdict.ts';

/** What is recorded for a place × item now. Instants are UTC epoch milliseconds. */
export type RecordedState = {
  readonly status: ReadinessStatus;
  readonly observedAt: number | null;
  readonly note: string | null;
  readonly owner: string | null;
  readonly due: number | null;
  readonly overrideReason?: string | null;
  readonly overrideUntil?: number | null;
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
  readonly override?: Override | undefined;
};

/** Why a person decides against a rule, and until when (UTC ms, exclusive). */
export type Override = { readonly reason: string; readonly until: number };

/** What a rule says of the cell now, where one does. */
export type StandingVerdict = { readonly status: VerdictStatus; readonly observedAt: number };

/**
 * How long a state set by hand stands against a rule when nobody said how long *(product rule)*: a day is one round of every shift, so
 * whoever comes next looks again instead of inheriting it.
 */
export const OVERRIDE_DEFAULT_MS = 24 * 3_600_000;

/** Reason of an override for which nobody wrote one. */
export const OVERRIDE_DEFAULT_REASON = '人工登记 set by hand';

/** Clocks of two workstations may differ a little: evidence may be seen this much "in the future". */
export const OBSERVED_TOLERANCE_MS = 10 * 60_000;

/**
 * The change that records `request`, or null when nothing would change. Without `observedAt` the evidence was seen at
 * `now` (UTC ms). Only fields that differ are set, so that two people changing different fields never overwrite each other.
 *
 * Where a rule decides the cell (`verdict`), a state said by hand is an override: with the reason and end it was given, else with
 * its note and for a day. Saying just what counts already is none, so that a note or an owner can be mended beside a rule.
 * @throws AppError OBSERVED_IN_FUTURE, OVERRIDE_ENDED
 */
export function decideSet(
  place: string,
  item: string,
  current: RecordedState | null,
  request: SetRequest,
  now: number,
  verdict: StandingVerdict | null = null,
): RowChange | null {
  const observedAt = request.observedAt ?? now;
  assertObservable(observedAt, now);
  const takenBack = current?.deleted === 1;
  const wanted: Partial<Record<Recorded, string | number | null>> = {
    // What was taken back must not shine through the next record.
    ...(takenBack && { note: null, owner: null, due: null }),
    ...(!repeatsWhatCounts(current, request.status, observedAt, now, verdict) && {
      status: request.status,
      observedAt,
    }),
  };
  if (request.note !== undefined) wanted.note = request.note === '' ? null : request.note;
  if (request.owner !== undefined) wanted.owner = request.owner === '' ? null : request.owner;
  if (request.due !== undefined) wanted.due = request.due;
  // Where no rule speaks there is nothing to decide against: a reason given for many cells stays with those it is for.
  const override = verdict === null ? null : overrideOf(current, request, now, 'status' in wanted);
  // A state set where no rule speaks any more does not inherit the reason of an earlier one.
  if (override !== null || (verdict === null && current?.overrideUntil != null)) {
    wanted.overrideReason = override?.reason ?? null;
    wanted.overrideUntil = override?.until ?? null;
  }
  const fields: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (takenBack || (current?.[name as Recorded] ?? null) !== value) fields[name] = value;
  }
  if (Object.keys(fields).length === 0) return null;
  return { entity: 'readiness_state', op: 'put', row: rowKey([place, item]), fields: fields satisfies Fields };
}

/** Whether a state said beside a rule is the one that counts anyway, seen at the same instant. */
function repeatsWhatCounts(
  current: RecordedState | null,
  status: ReadinessStatus,
  observedAt: number,
  now: number,
  verdict: StandingVerdict | null,
): boolean {
  if (verdict === null) return false;
  const overridden = current !== null && current.deleted !== 1 && (current.overrideUntil ?? 0) > now;
  const counts = overridden ? current : verdict;
  return counts.status === status && counts.observedAt === observedAt;
}

function overrideOf(
  current: RecordedState | null,
  { override, note }: SetRequest,
  now: number,
  againstRule: boolean,
): Override | null {
  if (override !== undefined) {
    if (override.until > now) return override;
    throw new AppError(
      'OVERRIDE_ENDED',
      'The override would have ended already, so nothing was recorded. Give an end that lies ahead.',
      { until: override.until, now },
    );
  }
  if (!againstRule) return null;
  const standing = (current?.overrideUntil ?? 0) > now ? current?.overrideReason : null;
  const reason = note === undefined || note === '' ? (standing ?? OVERRIDE_DEFAULT_REASON) : note;
  return { reason, until: now + OVERRIDE_DEFAULT_MS };
}

/** The more a status claims, the higher. */
const CLAIMS: Readonly<Record<ReadinessStatus, number>> = {
  'not-started': 0,
  'not-ready': 0,
  'in-progress': 1,
  ready: 2,
  'not-applicable': 3,
};

/**
 * Whether `request` claims more than the rule says without a word why: neither a reason nor a note, and none stands from before. Less
 * than the rule says may be said at once, on the safe side. `now` in UTC ms. *(product rule)*
 */
export function needsReason(
  current: RecordedState | null,
  { status, note, override }: SetRequest,
  now: number,
  verdict: StandingVerdict | null,
): boolean {
  if (verdict === null || CLAIMS[status] <= CLAIMS[verdict.status]) return false;
  if (override !== undefined || (note !== undefined && note !== '')) return false;
  const reason = (current?.overrideUntil ?? 0) > now && current?.status === status ? current.overrideReason : null;
  return reason == null || reason === OVERRIDE_DEFAULT_REASON;
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
