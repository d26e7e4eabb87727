import { describe, expect, test } from 'vitest';
import { expandChange, rowCount, type Change } from './change.ts';

describe('expandChange', () => {
  test('a batch is that many puts, in order', () => {
    const batch: Change = {
      entity: 'place',
      op: 'batch',
      columns: ['name', 'lon'],
      rows: [
        ['A', '甲', 120.1],
        ['B', '乙', null],
      ],
    };
    expect([...expandChange(batch)]).toEqual([
      { entity: 'place', op: 'put', row: 'A', fields: { name: '甲', lon: 120.1 } },
      { entity: 'place', op: 'put', row: 'B', fields: { name: '乙', lon: null } },
    ]);
    expect(rowCount(batch)).toBe(2);
  });

  test('a row that is too short sets what is missing to nothing', () => {
    const batch: Change = { entity: 'place', op: 'batch', columns: ['name', 'note'], rows: [['A', '甲']] };
    expect([...expandChange(batch)]).toEqual([
      { entity: 'place', op: 'put', row: 'A', fields: { name: '甲', note: null } },
    ]);
  });

  test.each<Change>([
    { entity: 'holiday', op: 'put', row: '2026-10-01', fields: { name: '国庆节' } },
    { entity: 'holiday', op: 'delete', row: '2026-10-01' },
  ])('a single change stands for itself: $op', (change) => {
    expect([...expandChange(change)]).toEqual([change]);
    expect(rowCount(change)).toBe(1);
  });
});
