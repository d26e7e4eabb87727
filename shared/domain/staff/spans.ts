/** A stretch of time in UTC ms; the end is not in it. Empty when `to <= from`. */
export type Span = { readonly from: number; readonly to: number };

/** The same time as disjoint spans in order, touching ones joined, empty ones left out. */
export function unionSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What of `spans` is in none of `others`; disjoint and in order. */
export function subtractSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  const gone = unionSpans(others);
  return unionSpans(spans).flatMap(({ from, to }) => {
    const left: Span[] = [];
    let at = from;
    for (const hole of gone) {
      if (hole.to <= at) continue;
      if (hole.from >= to) break;
      if (hole.from > at) left.push({ from: at, to: hole.from });
      at = hole.to;
    }
    if (at < to) left.push({ from: at, to });
    return left;
  });
}

/** The part of a span inside another; null when they do not meet. */
export function overlapOf(one: Span, other: Span): Span | null {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from < to ? { from, to } : null;
}

export function clipSpans(spans: readonly Span[], window: Span): Span[] {
  return spans.flatMap((span) => overlapOf(span, window) ?? []);
}

/** Milliseconds covered, counting no moment twice. */
export function lengthOf(spans: readonly Span[]): number {
  return unionSpans(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}

export function contains(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

/** What is in at least `count` of the spans at once. */
export function coveredTimes(spans: readonly Span[], count: number): Span[] {
  const edges = spans
    .filter(({ from, to }) => to > from)
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.step - b.step);
  const found: Span[] = [];
  let depth = 0;
  let since = 0;
  for (const { at, step } of edges) {
    if (step === 1 && depth + 1 === count) since = at;
    if (step === -1 && depth === count) found.push({ from: since, to: at });
    depth += step;
  }
  return unionSpans(found);
}
