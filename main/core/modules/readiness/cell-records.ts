import { effectiveState, type CellState } from '../../../../shared/domain/readiness/effective-state.ts';
import { READINESS_STATUSES, type ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { CatalogueGrid } from './catalogue-grid.ts';
import { isBare, judgeOverlaid, NO_OVERLAY, type CellOverlay, type Judged } from './cell-overlay.ts';
import { withGap } from './with-gap.ts';

/** What is recorded for a cell by hand; instants in UTC ms, NaN for none. */
export type CellRecord = { status: ReadinessStatus; observedAt: number; due: number; recordedAt: number };

export const STATUS_INDEX = new Map<ReadinessStatus, number>(
  READINESS_STATUSES.map((status, index) => [status, index]),
);

/**
 * What is recorded of every cell, by hand in flat arrays and, for the cells that have one, as verdict, override or test that lies
 * over it; and what that makes of a cell at an instant. Nothing here is kept from one question to the next.
 */
export class CellRecords {
  readonly #grid: CatalogueGrid;
  #status: Uint8Array;
  #observed: Float64Array;
  #due: Float64Array;
  #recorded: Float64Array;
  #overlays = new Map<number, CellOverlay>();

  constructor(grid: CatalogueGrid, size: number) {
    this.#grid = grid;
    this.#status = new Uint8Array(size);
    this.#observed = new Float64Array(size).fill(Number.NaN);
    this.#due = new Float64Array(size).fill(Number.NaN);
    this.#recorded = new Float64Array(size).fill(Number.NaN);
  }

  /** Makes room for `width` cells at `at`, with nothing recorded. */
  insert(at: number, width: number): void {
    this.#status = withGap(this.#status, at, width, 0);
    this.#observed = withGap(this.#observed, at, width, Number.NaN);
    this.#due = withGap(this.#due, at, width, Number.NaN);
    this.#recorded = withGap(this.#recorded, at, width, Number.NaN);
    this.#overlays = new Map([...this.#overlays].map(([cell, overlay]) => [cell < at ? cell : cell + width, overlay]));
  }

  load(cell: number, { status, observedAt, due, recordedAt }: CellRecord): void {
    this.#status[cell] = STATUS_INDEX.get(status) ?? 0;
    this.#observed[cell] = observedAt;
    this.#due[cell] = due;
    this.#recorded[cell] = recordedAt;
  }

  lay(cell: number, part: Partial<CellOverlay>): void {
    const overlay = { ...(this.#overlays.get(cell) ?? NO_OVERLAY), ...part };
    if (isBare(overlay)) this.#overlays.delete(cell);
    else this.#overlays.set(cell, overlay);
  }

  /** What lies over a cell; nothing for most. */
  overlay(cell: number): CellOverlay | undefined {
    return this.#overlays.size > 0 ? this.#overlays.get(cell) : undefined;
  }

  record(cell: number): CellRecord {
    return {
      status: READINESS_STATUSES[this.#status[cell] ?? 0] ?? 'not-started',
      observedAt: this.#observed[cell] ?? Number.NaN,
      due: this.#due[cell] ?? Number.NaN,
      recordedAt: this.#recorded[cell] ?? Number.NaN,
    };
  }

  /** Index of the status set by hand. */
  statusIndex(cell: number): number {
    return this.#status[cell] ?? 0;
  }

  recordedAt(cell: number): number {
    return this.#recorded[cell] ?? Number.NaN;
  }

  dueOf(cell: number, column: number): number {
    const override = this.#due[cell] ?? Number.NaN;
    return Number.isNaN(override) ? (this.#grid.items[column]?.dueAt ?? Number.NaN) : override;
  }

  evaluate(cell: number, column: number, now: number): CellState {
    const overlay = this.overlay(cell);
    return overlay === undefined ? this.evaluateBare(cell, column, now) : this.judge(cell, column, overlay, now).cell;
  }

  /** By hand alone. Asked for every cell of an import: nothing is put together on the way but what the rule takes. */
  evaluateBare(cell: number, column: number, now: number): CellState {
    const item = this.#grid.items[column];
    const observedAt = this.#observed[cell] ?? Number.NaN;
    const dueAt = this.dueOf(cell, column);
    return effectiveState(
      {
        status: READINESS_STATUSES[this.#status[cell] ?? 0] ?? 'not-started',
        observedAt: Number.isNaN(observedAt) ? null : observedAt,
        critical: item?.critical ?? false,
        freshMs: item?.freshMs ?? null,
        dueAt: Number.isNaN(dueAt) ? null : dueAt,
      },
      now,
    );
  }

  /** With what lies over it. */
  judge(cell: number, column: number, overlay: CellOverlay, now: number): Judged {
    const item = this.#grid.items[column];
    const hand = {
      status: READINESS_STATUSES[this.#status[cell] ?? 0] ?? 'not-started',
      observedAt: orNull(this.#observed[cell]),
      recordedAt: orNull(this.#recorded[cell]),
    };
    const rule = {
      critical: item?.critical ?? false,
      freshMs: item?.freshMs ?? null,
      dueAt: orNull(this.dueOf(cell, column)),
    };
    return judgeOverlaid(hand, overlay, rule, this.#grid.testValidMs, now);
  }
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
