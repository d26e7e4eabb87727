import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRILL_RATINGS, DRILL_RESULTS, type DrillRating, type DrillResult } from './drill.ts';
import { resultOf, worstRating } from './drill-result.ts';

const rank = (result: DrillResult | null): number => (result === null ? -1 : DRILL_RESULTS.indexOf(result));
const rated = (critical: boolean, ...ratings: DrillRating[]) => ({ critical, ratings });

describe('what ratings amount to', () => {
  it.each<[string, ReturnType<typeof rated>[], DrillResult | null]>([
    ['all performed', [rated(true, 'P'), rated(false, 'P')], 'passed'],
    ['some challenges on what is not critical', [rated(true, 'P'), rated(false, 'S')], 'passed'],
    ['some challenges on a critical one', [rated(true, 'S')], 'partly'],
    ['major challenges elsewhere', [rated(true, 'P'), rated(false, 'M')], 'partly'],
    ['major challenges on a critical one', [rated(true, 'M')], 'failed'],
    ['one that could not be performed', [rated(true, 'P'), rated(false, 'U')], 'failed'],
    ['one that nobody rated', [rated(true, 'P'), rated(false)], null],
    ['no objectives', [], null],
  ])('%s', (_name, objectives, expected) => expect(resultOf(objectives)).toBe(expected));

  it('never gets better by a worse word', () => {
    const objective = fc.record({
      critical: fc.boolean(),
      ratings: fc.array(fc.constantFrom(...DRILL_RATINGS), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(objective, { minLength: 1 }), fc.constantFrom(...DRILL_RATINGS), (objectives, word) => {
        const [first, ...rest] = objectives;
        if (first === undefined) return;
        const more = [{ ...first, ratings: [...first.ratings, word] }, ...rest];
        expect(rank(resultOf(more))).toBeGreaterThanOrEqual(rank(resultOf(objectives)));
        expect(worstRating(['P', word])).toBe(word);
      }),
    );
  });
});
