import { describe, expect, it } from 'vitest';
import { moveByKey } from './grid-keys.ts';

const size = { rows: 5000, columns: 40, pageRows: 20 };
const from = { row: 100, column: 10 };
const press = (key: string, ctrl = false) => moveByKey(from, { key, ctrl }, size);

describe('moveByKey', () => {
  it('moves by one, by page, to the ends and to the corners', () => {
    expect(press('ArrowDown')).toEqual({ row: 101, column: 10 });
    expect(press('PageUp')).toEqual({ row: 80, column: 10 });
    expect(press('Home')).toEqual({ row: 100, column: 0 });
    expect(press('End')).toEqual({ row: 100, column: 39 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 4999, column: 39 });
  });

  it('stays inside the grid', () => {
    expect(moveByKey({ row: 0, column: 0 }, { key: 'ArrowUp', ctrl: false }, size)).toEqual({ row: 0, column: 0 });
    expect(moveByKey({ row: 4995, column: 39 }, { key: 'PageDown', ctrl: false }, size)).toEqual({
      row: 4999,
      column: 39,
    });
  });

  it('leaves other keys alone', () => {
    expect(press('a')).toBeNull();
  });
});
