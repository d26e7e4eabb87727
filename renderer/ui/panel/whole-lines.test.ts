import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeLinesEnd } from './whole-lines.ts';

const line = record({ top: integer({ min: 0, max: 300 }), height: integer({ min: 8, max: 30 }) }).map(
  ({ top, height }) => ({ top, bottom: top + height }),
);

describe('the end of a list that is longer than its panel', () => {
  it('is that of its last whole line', () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ top: index * 22, bottom: index * 22 + 22 }));
    expect(wholeLinesEnd(rows, 100)).toBe(88);
    expect(wholeLinesEnd(rows, 110)).toBe(110);
    expect(wholeLinesEnd(rows, 400)).toBe(400);
  });

  it('cuts no line, nor one that stands a little higher beside it', () => {
    assert(
      property(array(line, { maxLength: 40 }), integer({ min: 0, max: 330 }), (lines, limit) => {
        const end = wholeLinesEnd(lines, limit);
        expect(end).toBeLessThanOrEqual(limit);
        expect(lines.filter(({ top, bottom }) => top < end - 1 && bottom > end + 1)).toEqual([]);
      }),
    );
  });
});
