/** Times of one thing in milliseconds, in the order they were taken. */
export type Times = readonly number[];

export function quantile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (times: Times): number => quantile(times, 0.5);

export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Both, turn by turn, so that a machine that is busy for a while is busy for both. Both run `warmUp` times untimed first.
 */
export async function interleaved(
  turns: number,
  warmUp: number,
  bare: () => unknown,
  product: () => unknown,
): Promise<{ bare: Times; product: Times }> {
  const times = { bare: [] as number[], product: [] as number[] };
  for (let turn = -warmUp; turn < turns; turn += 1) {
    const first = await timed(bare);
    const second = await timed(product);
    if (turn < 0) continue;
    times.bare.push(first);
    times.product.push(second);
  }
  return times;
}

export const round = (value: number): number => Number(value.toPrecision(4));

/** "12.3 ms (10.1 to 19.8, 20 times)": the median and between which times the middle nine in ten lie. */
export function shown(times: Times): string {
  const [low, high] = [quantile(times, 0.05), quantile(times, 0.95)];
  return `${round(median(times))} ms (${round(low)} to ${round(high)}, ${times.length} times)`;
}
