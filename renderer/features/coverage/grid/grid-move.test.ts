import { describe, expect, it } from 'vitest';
import { gridMove } from './grid-move.ts';

const SIZE = { rows: 7, columns: 21, pageRows: 10 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('keys in the heat', () => {
  it('moves by one and stays inside', () => {
    expect(gridMove({ row: 2, column: 3 }, press('ArrowDown'), SIZE)).toEqual({ row: 3, column: 3 });
    expect(gridMove({ row: 0, column: 0 }, press('ArrowUp'), SIZE)).toEqual({ row: 0, column: 0 });
    expect(gridMove({ row: 6, column: 20 }, press('ArrowRight'), SIZE)).toEqual({ row: 6, column: 20 });
  });
  it('jumps to ends, corners and by pages', () => {
    expect(gridMove({ row: 2, column: 3 }, press('End'), SIZE)).toEqual({ row: 2, column: 20 });
    expect(gridMove({ row: 2, column: 3 }, press('Home', true), SIZE)).toEqual({ row: 0, column: 0 });
    expect(gridMove({ row: 2, column: 3 }, press('PageDown'), SIZE)).toEqual({ row: 6, column: 3 });
  });
  it('leaves other keys alone', () => {
    expect(gridMove({ row: 2, column: 3 }, press('x'), SIZE)).toBeNull();
  });
});
