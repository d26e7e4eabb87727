import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAt } from './opening-hours.ts';
import { openSpell } from './open-spell.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([opens, length]) => ({ opens, closes: opens + length }));
const spans = fc.array(span, { maxLength: 3 });
/** Friday, by UTC. */
const MIDNIGHT = Date.UTC(2026, 8, 11);

describe('openSpell', () => {
  it('says what the opening hours say, for every minute up to the one it names', () => {
    fc.assert(
      fc.property(spans, spans, fc.integer({ min: 0, max: 1439 }), (today, yesterday, minute) => {
        const weekly = [
          ...today.map((one) => ({ weekday: 5, ...one })),
          ...yesterday.map((one) => ({ weekday: 4, ...one })),
        ];
        const { open, untilMinute } = openSpell(today, yesterday, minute);
        expect(untilMinute).toBeGreaterThan(minute);
        for (let at = minute; at < untilMinute; at += 1)
          expect(isOpenAt(weekly, [], MIDNIGHT + at * 60_000, 'UTC')).toBe(open);
      }),
      { numRuns: 60 },
    );
  });
});
