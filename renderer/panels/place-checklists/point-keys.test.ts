import { describe, expect, it } from 'vitest';
import { resultOfKey, rowOfKey } from './point-keys.ts';

describe('keys on a point', () => {
  it('says with one digit what was found', () => {
    expect(['1', '2', '3', '0', 'a'].map(resultOfKey)).toEqual(['ok', 'fail', 'na', null, undefined]);
  });
  it('moves within the list', () => {
    expect(rowOfKey('ArrowDown', 0, 3)).toBe(1);
    expect(rowOfKey('ArrowDown', 2, 3)).toBe(2);
    expect(rowOfKey('ArrowUp', 0, 3)).toBe(0);
    expect([rowOfKey('Home', 2, 3), rowOfKey('End', 0, 3), rowOfKey('x', 0, 3)]).toEqual([0, 2, null]);
  });
});
