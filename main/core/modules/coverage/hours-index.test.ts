import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { isOpenAt } from '../../../../shared/domain/places/opening-hours.ts';
import type { ReadDb } from '../../store/database.ts';
import { HoursIndex } from './hours-index.ts';

const db = new Database(':memory:');
db.exec(`CREATE TABLE opening_span (place TEXT, weekday INTEGER, opens INTEGER, closes INTEGER, deleted INTEGER DEFAULT 0);
  CREATE TABLE opening_exception (place TEXT, date TEXT, opens INTEGER, closes INTEGER, deleted INTEGER DEFAULT 0)`);
afterAll(() => db.close());

const WEEKLY = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, opens: 150, closes: 400 },
  { weekday, opens: 1290, closes: 1560 },
]);

describe('HoursIndex', () => {
  it('holds what it says up to the instant it names, also in the nights when clocks change', () => {
    const add = db.prepare("INSERT INTO opening_span (place, weekday, opens, closes) VALUES ('P', ?, ?, ?)");
    for (const { weekday, opens, closes } of WEEKLY) add.run(weekday, opens, closes);
    const hours = new HoursIndex(db as ReadDb);
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'])
      for (const day of ['2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2026-04-04', '2026-10-03']) {
        const start = Date.parse(`${day}T00:00Z`);
        let steps = 0;
        for (let at = start; at < start + 2 * 86_400_000; steps += 1) {
          const { open, until } = hours.state('P', at, zone);
          const end = Math.min(until, start + 2 * 86_400_000);
          for (let minute = at; minute < end; minute += 300_000)
            expect(isOpenAt(WEEKLY, [], minute, zone), `${zone} ${new Date(minute).toISOString()}`).toBe(open);
          at = until;
        }
        expect(steps).toBeLessThan(200);
      }
    expect(hours.state('Q', 0, 'UTC')).toEqual({ open: null, until: Number.POSITIVE_INFINITY });
    expect(hours.isKnown('Q')).toBe(false);
  });
});
