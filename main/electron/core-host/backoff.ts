/** A core that keeps dying is given up after this many crashes within WINDOW_MS; the user may still try again by hand. */
const MAX_CRASHES = 6;
const WINDOW_MS = 120_000;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 8_000;

/**
 * Milliseconds to wait before the next start, or null to give up. `crashes` are the instants (UTC epoch ms) of all
 * crashes so far including the one just seen; those older than two minutes count as forgiven.
 */
export function restartDelay(crashes: readonly number[], now: number): number | null {
  const recent = crashes.filter((at) => now - at <= WINDOW_MS).length;
  if (recent >= MAX_CRASHES) return null;
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, recent - 1));
}
