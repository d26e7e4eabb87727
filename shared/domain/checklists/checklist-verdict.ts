import type { Verdict } from '../readiness/verdict.ts';

/** What was found at a point: in order, not in order, or nothing of the kind here. */
export const POINT_RESULTS = ['ok', 'fail', 'na'] as const;
export type PointResult = (typeof POINT_RESULTS)[number];

/** One point of a checklist with what was last found there; `result` is null while nobody looked. */
export type CheckedPoint = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly critical: boolean;
  readonly result: PointResult | null;
  /** UTC ms; null while nobody looked. */
  readonly observedAt: number | null;
};

/**
 * What all points of one readiness item at one place say of it; null when none was ever looked at, so that what was set by hand
 * counts. The item is as good as its worst point: a failing critical point makes it not ready, any other failing or missing one
 * leaves it in progress. Seen as long ago as its oldest result. (Product rule.)
 */
export function checklistVerdict(points: readonly CheckedPoint[]): Verdict | null {
  const answered = points.filter(({ result }) => result !== null);
  if (answered.length === 0) return null;
  const failing = points
    .filter(({ result }) => result === 'fail')
    .toSorted((a, b) => Number(b.critical) - Number(a.critical));
  const ok = answered.filter(({ result }) => result === 'ok').length;
  const [worst] = failing;
  const facts = { points: points.length, ok, failed: failing.length, open: points.length - answered.length };
  if (worst) {
    return {
      status: worst.critical ? 'not-ready' : 'in-progress',
      observedAt: worst.observedAt ?? oldest(answered),
      rule: worst.critical ? 'checklist-critical-failed' : 'checklist-failed',
      facts: { ...facts, failing: worst.name, failingEn: worst.nameEn ?? worst.name },
      reviewAt: null,
    };
  }
  const observedAt = oldest(answered);
  if (facts.open > 0) return { status: 'in-progress', observedAt, rule: 'checklist-incomplete', facts, reviewAt: null };
  if (ok === 0)
    return { status: 'not-applicable', observedAt, rule: 'checklist-not-applicable', facts, reviewAt: null };
  return { status: 'ready', observedAt, rule: 'checklist-passed', facts, reviewAt: null };
}

function oldest(points: readonly CheckedPoint[]): number {
  return Math.min(...points.map(({ observedAt }) => observedAt ?? Number.POSITIVE_INFINITY));
}
