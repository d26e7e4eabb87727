import type { AcceptanceCell, CardScheme } from '../../../../shared/contract/machines.ts';
import type { HeatKind } from '../../../ui/heat/heat-table.ts';

export type Acceptance = {
  readonly schemes: readonly Pick<CardScheme, 'code' | 'name' | 'nameEn' | 'required'>[];
  readonly venues: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly ring: number;
    readonly positioned: boolean;
  }[];
  readonly cells: readonly AcceptanceCell[];
};

export type Chosen = { readonly venue: string; readonly scheme: string };

export const cellKey = ({ venue, scheme }: Chosen): string => `${venue}\n${scheme}`;

/** A single working machine is a single point of failure. */
export const kindOf = ({ working }: Pick<AcceptanceCell, 'working'>): HeatKind =>
  working === 0 ? 'blank' : working === 1 ? 'single' : 'served';

export type Spot = { readonly row: number; readonly column: number };

/** Where an arrow, Home or End leads within a grid of `rows` × `columns`; null for any other key. */
export function moved({ row, column }: Spot, key: string, rows: number, columns: number): Spot | null {
  const to = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  }[key];
  if (to === undefined) return null;
  return { row: Math.max(0, Math.min(rows - 1, to.row)), column: Math.max(0, Math.min(columns - 1, to.column)) };
}
