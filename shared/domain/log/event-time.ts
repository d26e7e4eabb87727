import { AppError } from '../../kernel/app-error.ts';

/** Two clocks in one room differ by less than this; more is a mistake. Milliseconds. */
export const FUTURE_TOLERANCE_MS = 2 * 60_000;

/**
 * Refuses an event time (UTC ms) that cannot be: after `now` beyond the tolerance, or before `earliest`, the set-up of the
 * event (null when there is no event yet).
 * @throws AppError EVENT_TIME_IN_FUTURE, EVENT_TIME_BEFORE_EVENT
 */
export function assertEventTime(eventTime: number, now: number, earliest: number | null): void {
  if (eventTime > now + FUTURE_TOLERANCE_MS)
    throw new AppError(
      'EVENT_TIME_IN_FUTURE',
      'The event time lies in the future. Nothing was recorded and what was typed is kept. Correct the time and send it again.',
      { eventTime, now },
    );
  if (earliest !== null && eventTime < earliest)
    throw new AppError(
      'EVENT_TIME_BEFORE_EVENT',
      'The event time lies before the event was set up. Nothing was recorded and what was typed is kept. Correct the time and send it again.',
      { eventTime, earliest },
    );
}
