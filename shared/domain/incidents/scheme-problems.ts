import { conditionProblems } from './condition-problems.ts';
import type { GradingScheme } from './scheme.ts';

export type SchemeProblem = { readonly at: string; readonly problem: string };

/** Everything that is wrong with a scheme, so that an editor can mark it all at once; empty when it can be used. */
export function schemeProblems(scheme: GradingScheme): SchemeProblem[] {
  const grades = new Set(scheme.grades.map(({ code }) => code));
  const problems: SchemeProblem[] = [];
  if (grades.size === 0) problems.push({ at: 'grades', problem: 'no-grades' });
  problems.push(
    ...twice('grades', scheme.grades),
    ...twice('clauses', scheme.clauses),
    ...twice('reports', scheme.reports),
  );
  for (const { code, grade, when } of scheme.clauses) {
    const at = `clauses.${code}`;
    if (!grades.has(grade)) problems.push({ at, problem: 'unknown-grade' });
    problems.push(...conditionProblems(when).map((problem) => ({ at, problem })));
  }
  for (const { code, grades: owed } of scheme.reports) {
    if (owed.length === 0 || owed.some((grade) => !grades.has(grade)))
      problems.push({ at: `reports.${code}`, problem: 'unknown-grade' });
  }
  return problems;
}

function twice(list: string, coded: readonly { readonly code: string }[]): SchemeProblem[] {
  return coded
    .filter(({ code }, index) => coded.findIndex((other) => other.code === code) !== index)
    .map(({ code }) => ({ at: `${list}.${code}`, problem: 'twice' }));
}
