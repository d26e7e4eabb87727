/** A handover reaches back at most so far when nothing says when the shift began: two long shifts. Milliseconds. */
export const LONGEST_SHIFT_MS = 24 * 3_600_000;
/** Taken where neither a handover nor a roster says more. *(product rule)* */
export const USUAL_SHIFT_MS = 12 * 3_600_000;

/**
 * Since when a shift lasts at `now` (UTC ms): since the last handover was accepted; where that is longer ago than any shift
 * lasts, since the shift on the roster began; else twelve hours. Never after `now`.
 */
export function shiftStart(lastHandoverAt: number | null, rosteredAt: number | null, now: number): number {
  const candidates = [lastHandoverAt, rosteredAt].filter(
    (at): at is number => at !== null && at <= now && at >= now - LONGEST_SHIFT_MS,
  );
  return candidates[0] ?? now - USUAL_SHIFT_MS;
}
