/** As much of an open incident as its place in a list is decided by; limits in UTC ms. */
type Owing = { readonly clocks: readonly { readonly due: number }[] };

/** The report of an incident that is longest overdue at `now` (UTC ms); null when none is. */
function overdueSince({ clocks }: Owing, now: number): number | null {
  const over = clocks.map(({ due }) => due).filter((due) => due < now);
  return over.length === 0 ? null : Math.min(...over);
}

/**
 * Incidents with a report that is overdue at `now` (UTC ms) first, the longest overdue of them first, then the others in the order
 * given, the worst first: whoever looks at a wall can still make that call, however mild the grade. *(product rule)*
 */
export function overdueFirst<T extends Owing>(incidents: readonly T[], now: number): T[] {
  const rank = (one: T): number => overdueSince(one, now) ?? Infinity;
  return incidents.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
