import { describe, expect, it } from 'vitest';
import { hourByKey, hourByPosition } from './hour-keys.ts';

describe('the hour slider', () => {
  it('moves by keys and stops at both ends of the day', () => {
    expect([hourByKey(12, 'ArrowRight'), hourByKey(23, 'ArrowRight'), hourByKey(0, 'ArrowLeft')]).toEqual([13, 23, 0]);
    expect([hourByKey(12, 'PageUp'), hourByKey(1, 'PageDown'), hourByKey(5, 'Home'), hourByKey(5, 'End')]).toEqual([
      15, 0, 0, 23,
    ]);
    expect(hourByKey(12, 'a')).toBeNull();
  });
  it('finds the hour under the pointer, also when it leaves the strip', () => {
    expect([hourByPosition(0, 240), hourByPosition(125, 240), hourByPosition(239.9, 240)]).toEqual([0, 12, 23]);
    expect([hourByPosition(-5, 240), hourByPosition(500, 240), hourByPosition(5, 0)]).toEqual([0, 23, null]);
  });
});
