import { answer } from './condition.ts';
import { FACT_NAMES, type FactName, type Facts } from './facts.ts';
import { isWorse, severityOf, type GradingScheme } from './scheme.ts';

export type Grading = {
  /** Code of the worst grade whose clause is met; null when none is. */
  readonly grade: string | null;
  /** Code of the clause that gives it. */
  readonly clause: string | null;
  /** Facts nobody has stated that could make it worse. They never withhold a grade that is met already. */
  readonly missing: readonly FactName[];
};

type GradedBy = Pick<GradingScheme, 'grades' | 'clauses' | 'assumedAbsent'>;

/** Grades facts by a scheme: the highest matching clause wins (source [003]); of clauses of one grade the first in the scheme. */
export function gradeFacts(scheme: GradedBy, facts: Facts): Grading {
  const assumedAbsent: ReadonlySet<FactName> = new Set(scheme.assumedAbsent);
  const answers = scheme.clauses.map((clause) => ({ clause, answer: answer(clause.when, facts, assumedAbsent) }));
  const [met] = answers
    .filter(({ answer: { holds } }) => holds === true)
    .toSorted((a, b) => severityOf(scheme, a.clause.grade) - severityOf(scheme, b.clause.grade));
  const grade = met?.clause.grade ?? null;
  const missing = new Set(
    answers.flatMap(({ clause, answer: one }) =>
      one.holds === 'unknown' && isWorse(scheme, clause.grade, grade) ? one.missing : [],
    ),
  );
  return { grade, clause: met?.clause.code ?? null, missing: FACT_NAMES.filter((name) => missing.has(name)) };
}
