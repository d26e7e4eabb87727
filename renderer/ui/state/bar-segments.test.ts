import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCell, emptyTally } from '../../../shared/domain/readiness/tally.ts';
import type { EffectiveState, ReadinessStatus } from '../../../shared/domain/readiness/status.ts';
import { barSegments, SEGMENTS } from './bar-segments.ts';

const CELLS: readonly (readonly [ReadinessStatus, EffectiveState])[] = [
  ['ready', 'ready'],
  ['ready', 'stale'],
  ['ready', 'red'],
  ['not-ready', 'red'],
  ['not-started', 'red'],
  ['in-progress', 'red'],
  ['in-progress', 'partial'],
  ['in-progress', 'overdue'],
  ['not-started', 'overdue'],
  ['not-started', 'open'],
];

describe('barSegments', () => {
  it('always adds up to what is required and never hides a red or a ready', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CELLS), { maxLength: 60 }), (cells) => {
        const tally = emptyTally();
        cells.forEach(([status, state], index) => countCell(tally, status, state, true, 1, index % 2 === 0));
        const parts = barSegments(tally);
        expect(SEGMENTS.reduce((sum, part) => sum + parts[part], 0)).toBe(tally.required);
        expect(SEGMENTS.every((part) => parts[part] >= 0)).toBe(true);
        expect(parts.red).toBe(tally.red);
        expect(parts.ready + parts.tested).toBe(tally.ready);
      }),
    );
  });
});
