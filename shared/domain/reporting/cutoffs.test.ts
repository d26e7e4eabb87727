import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateAt } from '../places/open-spans.ts';
import {
  clockOf,
  currentSlot,
  minuteOf,
  nextSlot,
  nextTurnAt,
  slotsBetween,
  slotsOn,
  type ReportingTimes,
} from './cutoffs.ts';

const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 11 September 2026, so many hours and minutes on the clock of Shanghai. */
const at = (hours: number, minutes = 0): number => Date.UTC(2026, 8, 10, 16) + hours * HOUR + minutes * 60_000;

const times = (minutes: readonly number[], more: Partial<ReportingTimes> = {}): ReportingTimes => ({
  cutoffs: minutes.map((minute) => ({ minute, since: '2026-09-01', until: null })),
  leadMinutes: 120,
  startsOn: '2026-09-01',
  periods: null,
  ...more,
});
const twice = times([8 * 60 + 30, 17 * 60]);

describe('cut-offs of a day', () => {
  it('open so long before, but not before the one before has passed', () => {
    expect(slotsOn(twice, '2026-09-11', ZONE)).toEqual([
      { date: '2026-09-11', minute: 510, opensAt: at(6, 30), dueAt: at(8, 30) },
      { date: '2026-09-11', minute: 1020, opensAt: at(15), dueAt: at(17) },
    ]);
    const hourly = slotsOn(times([9 * 60, 10 * 60]), '2026-09-11', ZONE);
    expect(hourly.map(({ opensAt }) => opensAt)).toEqual([at(7), at(9) + 1]);
  });
  it('at midnight belong to the day that ends', () => {
    const [slot] = slotsOn(times([1440]), '2026-09-11', ZONE);
    expect(slot).toMatchObject({ date: '2026-09-11', dueAt: at(24), opensAt: at(22) });
    expect(slotsOn(times([30, 1440]), '2026-09-12', ZONE)[0]?.opensAt).toBe(at(24) + 1);
  });
  it('are those that were valid on the date', () => {
    const changed = times([], {
      cutoffs: [
        { minute: 480, since: '2026-09-01', until: '2026-09-11' },
        { minute: 540, since: '2026-09-11', until: null },
      ],
    });
    expect(slotsOn(changed, '2026-09-10', ZONE).map(({ minute }) => minute)).toEqual([480]);
    expect(slotsOn(changed, '2026-09-11', ZONE).map(({ minute }) => minute)).toEqual([540]);
  });
  it('are asked for from the start, and only in the periods', () => {
    expect(slotsOn(twice, '2026-08-31', ZONE)).toEqual([]);
    const games = times([480], { periods: [{ startsOn: '2026-09-12', endsOn: '2026-09-13' }] });
    expect(slotsBetween(games, at(0), at(0) + 30 * DAY, ZONE).map(({ date }) => date)).toEqual([
      '2026-09-12',
      '2026-09-13',
    ]);
    expect(currentSlot(games, at(8), ZONE)).toBeNull();
    expect(nextSlot(games, at(8), ZONE)?.date).toBe('2026-09-12');
    expect(nextSlot(games, at(100), ZONE)).toBeNull();
    expect(nextTurnAt(games, at(100), ZONE)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the cut-off at hand', () => {
  it('is the one that opened last', () => {
    expect(currentSlot(twice, at(6, 29), ZONE)).toMatchObject({ date: '2026-09-10', minute: 1020 });
    expect(currentSlot(twice, at(6, 30), ZONE)).toMatchObject({ date: '2026-09-11', minute: 510 });
    expect(currentSlot(twice, at(14, 59), ZONE)?.minute).toBe(510);
    expect(currentSlot(twice, at(15), ZONE)?.minute).toBe(1020);
  });
  it('stays for a clock that changed at night', () => {
    // New York goes back from 02:00 to 01:00 on 1 November 2026: the day has 25 hours.
    const [slot] = slotsOn(times([510]), '2026-11-01', 'America/New_York');
    expect(slot?.dueAt).toBe(Date.UTC(2026, 10, 1, 13, 30));
  });
});

const someTimes = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 6 })
  .chain((minutes) => fc.integer({ min: 5, max: 1440 }).map((leadMinutes) => times(minutes, { leadMinutes })));
const instants = fc.integer({ min: at(0), max: at(0) + 60 * DAY });
const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

describe('any plan', () => {
  it('has at most one open cut-off, and the turns walk through all of them in order', () => {
    fc.assert(
      fc.property(someTimes, instants, zones, (plan, now, zone) => {
        const slots = slotsBetween(plan, now - 2 * DAY, now + 2 * DAY, zone);
        expect(slots.filter(({ opensAt, dueAt }) => opensAt <= now && now < dueAt).length).toBeLessThanOrEqual(1);
        for (const slot of slots) {
          expect(slot.opensAt).toBeLessThanOrEqual(slot.dueAt);
          expect(slot.dueAt - slot.opensAt).toBeLessThanOrEqual(plan.leadMinutes * 60_000);
        }
        const current = currentSlot(plan, now, zone);
        expect(current?.opensAt).toBe(
          slots.filter(({ opensAt }) => opensAt <= now).reduce((last, one) => Math.max(last, one.opensAt), -Infinity),
        );
        const next = nextSlot(plan, now, zone);
        expect(next?.dueAt).toBe(slots.find(({ dueAt }) => dueAt > now)?.dueAt);
        const turn = nextTurnAt(plan, now, zone);
        expect(turn).toBeGreaterThan(now);
        const turns = slots.flatMap(({ opensAt, dueAt }) => [opensAt, dueAt + 1]).filter((one) => one > now);
        expect(turn).toBe(Math.min(...turns));
      }),
      { numRuns: 60 },
    );
  });
  it('cuts any stretch of time into the same cut-offs', () => {
    fc.assert(
      fc.property(someTimes, instants, fc.integer({ min: 0, max: 3 * DAY }), zones, (plan, from, length, zone) => {
        const middle = from + Math.floor(length / 2);
        expect([...slotsBetween(plan, from, middle, zone), ...slotsBetween(plan, middle, from + length, zone)]).toEqual(
          slotsBetween(plan, from, from + length, zone),
        );
      }),
      { numRuns: 60 },
    );
  });
  it('keeps the date of a cut-off before midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const [slot] = slotsOn(times([minute]), '2026-09-11', ZONE);
        expect(localDateAt(slot?.dueAt ?? 0, ZONE)).toBe('2026-09-11');
        expect(minuteOf(clockOf(minute))).toBe(minute);
      }),
    );
  });
});
