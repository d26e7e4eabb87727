import type { NamedCell, RollupBy, RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import type { EffectiveState } from '../../../../shared/domain/readiness/status.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex } from '../places/index.ts';
import { organisationTree } from './matrix.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { rollupRows } from './rollup.ts';

type Deps = { readonly model: ReadinessModel; readonly places: PlaceIndex; readonly db: ReadDb };

/** A critical red before all others; what is ready, or does not apply, is behind nothing. */
const RANKS: readonly EffectiveState[] = ['red', 'overdue', 'stale', 'partial', 'open'];

/**
 * The cells that make a row of a roll-up what it is, the worst first and the longest in its state before others; all of them
 * are counted and the first `limit` described.
 * @throws AppError UNKNOWN_ROW
 */
export function whyRow(
  deps: Deps,
  by: RollupBy,
  key: string,
  limit: number,
  cellAt: (row: number, column: number) => NamedCell,
): { row: RollupRow; total: number; cells: NamedCell[] } {
  const { model, places, db } = deps;
  const found = rollupRows(by, model, places, db).find((row) => row.key === key);
  if (!found) throw new AppError('UNKNOWN_ROW', `There is no ${by} with the code ${key}.`, { by, key });
  const hits = notReady(model, rowsOf(deps, by, key), columnsOf(model, by, key));
  const first = hits.toSorted((a, b) => a.rank - b.rank || a.since - b.since).slice(0, limit);
  return { row: found, total: hits.length, cells: first.map(({ row, column }) => cellAt(row, column)) };
}

function notReady(model: ReadinessModel, rows: readonly number[], columns: readonly number[]) {
  const { table, grid } = model;
  const hits: { row: number; column: number; rank: number; since: number }[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const state = table.state(row, column);
      const rank = state === null ? -1 : RANKS.indexOf(state);
      if (rank < 0) continue;
      const urgent = state === 'red' && grid.items[column]?.critical === true;
      const since = table.since(row, column);
      hits.push({
        row,
        column,
        rank: urgent ? -1 : rank,
        since: Number.isNaN(since) ? Number.MAX_SAFE_INTEGER : since,
      });
    }
  }
  return hits;
}

function columnsOf({ grid }: ReadinessModel, by: RollupBy, key: string): number[] {
  return grid.items.flatMap(({ code, category }, column) => {
    if (by === 'item') return code === key ? [column] : [];
    if (by === 'category') return category === key ? [column] : [];
    return [column];
  });
}

function rowsOf({ model, places, db }: Deps, by: RollupBy, key: string): number[] {
  switch (by) {
    case 'place':
      return [model.rowOf(key) ?? -1];
    case 'venue': {
      const venue = places.get(key);
      return venue ? places.withinRing(venue).flatMap(({ place }) => model.rowOf(place.code) ?? []) : [];
    }
    case 'organisation': {
      const tree = organisationTree(db, key);
      return model.codes.flatMap((_, row) => (tree.has(model.place(row)?.organisation ?? '') ? [row] : []));
    }
    default:
      return model.codes.map((_, row) => row);
  }
}
