import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandChange, type RowChange } from './change.ts';
import { compactChanges } from './compact.ts';

const change = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('put x', 'put xy', 'delete'), fc.integer());

const byRow = (all: readonly RowChange[]): RowChange[] =>
  all.toSorted((left, right) => left.row.localeCompare(right.row));

describe('compactChanges', () => {
  it('means the same changes, whatever their mix', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (specs) => {
        const changes = specs.map(([entity, kind, value], index): RowChange => {
          const row = `r${index}`;
          if (kind === 'delete') return { entity, op: 'delete', row };
          return { entity, op: 'put', row, fields: kind === 'put x' ? { x: value } : { x: value, y: null } };
        });
        const expanded = compactChanges(changes).flatMap((compact) => [...expandChange(compact)]);
        expect(byRow(expanded)).toEqual(byRow(changes));
      }),
    );
  });

  it('puts 2,500 deletions into three records', () => {
    const changes = Array.from({ length: 2500 }, (_, index): RowChange => ({
      entity: 'place',
      op: 'delete',
      row: `p${index}`,
    }));
    const compact = compactChanges(changes);
    expect(compact.map(({ op }) => op)).toEqual(['batch', 'batch', 'batch']);
  });

  it('leaves a few changes as they are', () => {
    const changes: RowChange[] = [{ entity: 'place', op: 'put', row: 'p', fields: { name: 'n' } }];
    expect(compactChanges(changes)).toEqual(changes);
  });
});
