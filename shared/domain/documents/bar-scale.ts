type Bar = { readonly value: number; readonly target?: number | undefined };

/** A target so much further than the longest bar is left outside the chart: the bars would not be seen. */
const FURTHEST = 2;

/** What the full width of a chart of bars stands for; never zero. */
export function barScale(bars: readonly Bar[]): number {
  const longest = Math.max(0, ...bars.map(({ value }) => value));
  const targets = bars.flatMap(({ target }) => target ?? []).filter((target) => target <= longest * FURTHEST);
  return Math.max(longest, ...targets) || 1;
}
