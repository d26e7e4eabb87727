import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageItemCode, staffVerdicts, type PlaceRoster } from './staff-rules.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BASE: PlaceRoster = {
  window: { from: 0, to: 7 * DAY },
  midnight: DAY,
  open: [
    { from: 8 * HOUR, to: 20 * HOUR },
    { from: DAY + 8 * HOUR, to: DAY + 20 * HOUR },
  ],
  counted: [
    { staff: 'A', place: 'P', from: 8 * HOUR, to: 20 * HOUR },
    { staff: 'B', place: 'P', from: 8 * HOUR, to: 20 * HOUR },
    { staff: 'A', place: 'P', from: DAY + 8 * HOUR, to: DAY + 20 * HOUR },
  ],
  rosterAt: -5 * DAY,
  speech: [
    { staff: 'A', language: 'en', level: 'fluent', validUntil: null },
    { staff: 'B', language: 'ar', level: 'working', validUntil: null },
  ],
  speechAt: -2 * DAY,
  languages: [{ code: 'ar', level: 'working' }],
  english: 'working',
  people: [
    { staff: 'A', courses: new Set(['c1', 'c2', 'x']) },
    { staff: 'B', courses: new Set(['c1']) },
  ],
  courses: [
    { code: 'c1', required: true },
    { code: 'c2', required: true },
    { code: 'x', required: false },
  ],
  coursesAt: -9 * DAY,
  accessibilityCourse: 'x',
};

test('each item is judged by its own rule', () => {
  const verdicts = staffVerdicts(BASE);
  const words = Object.fromEntries([...verdicts].map(([item, { status }]) => [item, status]));
  expect(words).toEqual({
    'duty-roster': 'ready',
    'fx-point-staffed': 'in-progress',
    'english-counter': 'ready',
    'language-ar': 'in-progress',
    'language-shift-cover': 'in-progress',
    'micro-courses-15': 'in-progress',
    'accessibility-trained-staff': 'in-progress',
  });
  expect(verdicts.get('language-ar')).toMatchObject({
    observedAt: -2 * DAY,
    rule: 'speaker-on-shift',
    facts: { language: 'ar', gaps: 1, gapMinutes: 720, openMinutes: 1440, gapFromAt: DAY + 8 * HOUR },
    reviewAt: DAY,
  });
  expect(verdicts.get('micro-courses-15')?.facts).toMatchObject({ people: 2, finished: 1, courses: 2, missing: 1 });
});

test('English is the item of the counter, any other language has its own', () => {
  expect([languageItemCode('en'), languageItemCode('ja')]).toEqual(['english-counter', 'language-ja']);
});

test('a certificate that runs out leaves a gap from that moment', () => {
  const speech = [{ staff: 'A', language: 'en', level: 'working', validUntil: DAY + 10 * HOUR } as const];
  expect(staffVerdicts({ ...BASE, speech }).get('english-counter')).toMatchObject({
    status: 'in-progress',
    facts: { gapFromAt: DAY + 10 * HOUR, gapToAt: DAY + 20 * HOUR },
  });
});

test('a level below the one asked for does not count, and nobody at any hour is not ready', () => {
  const speech = [{ staff: 'A', language: 'en', level: 'basic', validUntil: null } as const];
  expect(staffVerdicts({ ...BASE, speech }).get('english-counter')?.status).toBe('not-ready');
});

describe('where nothing is recorded the rules are silent', () => {
  test.each<[string, Partial<PlaceRoster>, string[]]>([
    ['no roster', { counted: null }, ['micro-courses-15', 'accessibility-trained-staff']],
    ['no hours', { open: null }, ['micro-courses-15', 'accessibility-trained-staff']],
    ['no courses', { coursesAt: null, counted: null }, []],
    [
      'nobody speaks',
      { speech: [], speechAt: null },
      ['duty-roster', 'fx-point-staffed', 'micro-courses-15', 'accessibility-trained-staff'],
    ],
  ])('%s', (_, change, items) => {
    expect([...staffVerdicts({ ...BASE, ...change }).keys()]).toEqual(items);
  });
});

test('a gap that is over is judged again, and no moment of review has passed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (from, length) => {
      const open = [{ from: from * HOUR, to: (from + length) * HOUR }];
      const verdict = staffVerdicts({ ...BASE, open, counted: [] }).get('duty-roster');
      expect(verdict?.reviewAt).toBe(Math.min((from + length) * HOUR, DAY));
      expect(verdict?.status).toBe('not-ready');
    }),
  );
});
