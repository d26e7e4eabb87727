import { describe, expect, it } from 'vitest';
import { spanAround, worstSpan } from './blank-span.ts';

const day = (...blank: number[]): boolean[] => Array.from({ length: 24 }, (_, hour) => blank.includes(hour));

describe('how long a blank spot lasts', () => {
  it('finds the hours round the present one', () => {
    expect(spanAround(day(3, 21, 22, 23), 22)).toEqual({ from: 21, to: 24 });
    expect(spanAround(day(0, 1), 0)).toEqual({ from: 0, to: 2 });
    expect(spanAround(day(3), 22)).toBeNull();
  });
  it('names the longest of the worst hours', () => {
    expect(worstSpan([9, 1, 9, 9, 2])).toEqual({ from: 2, to: 4, count: 9 });
    expect(worstSpan([])).toBeNull();
  });
});
