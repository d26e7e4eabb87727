import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { TOPICS } from '../../shared/contract/system.ts';
import { familiesOf } from './live-topics.ts';

function exists(family: readonly string[]): boolean {
  let level: unknown = contract;
  for (const part of family) level = (level as Record<string, unknown>)[part];
  return level !== undefined;
}

describe('familiesOf', () => {
  it('names each family once', () => {
    const families = familiesOf(['readiness', 'time', 'places']).map((family) => family.join('.'));
    expect(new Set(families).size).toBe(families.length);
  });
  it('names only procedures that exist', () => {
    expect(familiesOf(TOPICS).filter((family) => !exists(family))).toEqual([]);
  });
  it('leaves the change log alone when only time has passed', () => {
    expect(familiesOf(['time']).flat()).not.toContain('changes');
    expect(familiesOf(['readiness']).flat()).toContain('changes');
  });
});
