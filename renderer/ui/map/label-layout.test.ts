import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxSet, layoutLabels, type Box, type LabelWish } from './label-layout.ts';

const VIEW: Box = { x: 0, y: 0, width: 800, height: 400 };

const wish = fc.record({
  key: fc.uuid(),
  x: fc.integer({ min: -20, max: 820 }),
  y: fc.integer({ min: -20, max: 420 }),
  clearance: fc.constant(8),
  width: fc.integer({ min: 20, max: 160 }),
  height: fc.constant(16),
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('layoutLabels', () => {
  it('puts a lonely label to the right of its mark', () => {
    const lonely: LabelWish = { key: 'a', x: 100, y: 100, clearance: 8, width: 60, height: 16 };
    expect(layoutLabels([lonely], new BoxSet(), VIEW)).toEqual([{ key: 'a', x: 108, y: 92, width: 60, height: 16 }]);
  });

  it('goes to the other side at the edge, and lets the more important label win', () => {
    const edge: LabelWish = { key: 'edge', x: 795, y: 100, clearance: 8, width: 60, height: 16 };
    expect(layoutLabels([edge], new BoxSet(), VIEW)[0]?.x).toBe(727);
    const crowd = Array.from({ length: 9 }, (_, i) => ({ ...edge, key: `${i}`, x: 400 }));
    const keys = layoutLabels(crowd, new BoxSet(), VIEW).map((label) => label.key);
    expect(keys).toEqual(['0', '1', '2', '3']);
  });

  it('never overlaps an obstacle or another label, and stays in view', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const obstacle: Box = { x: 300, y: 150, width: 100, height: 100 };
        const taken = new BoxSet();
        taken.add(obstacle);
        const labels = layoutLabels(wishes, taken, VIEW);
        for (const [i, a] of labels.entries()) {
          expect(overlap(a, obstacle)).toBe(false);
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 800 && a.y + a.height <= 400).toBe(true);
          for (const b of labels.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        }
      }),
    );
  });
});
