import { answer } from '../incidents/condition.ts';
import type { FactName } from '../incidents/facts.ts';
import { factsAt, gradeAhead, type OngoingFacts } from '../incidents/grade-ahead.ts';
import type { PlaybookStep } from './playbook.ts';

const NONE_ASSUMED: ReadonlySet<FactName> = new Set();

export type StepApplies = {
  /** `unknown`: nobody has stated the facts in `missing` yet. */
  readonly applies: true | false | 'unknown';
  readonly missing: readonly FactName[];
};

/** Whether a step applies at `at` (UTC ms) by what is known of the incident. */
export function stepApplies({ when }: Pick<PlaybookStep, 'when'>, known: OngoingFacts, at: number): StepApplies {
  if (when === null) return { applies: true, missing: [] };
  const given = answer(when, factsAt(known, at), NONE_ASSUMED);
  return given.holds === 'unknown'
    ? { applies: 'unknown', missing: given.missing }
    : { applies: given.holds, missing: [] };
}

/** The next instant after `now` (UTC ms) at which time alone makes one of these steps apply; Infinity when none. */
export function nextStepAt(
  steps: readonly Pick<PlaybookStep, 'code' | 'when'>[],
  known: OngoingFacts,
  now: number,
): number {
  const instants = steps.flatMap(({ code, when }) => {
    if (when === null) return [];
    const scheme = {
      grades: [{ code, name: '', nameEn: '' }],
      clauses: [{ code, grade: code, text: '', textEn: '', when }],
      assumedAbsent: [],
    };
    return gradeAhead(scheme, known, now).map(({ at }) => at);
  });
  return Math.min(...instants, Number.POSITIVE_INFINITY);
}
