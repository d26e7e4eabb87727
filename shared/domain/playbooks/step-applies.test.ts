import { describe, expect, it } from 'vitest';
import { nextStepAt, stepApplies } from './step-applies.ts';

const HOUR_MS = 3_600_000;
const injured = { code: 'a', when: { fact: 'injuries', atLeast: 1 } } as const;
const long = { code: 'b', when: { fact: 'hoursDown', atLeast: 3 } } as const;

describe('a conditional step', () => {
  it('waits for the facts it asks for and says which', () => {
    expect(stepApplies(injured, { facts: {}, downSince: null }, 0)).toEqual({
      applies: 'unknown',
      missing: ['injuries'],
    });
    expect(stepApplies(injured, { facts: { injuries: 0 }, downSince: null }, 0).applies).toBe(false);
    expect(stepApplies(injured, { facts: { injuries: 1 }, downSince: null }, 0).applies).toBe(true);
    expect(stepApplies({ when: null }, { facts: {}, downSince: null }, 0).applies).toBe(true);
  });

  it('applies in the millisecond in which time fulfils it, and says when', () => {
    const known = { facts: {}, downSince: 0 };
    expect(stepApplies(long, known, 3 * HOUR_MS - 1).applies).toBe(false);
    expect(stepApplies(long, known, 3 * HOUR_MS).applies).toBe(true);
    expect(nextStepAt([injured, long], known, HOUR_MS)).toBe(3 * HOUR_MS);
    expect(nextStepAt([long], known, 3 * HOUR_MS)).toBe(Number.POSITIVE_INFINITY);
    expect(nextStepAt([long], { facts: {}, downSince: null }, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
