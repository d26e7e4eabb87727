import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsAt, gradeAhead } from './grade-ahead.ts';
import { gradeFacts } from './grade.ts';
import type { Condition, GradingScheme } from './scheme.ts';

const MINUTE_MS = 60_000;
const DOWN = Date.UTC(2026, 8, 11, 1, 30);

const down = (provinces: number, hours: number): Condition => ({
  all: [
    { fact: 'inServiceHours', is: true },
    { fact: 'provincesDown', atLeast: provinces },
    { fact: 'hoursDown', atLeast: hours },
  ],
});
const clause = (code: string, grade: string, when: Condition) => ({ code, grade, text: code, textEn: code, when });
const scheme: Pick<GradingScheme, 'grades' | 'clauses' | 'assumedAbsent'> = {
  grades: ['I', 'II', 'III'].map((code) => ({ code, name: code, nameEn: code })),
  assumedAbsent: [],
  clauses: [
    clause('a', 'I', down(2, 3)),
    clause('b', 'I', down(1, 6)),
    clause('c', 'II', down(2, 0.5)),
    clause('d', 'II', down(1, 3)),
    clause('e', 'III', down(1, 0.5)),
  ],
};
const ongoing = (provincesDown: number, downSince: number | null = DOWN) => ({
  facts: { provincesDown, inServiceHours: true },
  downSince,
});

test('two provinces, 41 minutes in: II now, I in 2 h 19 min unless restored', () => {
  const now = DOWN + 41 * MINUTE_MS;
  expect(gradeFacts(scheme, factsAt(ongoing(2), now)).grade).toBe('II');
  expect(gradeAhead(scheme, ongoing(2), now)).toEqual([
    { grade: 'I', clause: 'a', at: DOWN + 180 * MINUTE_MS, inMs: (2 * 60 + 19) * MINUTE_MS },
  ]);
});

test('one province goes through every grade, each named once', () => {
  const steps = gradeAhead(scheme, ongoing(1), DOWN);
  expect(steps.map(({ grade, inMs }) => [grade, inMs / MINUTE_MS])).toEqual([
    ['III', 30],
    ['II', 180],
    ['I', 360],
  ]);
});

test('nothing lies ahead of the worst grade, of what is not down, and of what does not count', () => {
  expect(gradeAhead(scheme, ongoing(2), DOWN + 180 * MINUTE_MS)).toEqual([]);
  expect(gradeAhead(scheme, ongoing(2, null), DOWN)).toEqual([]);
  expect(gradeAhead(scheme, ongoing(0), DOWN)).toEqual([]);
});

test('at the instant named the grade holds, one millisecond before it does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 * 60 * MINUTE_MS }),
      fc.integer({ min: 1, max: 3 }),
      (passed, provinces) => {
        for (const { grade, at, inMs } of gradeAhead(scheme, ongoing(provinces), DOWN + passed)) {
          expect(inMs).toBeGreaterThan(0);
          expect(gradeFacts(scheme, factsAt(ongoing(provinces), at)).grade).toBe(grade);
          expect(gradeFacts(scheme, factsAt(ongoing(provinces), at - 1)).grade).not.toBe(grade);
        }
      },
    ),
  );
});
