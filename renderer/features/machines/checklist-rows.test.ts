import { describe, expect, it } from 'vitest';
import { checklistSum, worstFirst, type ChecklistRow } from './checklist-rows.ts';

const row = (place: string, ok: number, failed: number, criticalFailed = 0): ChecklistRow => ({
  place,
  name: place,
  nameEn: null,
  cells: [null, { points: 3, ok, failed, criticalFailed, na: 0, oldestAt: 1 }],
});

const ROWS = [row('done', 3, 0), row('open', 1, 0), row('failed', 1, 2), row('critical', 2, 1, 1)];

describe('checklists by place', () => {
  it('puts critical failures first, then others, then what is open', () => {
    expect(worstFirst(ROWS).map(({ place }) => place)).toEqual(['critical', 'failed', 'open', 'done']);
  });
  it('counts by filter', () => {
    expect((['all', 'failed', 'open', 'done'] as const).map((filter) => checklistSum(ROWS, filter))).toEqual([
      4, 2, 1, 3,
    ]);
  });
});
