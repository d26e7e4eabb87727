import type { MatrixFilter } from '../../../../shared/contract/readiness-cells.ts';
import type { RpcClient } from '../../../app/rpc-client/index.ts';
import type { ScrollPosition } from './matrix-grid.tsx';
import type { MatrixSort } from './matrix-filter.ts';
import { readPlace } from './matrix-rows.ts';
import { MatrixStore } from './matrix-store.ts';
import { GRID_START, type GridPlace } from './matrix-view.ts';

type MatrixMemory = {
  filter: MatrixFilter;
  sort: MatrixSort;
  place: GridPlace;
  scroll: ScrollPosition;
};

export const TOP: ScrollPosition = { top: 0, left: 0 };

/** Where the person was in the matrix, kept for the life of the window so that coming back is coming back. */
const memory: MatrixMemory = { filter: {}, sort: 'worst', place: GRID_START, scroll: TOP };
let rows: { readonly key: string; readonly store: MatrixStore } | null = null;

export const keep = (change: Partial<MatrixMemory>): void => void Object.assign(memory, change);

/** Where to begin: where the person was, or at the top of what an address asks for. */
export function beginWith(asked: MatrixFilter | null): Readonly<MatrixMemory> {
  if (asked !== null && JSON.stringify(asked) !== JSON.stringify(memory.filter)) {
    keep({ filter: asked, place: GRID_START, scroll: TOP });
  }
  return { ...memory };
}

/** Rows for a filter and an order; those read last are kept. */
export function storeFor(client: RpcClient, filter: MatrixFilter, sort: MatrixSort): MatrixStore {
  const key = JSON.stringify([filter, sort]);
  if (rows?.key === key) return rows.store;
  const store = new MatrixStore({
    page: (offset, limit) => client.readiness.matrix({ filter, sort, offset, limit }),
    place: async (place) => readPlace((await client.readiness.place({ place })).cells),
    now: Date.now,
  });
  rows = { key, store };
  return store;
}
