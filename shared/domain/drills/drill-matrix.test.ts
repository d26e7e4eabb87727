import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../inspections/local-date.ts';
import { drillCells, rankedGaps, type HeldDrill } from './drill-matrix.ts';
import { suggestProgramme } from './suggest-programme.ts';
import { DRILL_RESULTS } from './drill.ts';

const POWER = { code: 'power-cut', placeTypes: ['branch'], everyDays: 90 };
const PLACES = [
  { code: 'BR-01', type: 'branch' },
  { code: 'HTL-01', type: 'hotel' },
];
const DAYS = { today: '2026-09-11', opensOn: '2026-09-23' };
const held = (date: string, result: HeldDrill['result']): HeldDrill => ({
  scenario: 'power-cut',
  place: 'BR-01',
  date,
  result,
});
const stateAfter = (...drills: HeldDrill[]) => {
  const [cell] = drillCells([POWER], PLACES, drills, DAYS);
  return { state: cell?.state, due: cell?.due };
};

describe('scenario × place', () => {
  it('has a cell for each place of the scenario’s types, due by opening when never drilled', () => {
    expect(drillCells([POWER], PLACES, [], DAYS)).toEqual([
      { scenario: 'power-cut', place: 'BR-01', last: null, due: '2026-09-23', state: 'never' },
    ]);
  });
  it('is done while the last passed drill is young, soon within 30 days of its end, then overdue', () => {
    expect(stateAfter(held('2026-09-01', 'passed'))).toEqual({ state: 'done', due: '2026-11-30' });
    expect(stateAfter(held('2026-07-12', 'passed'))).toEqual({ state: 'soon', due: '2026-10-10' });
    expect(stateAfter(held('2026-06-12', 'passed'))).toEqual({ state: 'overdue', due: '2026-09-10' });
  });
  it('is due again soon after a drill that did not go well, and failed until a better one', () => {
    expect(stateAfter(held('2026-09-08', 'failed'))).toEqual({ state: 'failed', due: '2026-09-22' });
    expect(stateAfter(held('2026-09-08', 'partly'))).toEqual({ state: 'soon', due: '2026-10-08' });
    expect(stateAfter(held('2026-09-08', 'failed'), held('2026-09-09', 'passed')).state).toBe('done');
  });
  it('takes the worse of two drills of one date, whichever was recorded first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...DRILL_RESULTS], { minLength: 1 }), (results) => {
        const drills = results.map((result) => held('2026-09-08', result));
        expect(stateAfter(...drills)).toEqual(stateAfter(...drills.toReversed()));
      }),
    );
  });
});

describe('a suggested programme', () => {
  const places = Array.from({ length: 20 }, (_, index) => ({ code: `BR-${index}`, type: 'branch' }));
  const crowd = { code: 'crowd', placeTypes: ['branch'], everyDays: 365 };
  it('covers the gaps that are due, each place once a scenario, never two drills a day', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            scenario: fc.constantFrom('power-cut', 'crowd'),
            place: fc.constantFrom(...places.map(({ code }) => code)),
            date: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-09-11', -days)),
            result: fc.constantFrom(...DRILL_RESULTS),
          }),
          { maxLength: 60 },
        ),
        (drills) => {
          const cells = drillCells([POWER, crowd], places, drills, DAYS);
          const programme = suggestProgramme(cells, DAYS.today, new Set(['2026-09-15']));
          const dates = programme.map(({ date }) => date);
          expect(new Set(dates).size).toBe(dates.length);
          expect(dates).not.toContain('2026-09-15');
          const pairs = programme.flatMap(({ scenario, places: of }) => of.map((place) => `${scenario} ${place}`));
          expect(new Set(pairs).size).toBe(pairs.length);
          const urgent = rankedGaps(cells).filter(({ state }) => state === 'failed' || state === 'overdue');
          for (const { scenario, place } of urgent) expect(pairs).toContain(`${scenario} ${place}`);
        },
      ),
    );
  });
});
