/** A time out of order, UTC ms; `until` null while it lasts. */
export type FaultSpan = { readonly since: number; readonly until: number | null };

/** Whether one of the faults covers the instant; a repair counts from its own instant on. */
export function isDownAt(faults: readonly FaultSpan[], at: number): boolean {
  return faults.some(({ since, until }) => since <= at && (until === null || at < until));
}

/**
 * Milliseconds out of order from `from` to `to` (UTC ms). Two faults at the same time are one down-time; an open fault lasts
 * until `to`.
 */
export function downTime(faults: readonly FaultSpan[], from: number, to: number): number {
  const spans = faults
    .map(({ since, until }) => ({ since: Math.max(since, from), until: Math.min(until ?? to, to) }))
    .filter(({ since, until }) => until > since)
    .toSorted((a, b) => a.since - b.since);
  let total = 0;
  let reached = from;
  for (const { since, until } of spans) {
    const start = Math.max(since, reached);
    if (until > start) total += until - start;
    reached = Math.max(reached, until);
  }
  return total;
}
