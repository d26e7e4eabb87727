/** A reading after garbage was collected: bytes of heap, nodes and listeners of the page. */
export type Sample = {
  readonly step: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Bytes at both ends of a run, each the median of its fifth, and the growth between them as a share: pages differ in what they hold. */
export function growthOf(samples: readonly Sample[]): { from: number; to: number; growth: number } {
  const some = Math.max(1, Math.ceil(samples.length / 5));
  const from = median(samples.slice(0, some).map(({ heap }) => heap));
  const to = median(samples.slice(-some).map(({ heap }) => heap));
  return { from, to, growth: from === 0 ? 1 : (to - from) / from };
}
