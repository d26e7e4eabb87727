import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcToZoned } from '../../kernel/zone-time.ts';
import { dateAt, weekdayOf } from '../inspections/local-date.ts';
import { firstOccurrence, nextOccurrence, occurrenceToMake, type Recurrence } from './recurrence.ts';

const DAY_MS = 86_400_000;
const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC');
const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) });
const rules: fc.Arbitrary<Recurrence> = fc
  .record({
    cadence: fc.constantFrom('daily' as const, 'weekly' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    leadMinutes: fc.integer({ min: 0, max: 3000 }),
  })
  .map((rule) => ({ ...rule, weekday: rule.cadence === 'daily' ? null : rule.weekday, startsOn: '2026-01-05' }));

describe('what recurs', () => {
  it('falls on its weekday at its time of the local day, also over clock changes', () => {
    const weekly = { cadence: 'weekly', weekday: 7, minute: 150, leadMinutes: 60, startsOn: '2026-03-02' } as const;
    // Sunday 8 March 2026 has no half past two in New York.
    expect(nextOccurrence(weekly, null, 'America/New_York')).toEqual({
      date: '2026-03-08',
      dueAt: Date.UTC(2026, 2, 8, 7, 30),
      madeAt: Date.UTC(2026, 2, 8, 6, 30),
    });
    expect(nextOccurrence(weekly, '2026-03-08', 'America/New_York').dueAt).toBe(Date.UTC(2026, 2, 15, 6, 30));
  });

  it('begins with the first one that is still to come', () => {
    const daily = { cadence: 'daily', weekday: null, minute: 600, leadMinutes: 0, startsOn: '2026-09-11' } as const;
    const ten = Date.UTC(2026, 8, 11, 2);
    expect(firstOccurrence(daily, ten - 1, 'Asia/Shanghai').date).toBe('2026-09-11');
    expect(firstOccurrence(daily, ten, 'Asia/Shanghai').date).toBe('2026-09-12');
  });

  it('comes once for each day or week, later every time', () => {
    fc.assert(
      fc.property(rules, zones, fc.integer({ min: 1, max: 40 }), (rule, zone, times) => {
        let last: string | null = null;
        let before = Number.NEGATIVE_INFINITY;
        for (let time = 0; time < times; time += 1) {
          const { date, dueAt } = nextOccurrence(rule, last, zone);
          expect(date > (last ?? '')).toBe(true);
          expect(dueAt).toBeGreaterThan(before);
          expect(rule.weekday ?? weekdayOf(date)).toBe(weekdayOf(date));
          const { h, mi } = utcToZoned(dueAt, zone);
          // A time that a clock change skips moves forward by the skipped amount.
          expect([rule.minute, rule.minute + 30, rule.minute + 60]).toContain(h * 60 + mi);
          [last, before] = [date, dueAt];
        }
      }),
    );
  });

  it('is made exactly when its moment has come, whatever time the core was off', () => {
    fc.assert(
      fc.property(rules, zones, instants, fc.option(fc.integer({ min: 0, max: 500 })), (rule, zone, now, daysAgo) => {
        const last = daysAgo === null ? null : dateAt(now - daysAgo * DAY_MS, zone);
        const { occurrence, missed, nextAt } = occurrenceToMake(rule, last, now, zone);
        expect(nextAt).toBeGreaterThan(now);
        const newest = occurrence?.date ?? last;
        expect(nextOccurrence(rule, newest, zone).madeAt).toBe(nextAt);
        expect(occurrence?.madeAt ?? now).toBeLessThanOrEqual(now);
        let walked = 0;
        let at = nextOccurrence(rule, last, zone);
        while (at.date < (newest ?? at.date)) {
          walked += 1;
          at = nextOccurrence(rule, at.date, zone);
        }
        expect([at.date, walked]).toEqual([occurrence?.date ?? at.date, missed]);
        // Asked again, there is nothing to make.
        expect(occurrenceToMake(rule, newest, now, zone)).toEqual({ occurrence: null, missed: 0, nextAt });
      }),
    );
  });
});
