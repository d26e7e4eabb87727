/**
 * What a cell of the matrix carries beside its state, as bits of one small number: a page holds thousands of cells. `untested` is a
 * ready cell that no test has shown, `ahead` one that is ready although something it depends on is not, `disagrees` one where the
 * rule says something else than the hand last did.
 */
export const CELL_MARKS = { untested: 1, overridden: 2, ahead: 4, disagrees: 8 } as const;
export type CellMark = keyof typeof CELL_MARKS;

export const hasMark = (marks: number, mark: CellMark): boolean => (marks & CELL_MARKS[mark]) !== 0;

export function cellMarks(marks: Readonly<Record<CellMark, boolean>>): number {
  let bits = 0;
  for (const mark of Object.keys(CELL_MARKS) as CellMark[]) if (marks[mark]) bits |= CELL_MARKS[mark];
  return bits;
}
