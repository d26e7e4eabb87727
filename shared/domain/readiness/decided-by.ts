import type { ReadinessStatus } from './status.ts';
import type { VerdictStatus } from './verdict.ts';

/** What a person recorded for a cell. Instants are UTC epoch milliseconds, null for none. */
export type HandRecord = {
  readonly status: ReadinessStatus;
  readonly observedAt: number | null;
  readonly recordedAt: number | null;
  /** Until when, exclusive, the record counts against a rule; null when it was never meant to. */
  readonly overrideUntil: number | null;
};

export type RecordedVerdict = {
  readonly status: VerdictStatus;
  readonly observedAt: number;
  readonly recordedAt: number;
};

/** `hand` where no rule speaks of the item; `override` where a person decided against the rule, for a while and with a reason. */
export const DECIDERS = ['hand', 'rule', 'override'] as const;
export type Decider = (typeof DECIDERS)[number];

export type Decided = {
  readonly by: Decider;
  readonly status: ReadinessStatus;
  readonly observedAt: number | null;
  /** Since when this record counts: when it was made, or when the override that hid it ended. */
  readonly countsSince: number | null;
  /** The instant from which another record counts; null when only a new record can change that. */
  readonly until: number | null;
};

/**
 * Which record counts for a cell at `now` (UTC ms): an override that has not ended, else the verdict of the rule, else what was set
 * by hand. (Product rule: a rule decides instead of the hand; the hand may decide otherwise only with a reason and an end. Saying once
 * more what a rule said makes its evidence no newer: who looks again counts, checks or tests again.)
 */
export function decided(hand: HandRecord, verdict: RecordedVerdict | null, now: number): Decided {
  const { status, observedAt, recordedAt, overrideUntil } = hand;
  if (verdict === null) return { by: 'hand', status, observedAt, countsSince: recordedAt, until: null };
  if (overrideUntil !== null && now < overrideUntil)
    return { by: 'override', status, observedAt, countsSince: recordedAt, until: overrideUntil };
  return {
    by: 'rule',
    status: verdict.status,
    observedAt: verdict.observedAt,
    countsSince: overrideUntil === null ? verdict.recordedAt : Math.max(verdict.recordedAt, overrideUntil),
    until: null,
  };
}
