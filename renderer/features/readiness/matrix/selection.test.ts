import { array, assert, boolean, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRange, isSelected, NOTHING, selectedCells, selectedRows, selectRange, toggleCell } from './selection.ts';

const at = (row: number, column: number) => ({ row, column });
const always = () => true;

describe('selection', () => {
  it('holds a rectangle whichever corner the hand started from', () => {
    const selection = selectRange(at(3, 4), at(1, 2));
    expect(isSelected(selection, 2, 3)).toBe(true);
    expect(isSelected(selection, 4, 3)).toBe(false);
    expect(selectedCells(selection, 40, always)).toHaveLength(9);
  });

  it('takes one cell out of a rectangle and puts it back', () => {
    const all = selectRange(at(0, 0), at(1, 1));
    const without = toggleCell(all, at(1, 1));
    expect(selectedCells(without, 40, always)).toEqual([at(0, 0), at(0, 1), at(1, 0)]);
    expect(isSelected(toggleCell(without, at(1, 1)), 1, 1)).toBe(true);
  });

  it('keeps what was selected when a second range is added', () => {
    const selection = addRange(selectRange(at(0, 0), at(0, 0)), at(5, 5), at(5, 6));
    expect(selectedRows(selection)).toEqual({ first: 0, last: 5 });
    expect(selectedCells(selection, 40, always)).toHaveLength(3);
  });

  it('counts only cells that are there', () => {
    const selection = selectRange(at(0, 0), at(0, 9));
    expect(selectedCells(selection, 40, (_row, column) => column % 2 === 0)).toHaveLength(5);
    expect(selectedRows(NOTHING)).toBeNull();
  });

  it('agrees with a plain set of cells', () => {
    const position = record({ row: nat(5), column: nat(5) });
    assert(
      property(array(tuple(position, position, boolean()), { maxLength: 8 }), (steps) => {
        const plain = new Set<string>();
        let selection = NOTHING;
        for (const [from, to, range] of steps) {
          if (range) {
            selection = addRange(selection, from, to);
            for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row += 1)
              for (
                let column = Math.min(from.column, to.column);
                column <= Math.max(from.column, to.column);
                column += 1
              )
                plain.add(`${row}:${column}`);
          } else {
            selection = toggleCell(selection, from);
            const key = `${from.row}:${from.column}`;
            if (!plain.delete(key)) plain.add(key);
          }
        }
        expect(new Set(selectedCells(selection, 6, always).map((cell) => `${cell.row}:${cell.column}`))).toEqual(plain);
      }),
    );
  });
});
