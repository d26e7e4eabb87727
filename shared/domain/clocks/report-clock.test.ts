import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockRule } from './clock-rule.ts';
import { clocksOf, endOfDay, nextLimit, type ClockFacts } from './report-clock.ts';
import { timelinessOf } from './timeliness.ts';

const MINUTE = 60_000;
const ZONE = 'Asia/Shanghai';
/** 09:30 in Shanghai. */
const EVENT = Date.UTC(2026, 8, 11, 1, 30);
const DISCOVERED = EVENT + 5 * MINUTE;
const RECEIVED = EVENT + 12 * MINUTE;

const rule = (changes: Partial<ClockRule> = {}): ClockRule => ({
  code: 'phone',
  kind: 'phone',
  recipient: '组长',
  recipientEn: 'Leader',
  grades: ['I', 'II', 'III'],
  start: 'receipt',
  due: { minutes: 30 },
  soonMinutes: 10,
  needsApproval: false,
  source: '[003]',
  template: false,
  ...changes,
});
const facts = (changes: Partial<ClockFacts> = {}): ClockFacts => ({
  eventAt: EVENT,
  discoveredAt: DISCOVERED,
  receivedAt: RECEIVED,
  closedAt: null,
  grades: [{ grade: 'II', at: RECEIVED }],
  ...changes,
});
const stop = (at: number) => ({ told: '组长', at, medium: 'phone' });
const stateAt = (now: number, stops = [stop(0)].slice(1)) => clocksOf(rule(), facts(), stops, now, ZONE)[0]?.state;

describe('phone within 30 minutes of receipt', () => {
  const due = RECEIVED + 30 * MINUTE;
  test.each([
    [RECEIVED, 'running'],
    [due - 10 * MINUTE - 1, 'running'],
    [due - 10 * MINUTE, 'due-soon'],
    [due, 'due-soon'],
    [due + 1, 'overdue'],
  ])('at %i: %s', (now, state) => {
    expect(stateAt(now)).toBe(state);
  });

  test('stops only with evidence, in time up to the limit itself', () => {
    expect(stateAt(due + 60 * MINUTE, [stop(due)])).toBe('timely');
    expect(stateAt(due + 60 * MINUTE, [stop(due + 1)])).toBe('late');
  });

  test.each([
    ['event', EVENT],
    ['discovery', DISCOVERED],
    ['receipt', RECEIVED],
  ] as const)('counts from the %s when the rule says so', (start, at) => {
    expect(clocksOf(rule({ start }), facts(), [], RECEIVED, ZONE)).toMatchObject([
      { start: at, due: at + 30 * MINUTE },
    ]);
  });

  test('is not owed for a grade it does not name, nor without a grade', () => {
    expect(clocksOf(rule({ grades: ['I'] }), facts(), [], RECEIVED, ZONE)).toEqual([]);
    expect(clocksOf(rule(), facts({ grades: [] }), [], RECEIVED, ZONE)).toEqual([]);
    expect(clocksOf(rule(), facts({ grades: [{ grade: null, at: EVENT }] }), [], RECEIVED, ZONE)).toEqual([]);
  });
});

describe('written on the same day', () => {
  test('is due at midnight of the zone, not of UTC', () => {
    const written = rule({ due: { sameDay: true } });
    expect(clocksOf(written, facts(), [], RECEIVED, ZONE)).toMatchObject([{ due: Date.UTC(2026, 8, 11, 16) }]);
    expect(clocksOf(written, facts(), [], RECEIVED, 'UTC')).toMatchObject([{ due: Date.UTC(2026, 8, 12) }]);
  });

  test('a day that is an hour shorter ends when it ends', () => {
    const morning = Date.UTC(2026, 2, 29, 0, 30);
    expect(endOfDay(morning, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
  });
});

describe('a grade that changes', () => {
  const only = rule({ grades: ['I'] });
  const worse = RECEIVED + 90 * MINUTE;
  const turned = facts({
    grades: [
      { grade: 'II', at: RECEIVED },
      { grade: 'I', at: worse },
    ],
  });

  test('starts what it owes when it is reached, not in the past', () => {
    expect(clocksOf(only, turned, [], worse, ZONE)).toMatchObject([{ start: worse, due: worse + 30 * MINUTE }]);
    expect(clocksOf(only, turned, [], worse, ZONE)[0]?.state).toBe('running');
  });

  const backAt = (at: number) => facts({ grades: [...turned.grades, { grade: 'III', at }] });

  test('taken back before the limit withdraws the clock; one that was overdue by then stays owed', () => {
    const now = worse + 600 * MINUTE;
    expect(clocksOf(only, backAt(worse + 10 * MINUTE), [], now, ZONE)[0]?.state).toBe('withdrawn');
    expect(clocksOf(only, backAt(worse + 31 * MINUTE), [], now, ZONE)[0]?.state).toBe('overdue');
  });
});

describe('recurring progress', () => {
  const progress = rule({ due: { everyMinutes: 120 } });
  test('each report starts the next turn; a closed incident owes no more', () => {
    const [one, two] = [RECEIVED + 100 * MINUTE, RECEIVED + 230 * MINUTE];
    const clocks = clocksOf(progress, facts(), [stop(two), stop(one)], two, ZONE);
    expect(clocks.map(({ turn, state }) => [turn, state])).toEqual([
      [0, 'timely'],
      [1, 'late'],
      [2, 'running'],
    ]);
    expect(clocks[2]).toMatchObject({ start: two, due: two + 120 * MINUTE });
    const closed = facts({ closedAt: two + MINUTE });
    expect(clocksOf(progress, closed, [stop(one), stop(two)], two + MINUTE, ZONE)).toHaveLength(2);
  });

  test('what was overdue before the end stays owed', () => {
    const closed = facts({ closedAt: RECEIVED + 300 * MINUTE });
    expect(clocksOf(progress, closed, [], RECEIVED + 400 * MINUTE, ZONE)).toMatchObject([{ state: 'overdue' }]);
  });
});

test('a final report counts from the closing, and a second end needs a second one', () => {
  const final = rule({ start: 'closing', due: { minutes: 1440 } });
  expect(clocksOf(final, facts(), [], RECEIVED, ZONE)).toEqual([]);
  const end = RECEIVED + 500 * MINUTE;
  const told = [stop(end + MINUTE)];
  expect(clocksOf(final, facts({ closedAt: end }), told, end + MINUTE, ZONE)).toMatchObject([{ state: 'timely' }]);
  const again = facts({ closedAt: end + 60 * MINUTE });
  expect(clocksOf(final, again, told, end + 61 * MINUTE, ZONE)).toMatchObject([{ state: 'running' }]);
});

const nextFrom = (now: number) => nextLimit(clocksOf(rule(), facts(), [], now, ZONE), now);

test('the next limit is the warning, then the limit, then nothing', () => {
  const due = RECEIVED + 30 * MINUTE;
  expect([nextFrom(RECEIVED), nextFrom(due - 10 * MINUTE), nextFrom(due)]).toEqual([
    due - 10 * MINUTE,
    due,
    Number.POSITIVE_INFINITY,
  ]);
});

test('evidence that was there is never lost, whatever the machine clock says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -120, max: 600 }), fc.integer({ min: -120, max: 600 }), (told, minutes) => {
      const at = RECEIVED + told * MINUTE;
      const now = RECEIVED + minutes * MINUTE;
      const [clock] = clocksOf(rule(), facts(), [stop(at)], now, ZONE);
      expect(clock).toMatchObject({ stop: { at }, state: told <= 30 ? 'timely' : 'late' });
    }),
  );
});

test('timeliness counts what was told in time among all whose limit has passed', () => {
  expect(timelinessOf([])).toEqual({ timely: 0, late: 0, overdue: 0, running: 0, share: null });
  expect(timelinessOf(['timely', 'timely', 'late', 'overdue', 'running', 'due-soon', 'withdrawn'])).toEqual({
    timely: 2,
    late: 1,
    overdue: 1,
    running: 2,
    share: 0.5,
  });
});
