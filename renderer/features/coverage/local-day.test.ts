import { describe, expect, it } from 'vitest';
import { addDays, datesBetween, dayAndHour, hourOf } from './local-day.ts';

describe('days of the event', () => {
  it('reads date and hour on the wall clock of the zone', () => {
    const at = Date.UTC(2026, 8, 11, 17, 30);
    expect(dayAndHour(at, 'Asia/Shanghai')).toEqual({ date: '2026-09-12', hour: 1 });
    expect(dayAndHour(at, 'America/New_York')).toEqual({ date: '2026-09-11', hour: 13 });
  });
  it('gives the start of an hour, also where clocks change', () => {
    expect(hourOf('2026-09-12', 1, 'Asia/Shanghai')).toBe(Date.UTC(2026, 8, 11, 17));
    expect(hourOf('2026-03-29', 3, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1));
  });
  it('counts dates over the end of a month', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(datesBetween('2026-12-30', '2027-01-02', 10)).toHaveLength(4);
    expect(datesBetween('2026-12-30', '2027-01-02', 2)).toHaveLength(2);
  });
});
