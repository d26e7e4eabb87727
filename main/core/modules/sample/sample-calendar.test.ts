import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import { DAY_MS, sampleCalendar } from './sample-calendar.ts';

const plan = { zone: 'Asia/Shanghai', opensInDays: 12, opensAt: 1200, lastsDays: 16 };
const moment = (iso: string) => Date.parse(iso);

describe('the opening of the sample', () => {
  it('is 12 days and 04:17 away on 11 September at 15:43', () => {
    const now = moment('2026-09-11T15:43:00+08:00');
    const { opensAt, closesAt, dateFromOpening } = sampleCalendar(plan, now);
    expect(opensAt).toBe(moment('2026-09-23T20:00:00+08:00'));
    expect(closesAt).toBe(moment('2026-10-09T20:00:00+08:00'));
    expect([dateFromOpening(-14), dateFromOpening(0), dateFromOpening(16)]).toEqual([
      '2026-09-09',
      '2026-09-23',
      '2026-10-09',
    ]);
  });

  it('moves to the next evening when today’s hour has passed', () => {
    const evening = moment('2026-12-31T20:00:00+08:00');
    expect(sampleCalendar(plan, evening).opensAt).toBe(moment('2027-01-12T20:00:00+08:00'));
    expect(sampleCalendar(plan, evening + 1).opensAt).toBe(moment('2027-01-13T20:00:00+08:00'));
  });

  it('counts down from 12 whole days at any instant, at 20:00 local', () => {
    const midnight = moment('2026-03-01T00:00:00+08:00');
    const aroundMidnight = fc
      .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: -3000, max: 3000 }))
      .map(([days, ms]) => midnight + days * DAY_MS + ms);
    const any = fc.integer({ min: moment('2020-01-01T00:00:00Z'), max: moment('2060-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.oneof(any, aroundMidnight), (now) => {
        const { opensAt, closesAt } = sampleCalendar(plan, now);
        expect(Math.floor((opensAt - now) / DAY_MS)).toBe(12);
        expect(utcToZoned(opensAt, plan.zone)).toMatchObject({ h: 20, mi: 0, s: 0 });
        expect(closesAt - opensAt).toBe(16 * DAY_MS);
      }),
    );
  });
});
