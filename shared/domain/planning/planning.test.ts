import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitorsAbout } from './visitors-about.ts';
import { rankHours, worstStretches, type HourFacts } from './worst-hours.ts';

const HOUR = 3_600_000;
const facts = fc.record({
  visitors: fc.integer({ min: 0, max: 80_000 }),
  open: fc.integer({ min: 0, max: 20 }),
  silent: fc.subarray(['ar', 'ja', 'ko']),
  holiday: fc.boolean(),
  peak: fc.boolean(),
});
const hours = fc
  .array(facts, { minLength: 1, maxLength: 60 })
  .map((list) => list.map((one, index): HourFacts => ({ ...one, at: index * HOUR, places: 20, languages: 3 })));

describe('how hard an hour is', () => {
  test('is 0 to 100, and nothing without visitors', () => {
    fc.assert(
      fc.property(hours, (list) => {
        for (const hour of rankHours(list)) {
          expect(hour.score).toBeGreaterThanOrEqual(0);
          expect(hour.score).toBeLessThanOrEqual(100);
          expect(hour.score === 0 || hour.visitors > 0).toBe(true);
          expect(hour.reasons.length === 0 || hour.visitors > 0).toBe(true);
        }
      }),
    );
  });

  test('never falls with more visitors, fewer open places or fewer languages', () => {
    fc.assert(
      fc.property(hours, fc.nat(), (list, pick) => {
        const index = pick % list.length;
        const before = rankHours(list)[index];
        const hour = list[index];
        if (!hour || !before) return;
        const others = list.filter((_, at) => at !== index);
        const top = Math.max(...list.map(({ visitors }) => visitors));
        const harder = [
          { ...hour, visitors: Math.min(top, hour.visitors + 1000) },
          { ...hour, open: Math.max(0, hour.open - 1) },
          { ...hour, silent: ['ar', 'ja', 'ko'] },
          { ...hour, holiday: true, peak: true },
        ];
        for (const one of harder) {
          const after = rankHours([...others, one, { ...hour, visitors: top }]).find(({ at }) => at === hour.at);
          expect(after?.score).toBeGreaterThanOrEqual(before.score);
        }
      }),
    );
  });

  test('names what makes it hard, the weightiest first', () => {
    const [closing] = rankHours([
      { at: 0, visitors: 60_000, open: 2, places: 20, silent: ['ar', 'ja'], languages: 3, holiday: false, peak: true },
    ]);
    expect(closing?.reasons).toEqual(['visitors', 'few-open', 'no-speaker', 'peak']);
    const [night] = rankHours([
      { at: 0, visitors: 60_000, open: 0, places: 20, silent: [], languages: 0, holiday: true, peak: false },
    ]);
    expect(night?.reasons).toEqual(['visitors', 'all-closed', 'holiday']);
  });
});

describe('the worst stretches', () => {
  test('do not overlap, come worst first, and lose nothing that is worse than them', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 6 }), (list, count) => {
        const ranked = rankHours(list);
        const found = worstStretches(ranked, count);
        expect(found.length).toBeLessThanOrEqual(count);
        expect(found.map(({ worst }) => worst.score)).toEqual(
          found.map(({ worst }) => worst.score).toSorted((a, b) => b - a),
        );
        const top = Math.max(...ranked.map(({ score }) => score));
        expect(found[0]?.worst.score ?? 0).toBe(top);
        const inTime = found.toSorted((a, b) => a.from - b.from);
        expect(inTime.every(({ from }, index) => from >= (inTime[index - 1]?.to ?? from))).toBe(true);
      }),
    );
  });
});

describe('visitors about', () => {
  const session = { startsAt: 19 * HOUR, endsAt: 21 * HOUR, visitors: 60_000 };
  const at = (hour: number) => visitorsAbout(hour * HOUR, hour, 90_000, [session], 0, 24 * HOUR);

  test('come an hour before a session, leave two hours after, and the others are about by day', () => {
    expect([8, 12, 17, 18, 20, 21, 22, 23].map(at)).toEqual([0, 10_000, 10_000, 70_000, 70_000, 60_000, 60_000, 0]);
  });

  test('are never fewer than none, also where sessions hold more than the day expects', () => {
    expect(visitorsAbout(12 * HOUR, 12, 10, [session], 0, 24 * HOUR)).toBe(0);
  });
});
