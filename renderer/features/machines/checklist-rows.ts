import type { ChecklistCell } from '../../../shared/contract/checklists.ts';

export type ChecklistRow = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly cells: readonly (ChecklistCell | null)[];
};

export type ChecklistFilter = 'all' | 'failed' | 'open' | 'done';

const sum = ({ cells }: ChecklistRow, of: (cell: ChecklistCell) => number): number =>
  cells.reduce((total, cell) => total + (cell === null ? 0 : of(cell)), 0);

const failedOf = (row: ChecklistRow): number => sum(row, ({ failed }) => failed);
const openOf = (row: ChecklistRow): number => sum(row, ({ points, ok, na, failed }) => points - ok - na - failed);

export function passesChecklists(row: ChecklistRow, filter: ChecklistFilter): boolean {
  if (filter === 'failed') return failedOf(row) > 0;
  if (filter === 'open') return openOf(row) > 0;
  return filter === 'all' || openOf(row) === 0;
}

/** Places that pass a filter. */
export const checklistSum = (rows: readonly ChecklistRow[], filter: ChecklistFilter): number =>
  rows.filter((row) => passesChecklists(row, filter)).length;

/** Critical failures, then other failures, then what nobody looked at; among equals the order stays. */
export function worstFirst(rows: readonly ChecklistRow[]): ChecklistRow[] {
  const critical = (row: ChecklistRow): number => sum(row, ({ criticalFailed }) => criticalFailed);
  return rows.toSorted(
    (a, b) => critical(b) - critical(a) || failedOf(b) - failedOf(a) || Math.sign(openOf(b)) - Math.sign(openOf(a)),
  );
}
