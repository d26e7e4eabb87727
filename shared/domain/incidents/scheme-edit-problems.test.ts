import { expect, it } from 'vitest';
import type { GradingScheme } from './scheme.ts';
import { schemeEditProblems } from './scheme-edit-problems.ts';
import { schemeProblems } from './scheme-problems.ts';

const good: GradingScheme = {
  code: 'x',
  version: 1,
  name: '甲',
  nameEn: 'A',
  source: '[003]',
  validFrom: '2026-09-11',
  grades: [{ code: 'I', name: '一', nameEn: 'One' }],
  assumedAbsent: [],
  clauses: [{ code: 'a', grade: 'I', text: '文', textEn: 'text', when: { fact: 'injuries', atLeast: 1 } }],
  reports: [
    {
      code: 'phone',
      kind: 'phone',
      recipient: '组长',
      recipientEn: 'Leader',
      grades: ['I'],
      start: 'receipt',
      due: { minutes: 30 },
      soonMinutes: 10,
      needsApproval: false,
      source: '[003]',
      template: false,
    },
  ],
  template: [],
};

it('says what is wrong at its field, and nothing of a scheme that can be used', () => {
  expect([schemeEditProblems(good), schemeProblems(good)]).toEqual([[], []]);
  const [clause] = good.clauses;
  const [report] = good.reports;
  if (!clause || !report) throw new Error('fixture');
  const bad = {
    ...good,
    name: ' ',
    clauses: [clause, { ...clause, grade: 'V', text: '', when: { any: [] } }],
    reports: [{ ...report, grades: [], due: { minutes: 0 } }],
  };
  expect(schemeEditProblems(bad)).toEqual([
    { at: 'name', problem: 'required' },
    { at: 'clauses.1.text', problem: 'required' },
    { at: 'clauses.1.grade', problem: 'unknown-grade' },
    { at: 'clauses.1.when', problem: 'empty-condition' },
    { at: 'reports.0.grades', problem: 'unknown-grade' },
    { at: 'reports.0.due', problem: 'minutes' },
    { at: 'clauses.1.code', problem: 'twice' },
  ]);
});
