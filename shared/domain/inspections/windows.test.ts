import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CADENCES, endOfUnit } from './cadence.ts';
import { addDays, dateAt, daysBetween, startOfDate } from './local-date.ts';
import { openTasks } from './tasks.ts';
import { dueWindows, type CadencePlan } from './windows.ts';

const plan: CadencePlan = { cadence: 'weekly', raisedCadence: 'daily', raisedIn: ['games'], startsOn: '2026-09-02' };
const games = { kind: 'games', startsOn: '2026-09-19', endsOn: '2026-09-21' };
const spans = (from: string, until: string, periods = [games], of = plan) =>
  dueWindows(of, periods, from, until).map(({ from: first, dueOn }) => `${first}/${dueOn}`);

describe('due windows', () => {
  it('are calendar units from the first date of the plan', () => {
    expect(spans('2026-09-01', '2026-09-20', [])).toEqual([
      '2026-09-02/2026-09-06',
      '2026-09-07/2026-09-13',
      '2026-09-14/2026-09-20',
    ]);
    expect(endOfUnit('monthly', '2028-02-01')).toBe('2028-02-29');
    expect(endOfUnit('quarterly', '2026-11-30')).toBe('2026-12-31');
    expect(endOfUnit('quarterly', '2026-01-01')).toBe('2026-03-31');
  });
  it('are cut where a period raises the cadence, and where it ends', () => {
    expect(spans('2026-09-14', '2026-09-27')).toEqual([
      '2026-09-14/2026-09-18',
      '2026-09-19/2026-09-19',
      '2026-09-20/2026-09-20',
      '2026-09-21/2026-09-21',
      '2026-09-22/2026-09-27',
    ]);
  });
  it('begin at the month end when the plan does', () => {
    expect(spans('2026-01-31', '2026-03-01', [], { ...plan, cadence: 'monthly', startsOn: '2026-01-31' })).toEqual([
      '2026-01-31/2026-01-31',
      '2026-02-01/2026-02-28',
      '2026-03-01/2026-03-31',
    ]);
  });

  const date = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
  const period = fc
    .tuple(fc.constantFrom('games', 'sprint', 'wrap-up'), date, fc.integer({ min: 0, max: 60 }))
    .map(([kind, startsOn, days]) => ({ kind, startsOn, endsOn: addDays(startsOn, days) }));
  const anyPlan = fc.record({
    cadence: fc.constantFrom(...CADENCES),
    raisedCadence: fc.option(fc.constantFrom(...CADENCES), { nil: null }),
    raisedIn: fc.subarray(['games', 'sprint']),
    startsOn: date,
  });

  it('hold every date exactly once, in order, none across two calendar units', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(period, { maxLength: 4 }), (any, periods) => {
        const windows = dueWindows(any, periods, any.startsOn, addDays(any.startsOn, 200));
        let next = any.startsOn;
        for (const { from, dueOn, cadence } of windows) {
          expect(from).toBe(next);
          expect(dueOn >= from).toBe(true);
          expect(endOfUnit(cadence, from) >= dueOn).toBe(true);
          next = addDays(dueOn, 1);
        }
        expect(next > addDays(any.startsOn, 200)).toBe(true);
      }),
    );
  });
  it('are the same from whichever date one looks', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(period, { maxLength: 4 }),
        fc.integer({ min: -5, max: 300 }),
        (any, periods, days) => {
          const from = addDays(any.startsOn, days);
          const until = addDays(from, 100);
          const all = dueWindows(any, periods, any.startsOn, until).filter(({ dueOn }) => dueOn >= from);
          expect(dueWindows(any, periods, from, until)).toEqual(all);
        },
      ),
    );
  });
});

describe('local dates', () => {
  it('begin where the last one ended, also when a clock changes at midnight', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'America/Havana', 'Asia/Beirut');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), zone, (days, name) => {
        const date = addDays('1990-01-01', days);
        const start = startOfDate(date, name);
        const end = startOfDate(addDays(date, 1), name);
        expect(dateAt(start, name)).toBe(date);
        expect(dateAt(end - 1, name)).toBe(date);
        const hours = (end - start) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(22.5);
        expect(hours).toBeLessThanOrEqual(25.5);
        expect(daysBetween('1990-01-01', date)).toBe(days);
      }),
    );
  });
});

describe('tasks', () => {
  const zone = 'Europe/Berlin';
  const daily: CadencePlan = { cadence: 'daily', raisedCadence: null, raisedIn: [], startsOn: '2026-03-25' };
  const tasks = (today: string, done: string[] = [], closed: string[] = []) =>
    openTasks(
      dueWindows(daily, [], '2026-03-25', addDays(today, 8)),
      new Set(done),
      today,
      (date) => startOfDate(date, zone),
      (on) => closed.includes(on),
    );

  it('are overdue, due and coming; one patrol answers for what went by before', () => {
    expect(tasks('2026-03-28').map(({ state, dueOn, missed }) => [state, dueOn, missed])).toEqual([
      ['overdue', '2026-03-27', 2],
      ['due', '2026-03-28', 0],
      ['coming', '2026-03-29', 0],
    ]);
    expect(tasks('2026-03-28', ['2026-03-28']).map(({ state }) => state)).toEqual(['coming']);
  });
  it('last from midnight to midnight of the zone, 23 hours when the clock goes forward', () => {
    const [due] = tasks('2026-03-29', ['2026-03-28']);
    expect((due?.untilAt ?? 0) - (due?.fromAt ?? 0)).toBe(23 * 3_600_000);
  });
  it('are not made where the place does not open', () => {
    expect(tasks('2026-03-28', ['2026-03-26'], ['2026-03-27', '2026-03-28']).map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-29',
    ]);
  });
});
