import { expect, test } from 'vitest';
import { schemeProblems } from './scheme-problems.ts';
import type { GradingScheme } from './scheme.ts';

const scheme: GradingScheme = {
  code: 'x',
  version: 1,
  name: 'x',
  nameEn: 'x',
  source: 'x',
  validFrom: '2026-01-01',
  grades: [{ code: '1', name: '1', nameEn: '1' }],
  assumedAbsent: [],
  clauses: [{ code: 'a', grade: '1', text: 'a', textEn: 'a', when: { fact: 'people', atLeast: 1 } }],
  reports: [],
  template: [],
};

test('a scheme whose parts fit has no problem', () => {
  expect(schemeProblems(scheme)).toEqual([]);
});

test('every problem is named with its part, all at once', () => {
  const [clause] = scheme.clauses;
  const broken: GradingScheme = {
    ...scheme,
    clauses: [
      ...(clause ? [clause, clause] : []),
      { code: 'b', grade: '9', text: 'b', textEn: 'b', when: { all: [] } },
      { code: 'c', grade: '1', text: 'c', textEn: 'c', when: { any: [{ fact: 'people', is: true }] } },
    ],
  };
  expect(schemeProblems(broken)).toEqual([
    { at: 'clauses.a', problem: 'twice' },
    { at: 'clauses.b', problem: 'unknown-grade' },
    { at: 'clauses.b', problem: 'empty-condition' },
    { at: 'clauses.c', problem: 'wrong-kind-of-fact' },
  ]);
});
