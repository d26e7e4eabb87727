import type { EffectiveState, ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { countCell, emptyTally, type Tally } from '../../../../shared/domain/readiness/tally.ts';

/** What a cell counts as in the sums it stands in. */
export type CountedCell = {
  readonly status: ReadinessStatus;
  readonly state: EffectiveState;
  readonly critical: boolean;
  readonly tested: boolean;
};

/** Sums of cells by place (row) and by item (column), kept up to date cell by cell. */
export class CellSums {
  readonly byPlace: Tally[];
  readonly byItem: Tally[];

  constructor(places: number, items: number) {
    this.byPlace = Array.from({ length: places }, emptyTally);
    this.byItem = Array.from({ length: items }, emptyTally);
  }

  /** Puts a cell into its sums, or takes it out of them. */
  count(row: number, column: number, { status, state, critical, tested }: CountedCell, sign: 1 | -1): void {
    const place = this.byPlace[row];
    const item = this.byItem[column];
    if (place) countCell(place, status, state, critical, sign, tested);
    if (item) countCell(item, status, state, critical, sign, tested);
  }

  insertRow(row: number): void {
    this.byPlace.splice(row, 0, emptyTally());
  }

  clear(): void {
    for (const tally of [...this.byPlace, ...this.byItem]) Object.assign(tally, emptyTally());
  }
}
