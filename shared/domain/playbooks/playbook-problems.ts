import { conditionProblems, type ConditionProblem } from '../incidents/condition-problems.ts';
import type { Playbook, PlaybookStep } from './playbook.ts';

export type PlaybookProblem = {
  /** Where: `name`, or `steps.<index>.<field>`, index from 0. */
  readonly at: string;
  readonly problem:
    | ConditionProblem
    | 'required'
    | 'no-steps'
    | 'no-types'
    | 'twice'
    | 'unknown-step'
    | 'circle'
    | 'minutes'
    | 'code';
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_MINUTES = 100_000;

/** Everything that is wrong with a playbook, each at its field, so that an editor can mark it all at once; empty when it can be used. */
export function playbookProblems(playbook: Omit<Playbook, 'version'>): PlaybookProblem[] {
  const { steps } = playbook;
  const problems: PlaybookProblem[] = [];
  const needs = (at: string, value: string): void => {
    if (value.trim() === '') problems.push({ at, problem: 'required' });
  };
  if (!CODE.test(playbook.code)) problems.push({ at: 'code', problem: playbook.code === '' ? 'required' : 'code' });
  for (const field of ['name', 'nameEn', 'source'] as const) needs(field, playbook[field]);
  if (!isDate(playbook.validFrom)) problems.push({ at: 'validFrom', problem: 'required' });
  if (playbook.types.length === 0) problems.push({ at: 'types', problem: 'no-types' });
  if (steps.length === 0) problems.push({ at: 'steps', problem: 'no-steps' });
  const codes = steps.map(({ code }) => code);
  const circle = inCircle(steps);
  steps.forEach((step, index) => {
    const at = `steps.${index}`;
    if (!CODE.test(step.code)) problems.push({ at: `${at}.code`, problem: step.code === '' ? 'required' : 'code' });
    else if (codes.indexOf(step.code) !== index) problems.push({ at: `${at}.code`, problem: 'twice' });
    for (const field of ['title', 'titleEn', 'post', 'postEn'] as const) needs(`${at}.${field}`, step[field]);
    if (!Number.isFinite(step.minutes) || step.minutes <= 0 || step.minutes > LONGEST_MINUTES)
      problems.push({ at: `${at}.minutes`, problem: 'minutes' });
    if (step.after.some((code) => !codes.includes(code) || code === step.code))
      problems.push({ at: `${at}.after`, problem: 'unknown-step' });
    else if (circle.has(step.code)) problems.push({ at: `${at}.after`, problem: 'circle' });
    if (step.when !== null)
      problems.push(...conditionProblems(step.when).map((problem) => ({ at: `${at}.when`, problem })));
    problems.push(...pointProblems(step, `${at}.checklist`));
  });
  return problems;
}

function pointProblems({ checklist }: PlaybookStep, at: string): PlaybookProblem[] {
  const codes = checklist.map(({ code }) => code);
  if (checklist.some(({ text, textEn }) => text.trim() === '' || textEn.trim() === ''))
    return [{ at, problem: 'required' }];
  return new Set(codes).size === codes.length ? [] : [{ at, problem: 'twice' }];
}

/** Steps that wait for themselves. */
function inCircle(steps: readonly PlaybookStep[]): ReadonlySet<string> {
  const before = new Map(steps.map(({ code, after }) => [code, after]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (before.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return new Set(steps.filter(({ code }) => reaches(code, code, new Set())).map(({ code }) => code));
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
