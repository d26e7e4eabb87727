import type { Facts } from './facts.ts';
import { gradeFacts } from './grade.ts';
import { isWorse, type Condition, type GradingScheme } from './scheme.ts';

const HOUR_MS = 3_600_000;

/** A worse grade that time alone brings unless service is restored. */
export type GradeStep = {
  readonly grade: string;
  readonly clause: string;
  /** UTC ms. */
  readonly at: number;
  /** Milliseconds from `now`. */
  readonly inMs: number;
};

/** Facts of an outage that goes on: it is down since `downSince` (UTC ms); null when nothing is counting. */
export type OngoingFacts = { readonly facts: Facts; readonly downSince: number | null };

/** The facts as they are at `at` (UTC ms) while the outage goes on; hours that were stated count when they are more. */
export function factsAt({ facts, downSince }: OngoingFacts, at: number): Facts {
  if (downSince === null) return facts;
  const stated = typeof facts.hoursDown === 'number' ? facts.hoursDown : 0;
  return { ...facts, hoursDown: Math.max(stated, (at - downSince) / HOUR_MS) };
}

/**
 * Every worse grade still to come, soonest first: "reaches I in 2 h 19 min unless restored". Only the time that something is
 * down moves by itself; every other fact is taken as it stands.
 */
export function gradeAhead(
  scheme: Pick<GradingScheme, 'grades' | 'clauses' | 'assumedAbsent'>,
  ongoing: OngoingFacts,
  now: number,
): GradeStep[] {
  const { downSince } = ongoing;
  if (downSince === null) return [];
  let { grade } = gradeFacts(scheme, factsAt(ongoing, now));
  const steps: GradeStep[] = [];
  for (const hours of thresholds(scheme)) {
    const at = Math.ceil(downSince + hours * HOUR_MS);
    if (at <= now) continue;
    const then = gradeFacts(scheme, factsAt(ongoing, at));
    if (then.grade === null || then.clause === null || !isWorse(scheme, then.grade, grade)) continue;
    grade = then.grade;
    steps.push({ grade: then.grade, clause: then.clause, at, inMs: at - now });
  }
  return steps;
}

/** The hours down at which some clause begins to hold, ascending. */
function thresholds({ clauses }: Pick<GradingScheme, 'clauses'>): number[] {
  const hours = new Set(clauses.flatMap(({ when }) => hoursIn(when)));
  return [...hours].toSorted((a, b) => a - b);
}

function hoursIn(condition: Condition): number[] {
  if ('all' in condition) return condition.all.flatMap(hoursIn);
  if ('any' in condition) return condition.any.flatMap(hoursIn);
  return 'atLeast' in condition && condition.fact === 'hoursDown' ? [condition.atLeast] : [];
}
