import { conditionProblems } from './condition-problems.ts';
import type { GradingScheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problems.ts';

/** As the contract has it: lower-case letters, digits and hyphens. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Texts = Readonly<Record<string, string>>;

/** Everything that is wrong with an edited scheme, each at its field: `clauses.<index>.<field>`, index from 0. For editors. */
export function schemeEditProblems(scheme: Omit<GradingScheme, 'version'>): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const add = (at: string, problem: string): number => problems.push({ at, problem });
  const needs = (at: string, texts: Texts): void => {
    for (const [field, text] of Object.entries(texts)) if (text.trim() === '') add(`${at}${field}`, 'required');
  };
  const once = (list: string, coded: readonly { readonly code: string }[]): void =>
    coded.forEach(({ code }, index) => {
      if (coded.findIndex((other) => other.code === code) !== index) add(`${list}.${index}.code`, 'twice');
    });
  const { code: own, name, nameEn, source, validFrom } = scheme;
  if (!CODE.test(own)) add('code', 'code');
  needs('', { name, nameEn, source, validFrom });
  if (scheme.grades.length === 0) add('grades', 'no-grades');
  if (scheme.clauses.length === 0) add('clauses', 'no-clauses');
  scheme.grades.forEach((grade, index) => needs(`grades.${index}.`, { ...grade }));
  const grades = new Set(scheme.grades.map(({ code }) => code));
  scheme.clauses.forEach(({ code, text, textEn, grade, when }, index) => {
    needs(`clauses.${index}.`, { code, text, textEn });
    if (!grades.has(grade)) add(`clauses.${index}.grade`, 'unknown-grade');
    for (const problem of conditionProblems(when)) add(`clauses.${index}.when`, problem);
  });
  scheme.reports.forEach(({ code, recipient, recipientEn, grades: owed, due }, index) => {
    needs(`reports.${index}.`, { code, recipient, recipientEn });
    if (owed.length === 0 || owed.some((grade) => !grades.has(grade))) add(`reports.${index}.grades`, 'unknown-grade');
    const minutes = 'minutes' in due ? due.minutes : 'everyMinutes' in due ? due.everyMinutes : 1;
    if (!Number.isFinite(minutes) || minutes <= 0 || minutes > 100_000) add(`reports.${index}.due`, 'minutes');
  });
  once('grades', scheme.grades);
  once('clauses', scheme.clauses);
  once('reports', scheme.reports);
  return problems;
}
