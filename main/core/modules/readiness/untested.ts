import type { z } from 'zod';
import type { NamedCell } from '../../../../shared/contract/readiness-cells.ts';
import type { readinessContract } from '../../../../shared/contract/readiness.ts';
import type { ReadinessModel } from './readiness-model.ts';

type UntestedOutput = z.infer<NonNullable<(typeof readinessContract.untested)['~orpc']['outputSchema']>>;
export type UntestedRequest = {
  readonly item?: string | undefined;
  readonly category?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

export const isUntested = ({ table }: ReadinessModel, row: number, column: number): boolean =>
  table.state(row, column) === 'ready' && !table.tested(row, column);

/** One page of what is ready and was never shown to work: critical items first, then as the catalogue has them. */
export function untestedCells(
  model: ReadinessModel,
  { item, category, offset, limit }: UntestedRequest,
  cellAt: (row: number, column: number) => NamedCell,
): Omit<UntestedOutput, 'at'> {
  const { grid, codes } = model;
  const columns = grid.items
    .map((_, column) => column)
    .filter((column) => item === undefined || grid.items[column]?.code === item)
    .filter((column) => category === undefined || grid.items[column]?.category === category)
    .toSorted((a, b) => Number(grid.items[b]?.critical) - Number(grid.items[a]?.critical) || a - b);
  const byItem: UntestedOutput['byItem'] = [];
  const cells: NamedCell[] = [];
  let total = 0;
  let critical = 0;
  for (const column of columns) {
    let count = 0;
    for (let row = 0; row < codes.length; row += 1) {
      if (!isUntested(model, row, column)) continue;
      if (total + count >= offset && cells.length < limit) cells.push(cellAt(row, column));
      count += 1;
    }
    total += count;
    const named = grid.items[column];
    if (count === 0 || named === undefined) continue;
    if (named.critical) critical += count;
    byItem.push({ item: named.code, name: named.name, nameEn: named.nameEn, critical: named.critical, count });
  }
  return { total, critical, byItem, cells };
}
