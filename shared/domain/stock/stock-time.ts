import { AppError } from '../../kernel/app-error.ts';
import { OBSERVED_TOLERANCE_MS } from '../readiness/decide-set.ts';

/** @throws AppError STOCK_TIME_AHEAD when a count or movement is dated more than ten minutes after `now` (UTC ms). */
export function assertNotAhead(at: number, now: number): void {
  if (at <= now + OBSERVED_TOLERANCE_MS) return;
  throw new AppError(
    'STOCK_TIME_AHEAD',
    'The time lies in the future, so nothing was recorded. Give the time at which it was counted or moved.',
    { at, now },
  );
}
