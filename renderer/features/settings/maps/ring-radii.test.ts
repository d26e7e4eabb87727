import { describe, expect, it } from 'vitest';
import { readRadii } from './ring-radii.ts';

describe('readRadii', () => {
  it('takes Chinese and Latin separators and sorts', () => {
    expect(readRadii('3000，500, 1000')).toEqual([500, 1000, 3000]);
  });

  it('refuses what is no radius', () => {
    expect(readRadii('')).toBeNull();
    expect(readRadii('10')).toBeNull();
    expect(readRadii('500, far')).toBeNull();
    expect(readRadii('100 200 300 400 500 600 700')).toBeNull();
  });
});
