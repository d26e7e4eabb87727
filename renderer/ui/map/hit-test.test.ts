import { describe, expect, it } from 'vitest';
import { hitTest } from './hit-test.ts';

const target = (name: string, x: number, y: number, radius = 6) => ({ name, x, y, radius });

describe('hitTest', () => {
  it('finds the nearest centre that is within reach', () => {
    const targets = [target('a', 0, 0), target('b', 10, 0)];
    expect(hitTest(targets, 4, 0)?.name).toBe('a');
    expect(hitTest(targets, 7, 0)?.name).toBe('b');
    expect(hitTest(targets, 40, 0)).toBeUndefined();
  });

  it('prefers what was drawn last on the same spot', () => {
    expect(hitTest([target('under', 0, 0), target('over', 0, 0)], 1, 1)?.name).toBe('over');
  });

  it('forgives a miss by a few pixels, not more', () => {
    expect(hitTest([target('a', 0, 0)], 9, 0)?.name).toBe('a');
    expect(hitTest([target('a', 0, 0)], 11, 0)).toBeUndefined();
  });
});
