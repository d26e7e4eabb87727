import { answer } from './condition.ts';
import { FACT_KINDS, FACT_NAMES, type FactName, type Facts } from './facts.ts';
import { isWorse, severityOf, type Condition, type GradingScheme } from './scheme.ts';

export type Grading = {
  /** Code of the worst grade whose clause is met; null when none is. */
  readonly grade: string | null;
  /** Code of the clause that gives it. */
  readonly clause: string | null;
  /**
   * Facts that nobody has stated, or not in words the scheme knows, and that could make it worse. They never withhold a grade
   * that is met already.
   */
  readonly missing: readonly FactName[];
};

type GradedBy = Pick<GradingScheme, 'grades' | 'clauses' | 'assumedAbsent'>;

/** Words that every scheme understands: no harm, and nothing beyond the place. */
const HARMLESS: ReadonlySet<string> = new Set(['none', 'local']);

/** Grades facts by a scheme: the highest matching clause wins (source [003]); of clauses of one grade the first in the scheme. */
export function gradeFacts(scheme: GradedBy, facts: Facts): Grading {
  const assumedAbsent: ReadonlySet<FactName> = new Set(scheme.assumedAbsent);
  const answers = scheme.clauses.map((clause) => ({ clause, answer: answer(clause.when, facts, assumedAbsent) }));
  const [met] = answers
    .filter(({ answer: { holds } }) => holds === true)
    .toSorted((a, b) => severityOf(scheme, a.clause.grade) - severityOf(scheme, b.clause.grade));
  const grade = met?.clause.grade ?? null;
  const missing = new Set<FactName>(severityOf(scheme, grade) === 0 ? [] : notUnderstood(scheme, facts));
  for (const name of answers.flatMap(({ clause, answer: one }) =>
    one.holds === 'unknown' && isWorse(scheme, clause.grade, grade) ? one.missing : [],
  ))
    missing.add(name);
  return { grade, clause: met?.clause.code ?? null, missing: FACT_NAMES.filter((name) => missing.has(name)) };
}

/** Facts said in a word that no clause knows: a slip of the pen must not pass for "no harm". */
function notUnderstood({ clauses }: GradedBy, facts: Facts): FactName[] {
  const words = new Map<FactName, Set<string>>();
  for (const { when } of clauses)
    for (const [fact, known] of wordsIn(when)) {
      const all = words.get(fact) ?? new Set(HARMLESS);
      for (const word of known) all.add(word);
      words.set(fact, all);
    }
  return [...words].flatMap(([fact, known]) => {
    const said = facts[fact];
    return FACT_KINDS[fact] === 'choice' && said !== undefined && !known.has(String(said)) ? [fact] : [];
  });
}

function wordsIn(condition: Condition): (readonly [FactName, readonly string[]])[] {
  if ('all' in condition) return condition.all.flatMap(wordsIn);
  if ('any' in condition) return condition.any.flatMap(wordsIn);
  return 'among' in condition ? [[condition.fact, condition.among]] : [];
}
