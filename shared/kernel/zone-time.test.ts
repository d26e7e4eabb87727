import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcToZoned, zonedToUtc, zoneOffset } from './zone-time.ts';

const wall = (y: number, m: number, d: number, h: number, mi: number, s = 0) => ({ y, m, d, h, mi, s });

describe('zone time', () => {
  it('reads Shanghai as eight hours ahead of UTC', () => {
    expect(zonedToUtc(wall(2026, 9, 11, 9, 30), 'Asia/Shanghai')).toBe(Date.UTC(2026, 8, 11, 1, 30));
    expect(utcToZoned(Date.UTC(2026, 8, 11, 17), 'Asia/Shanghai')).toEqual(wall(2026, 9, 12, 1, 0));
  });

  it('knows zones off the whole hour', () => {
    expect(zonedToUtc(wall(2026, 9, 11, 9, 30), 'Asia/Kathmandu')).toBe(Date.UTC(2026, 8, 11, 3, 45));
  });

  it('moves a reading inside a clock-change gap forward', () => {
    // New York springs from 02:00 to 03:00 on 8 March 2026.
    expect(zonedToUtc(wall(2026, 3, 8, 2, 30), 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
    expect(utcToZoned(Date.UTC(2026, 2, 8, 7, 30), 'America/New_York')).toEqual(wall(2026, 3, 8, 3, 30));
  });

  it('takes the first of two readings in an overlap', () => {
    // New York falls back from 02:00 to 01:00 on 1 November 2026.
    expect(zonedToUtc(wall(2026, 11, 1, 1, 30), 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(zonedToUtc(wall(2026, 11, 1, 2, 30), 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 7, 30));
  });

  it('handles the gap and overlap of a zone east of Greenwich', () => {
    expect(zonedToUtc(wall(2026, 3, 29, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(zonedToUtc(wall(2026, 10, 25, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('reads 24:00 as the next midnight', () => {
    expect(zonedToUtc(wall(2026, 12, 31, 24, 0), 'Asia/Shanghai')).toBe(Date.UTC(2026, 11, 31, 16));
  });

  it('follows the daylight saving China had in 1988', () => {
    expect(zoneOffset(Date.UTC(1988, 6, 1), 'Asia/Shanghai')).toBe(9 * 3_600_000);
  });

  it('refuses an unknown zone with a code', () => {
    expect(() => zonedToUtc(wall(2026, 1, 1, 0, 0), 'Asia/Nowhere')).toThrow(
      expect.objectContaining({ code: 'ZONE_INVALID' }),
    );
  });

  it('gives back every instant that is not in an overlap', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC');
    const second = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(second, zone, (seconds, name) => {
        const ms = seconds * 1000;
        const back = zonedToUtc(utcToZoned(ms, name), name);
        expect(utcToZoned(back, name)).toEqual(utcToZoned(ms, name));
        expect(ms - back === 0 || ms - back === 3_600_000 || ms - back === 1_800_000).toBe(true);
      }),
    );
  });
});
