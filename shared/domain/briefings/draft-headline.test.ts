import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftHeadline } from './draft-headline.ts';
import { draftDecisions, draftRisks } from './draft-risks.ts';
import type { BriefingFigures, ReadinessRow } from './figures.ts';
import { baselineOf, nextIssue } from './briefing.ts';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 8, 11, 1, 30);
const ZONE = 'Asia/Shanghai';
const same = (text: string) => ({ zh: text, en: text });

const row = (required: number, ready: number, criticalRed = 0): ReadinessRow => ({
  key: 'event',
  name: same('x'),
  required,
  ready,
  tested: 0,
  stale: 0,
  notReady: required - ready,
  red: criticalRed,
  criticalRed,
  redStale: 0,
  overdue: 0,
  state: 'partial',
  before: null,
});

/** Figures of a store that holds nothing. */
const nothing: BriefingFigures = {
  at: AT,
  zone: ZONE,
  issuer: same('x'),
  event: null,
  sample: false,
  since: { at: AT - DAY_MS, number: null, version: null },
  readiness: { total: row(0, 0), categories: [], venues: [], critical: [], trend: [] },
  coverage: { ring: 1000, cells: 0, blanks: [], closed: null },
  incidents: { open: 0, opened: 0, closed: 0, byGrade: [], items: [] },
  reports: { timely: 0, late: 0, overdue: 0, running: 0, owed: [] },
  reporting: { expected: 0, inTime: 0, late: 0, missing: 0, cutoffs: [] },
  drills: { held: [], planned: [], programme: { done: 0, soon: 0, overdue: 0, never: 0, failed: 0 } },
  actions: { open: 0, overdue: 0, raised: 0, verified: 0, items: [] },
  stock: { currencies: [], below: 0, gaps: [] },
};

/** The message of a store with so many critical reds and open incidents. */
const messageOf = (criticalRed: number, open: number): string =>
  linesOf(
    draftHeadline({
      ...nothing,
      readiness: { ...nothing.readiness, total: row(10, 5, criticalRed) },
      incidents: { ...nothing.incidents, open },
    }).en,
  )[0] ?? '';

const figuresIn = (text: string): string[] =>
  linesOf(text).flatMap((line) => line.replaceAll(/No\. 4|[一-鿿]/g, ' ').match(/\d[\d,]*/g) ?? []);

const linesOf = (text: string): string[] => text.split('\n');

it('says of an empty store that nothing can be said, and asks for nothing', () => {
  expect(linesOf(draftHeadline(nothing).en)[0]).toBe(
    'No readiness items are required yet, so nothing can be said of readiness.',
  );
  expect(draftRisks(nothing)).toEqual([]);
  expect(draftDecisions(nothing)).toEqual([]);
});

it('calls nothing 100% that is not all of it', () => {
  const figures = { ...nothing, readiness: { ...nothing.readiness, total: row(1000, 999) } };
  expect(linesOf(draftHeadline(figures).zh)[0]).toContain('总体就绪 99%');
});

it('counts in one and in many', () => {
  expect(messageOf(1, 0)).toBe('Readiness stands at 50%; 1 critical red item needs attention.');
  expect(messageOf(2, 1)).toBe('Readiness stands at 50%; 2 critical red items and 1 open incident need attention.');
  expect(messageOf(0, 0)).toBe(
    'Readiness stands at 50%, with no critical red item, no blank spot and no open incident.',
  );
});

it('says both languages the same figures, in sentences that end', () => {
  const count = fc.nat(5000);
  fc.assert(
    fc.property(count, count, count, count, count, (ready, more, critical, open, overdue) => {
      const total = { ...row(ready + more, ready, critical), before: { required: 1, ready: 3 } };
      const { zh, en } = draftHeadline({
        ...nothing,
        since: { at: AT - DAY_MS, number: 4, version: 1 },
        readiness: { ...nothing.readiness, total },
        incidents: { ...nothing.incidents, open, opened: 1 },
        actions: { ...nothing.actions, open: overdue, overdue },
      });
      expect(new Set(figuresIn(zh))).toEqual(new Set(figuresIn(en)));
      for (const line of linesOf(zh)) expect(line).toMatch(/。$/);
      for (const line of linesOf(en)) expect(line).toMatch(/^[A-Z\d].*\.$/);
      expect(en).not.toMatch(/\b1 \w+s (are|were)\b|undefined|NaN/);
    }),
  );
});

it('numbers one a day, and versions within the day', () => {
  const issued = [
    { number: 1, version: 1, dataAt: AT },
    { number: 1, version: 2, dataAt: AT + 3_600_000 },
    { number: 2, version: 1, dataAt: AT + DAY_MS },
  ];
  expect(nextIssue([], AT, ZONE)).toEqual({ number: 1, version: 1 });
  expect(nextIssue(issued, AT + 60_000, ZONE)).toEqual({ number: 1, version: 3 });
  expect(nextIssue(issued, AT + 2 * DAY_MS, ZONE)).toEqual({ number: 3, version: 1 });
  // Half past four in the afternoon in UTC is the next day in Shanghai.
  expect(nextIssue(issued, Date.UTC(2026, 8, 11, 16, 30), ZONE)).toEqual({ number: 2, version: 2 });
  expect(baselineOf(issued, AT + DAY_MS + 60_000, ZONE)).toBe(issued[1]);
  expect(baselineOf(issued, AT + 60_000, ZONE)).toBeNull();
});
