import type { CellState } from '../../../../shared/domain/readiness/effective-state.ts';
import {
  EFFECTIVE_STATES,
  READINESS_STATUSES,
  type EffectiveState,
  type ReadinessStatus,
} from '../../../../shared/domain/readiness/status.ts';
import type { Tally } from '../../../../shared/domain/readiness/tally.ts';
import type { CatalogueGrid } from './catalogue-grid.ts';
import { CellSums } from './cell-sums.ts';
import type { CellOverlay, Judged } from './cell-overlay.ts';
import { CellRecords, STATUS_INDEX, type CellRecord } from './cell-records.ts';
import { withGap } from './with-gap.ts';

const STATE_INDEX = new Map<EffectiveState, number>(EFFECTIVE_STATES.map((state, index) => [state, index]));
const NOT_REQUIRED = 255;

/**
 * All places × items in flat arrays, one slot per pair: 200,000 cells are a few megabytes, every roll-up is a sum that is kept
 * up to date, and the next moment at which time changes a state is one scan of numbers. Rows are places in the order given. What
 * is recorded, and what that is worth, is known to `CellRecords`; this keeps the worth of each cell, counted.
 */
export class CellTable {
  readonly grid: CatalogueGrid;
  readonly #width: number;
  readonly #records: CellRecords;
  /** The status that counts, as the sums hold it. */
  #counted: Uint8Array;
  #tested: Uint8Array;
  #state: Uint8Array;
  #since: Float64Array;
  #next: Float64Array;
  /** The earliest of each row's moments; NaN when it must be looked for again. After every record the next moment of all is asked for. */
  #nextOfRow: Float64Array;
  readonly #sums: CellSums;

  constructor(grid: CatalogueGrid, places: readonly { code: string; type: string }[]) {
    this.grid = grid;
    this.#width = grid.items.length;
    const size = places.length * this.#width;
    this.#records = new CellRecords(grid, size);
    this.#counted = new Uint8Array(size);
    this.#tested = new Uint8Array(size);
    this.#state = new Uint8Array(size).fill(NOT_REQUIRED);
    this.#since = new Float64Array(size).fill(Number.NaN);
    this.#next = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#nextOfRow = new Float64Array(places.length).fill(Number.NaN);
    this.#sums = new CellSums(places.length, this.#width);
    places.forEach(({ code, type }, row) => {
      for (let column = 0; column < this.#width; column += 1) {
        if (grid.requires(code, type, column)) this.#state[row * this.#width + column] = EFFECTIVE_STATES.length;
      }
    });
  }

  get byPlace(): readonly Tally[] {
    return this.#sums.byPlace;
  }

  get byItem(): readonly Tally[] {
    return this.#sums.byItem;
  }

  /** Makes room for a place at a row: those from there on move by one. `settleRows` of that row must follow. */
  insertRow(row: number, { code, type }: { code: string; type: string }): void {
    const [at, width] = [row * this.#width, this.#width];
    this.#records.insert(at, width);
    this.#counted = withGap(this.#counted, at, width, 0);
    this.#tested = withGap(this.#tested, at, width, 0);
    this.#state = withGap(this.#state, at, width, NOT_REQUIRED);
    this.#since = withGap(this.#since, at, width, Number.NaN);
    this.#next = withGap(this.#next, at, width, Number.POSITIVE_INFINITY);
    this.#nextOfRow = withGap(this.#nextOfRow, row, 1, Number.NaN);
    this.#sums.insertRow(row);
    for (let column = 0; column < width; column += 1) {
      if (this.grid.requires(code, type, column)) this.#state[at + column] = EFFECTIVE_STATES.length;
    }
  }

  isRequired(row: number, column: number): boolean {
    return this.#state[row * this.#width + column] !== NOT_REQUIRED;
  }

  /** Lays something over a cell without computing; `settle` must follow. */
  lay(row: number, column: number, part: Partial<CellOverlay>): void {
    this.#records.lay(row * this.#width + column, part);
  }

  /** Lays something over a cell and brings it and its sums up to date. */
  updateOverlay(row: number, column: number, part: Partial<CellOverlay>, now: number): void {
    const cell = row * this.#width + column;
    if (this.#state[cell] !== NOT_REQUIRED) this.#count(cell, -1);
    this.lay(row, column, part);
    if (this.#state[cell] === NOT_REQUIRED) return;
    this.#state[cell] = EFFECTIVE_STATES.length;
    this.#compute(cell, now);
  }

  /** What lies over a cell; null for most. */
  overlay(row: number, column: number): CellOverlay | null {
    return this.#records.overlay(row * this.#width + column) ?? null;
  }

  /** Stores a record without computing; `settle` must follow. */
  load(row: number, column: number, record: CellRecord): void {
    const cell = row * this.#width + column;
    this.#records.load(cell, record);
    this.#counted[cell] = this.#records.statusIndex(cell);
  }

  /** Computes every cell at `now` (UTC ms) and all sums from nothing. */
  settle(now: number): void {
    this.clearSums();
    this.settleRows(0, this.byPlace.length, now);
  }

  /** `settle` in parts: the sums to nothing first, then every row once. */
  clearSums(): void {
    this.#sums.clear();
  }

  settleRows(from: number, to: number, now: number): void {
    for (let cell = from * this.#width; cell < to * this.#width; cell += 1) {
      if (this.#state[cell] === NOT_REQUIRED) continue;
      this.#state[cell] = EFFECTIVE_STATES.length;
      this.#compute(cell, now);
    }
  }

  /** Stores a record and brings the cell and its sums up to date. */
  update(row: number, column: number, record: CellRecord, now: number): void {
    const cell = row * this.#width + column;
    if (this.#state[cell] === NOT_REQUIRED) {
      this.load(row, column, record);
      return;
    }
    this.#count(cell, -1);
    this.load(row, column, record);
    this.#state[cell] = EFFECTIVE_STATES.length;
    this.#compute(cell, now);
  }

  /** Lets time pass: recomputes the cells whose moment has come and returns their rows. */
  advance(now: number): number[] {
    const rows = new Set<number>();
    for (let row = 0; row < this.#nextOfRow.length; row += 1) {
      if (this.#earliestOf(row) > now) continue;
      rows.add(row);
      for (let cell = row * this.#width; cell < (row + 1) * this.#width; cell += 1) {
        if ((this.#next[cell] ?? Number.POSITIVE_INFINITY) > now) continue;
        this.#count(cell, -1);
        this.#compute(cell, now);
      }
    }
    return [...rows];
  }

  /** The next instant (UTC ms) at which time alone changes a state; Infinity when none. */
  nextChangeAt(): number {
    let next = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.#nextOfRow.length; row += 1) next = Math.min(next, this.#earliestOf(row));
    return next;
  }

  record(row: number, column: number): CellRecord {
    return this.#records.record(row * this.#width + column);
  }

  /** State kept for the cell; null where the item is not required. */
  state(row: number, column: number): EffectiveState | null {
    return EFFECTIVE_STATES[this.#state[row * this.#width + column] ?? NOT_REQUIRED] ?? null;
  }

  /** The status that counts: of an override, of a rule, or set by hand. */
  status(row: number, column: number): ReadinessStatus {
    return READINESS_STATUSES[this.#counted[row * this.#width + column] ?? 0] ?? 'not-started';
  }

  /** Whether the cell is ready and a test has shown it. */
  tested(row: number, column: number): boolean {
    return this.#tested[row * this.#width + column] === 1;
  }

  /** Whether the cell would be ready at `at` (UTC ms) by what is recorded at `now`. */
  isReadyAt(row: number, column: number, at: number, now: number): boolean {
    const cell = row * this.#width + column;
    // A record alone only loses its worth with time, so the kept state and its next change answer without judging again.
    if (at >= now && this.#records.overlay(cell) === undefined)
      return this.state(row, column) === 'ready' && at < (this.#next[cell] ?? Number.POSITIVE_INFINITY);
    return this.#records.evaluate(cell, column, at).state === 'ready';
  }

  /** Since when (UTC ms) the state holds: by time, or by its record; NaN when nothing says. */
  since(row: number, column: number): number {
    return this.#since[row * this.#width + column] ?? Number.NaN;
  }

  /** The next instant (UTC ms) at which time alone changes the state of the cell; Infinity when none. */
  nextOf(row: number, column: number, now: number): number {
    const judged = this.judged(row, column, now);
    if (judged !== null) return judged.cell.nextChangeAt ?? Number.POSITIVE_INFINITY;
    return this.#next[row * this.#width + column] ?? Number.POSITIVE_INFINITY;
  }

  dueAt(row: number, column: number): number {
    return this.#records.dueOf(row * this.#width + column, column);
  }

  /** The full reasoning for one cell at `now` (UTC ms). */
  explain(row: number, column: number, now: number): CellState {
    return this.#records.evaluate(row * this.#width + column, column, now);
  }

  /** Which record decides a cell at `now` (UTC ms), beside what it is worth; null for a cell that only the hand decides and that was never tested. */
  judged(row: number, column: number, now: number): Judged | null {
    const cell = row * this.#width + column;
    const overlay = this.#records.overlay(cell);
    return overlay === undefined ? null : this.#records.judge(cell, column, overlay, now);
  }

  #earliestOf(row: number): number {
    let earliest = this.#nextOfRow[row] ?? Number.NaN;
    if (!Number.isNaN(earliest)) return earliest;
    earliest = Number.POSITIVE_INFINITY;
    for (let cell = row * this.#width; cell < (row + 1) * this.#width; cell += 1)
      earliest = Math.min(earliest, this.#next[cell] ?? Number.POSITIVE_INFINITY);
    this.#nextOfRow[row] = earliest;
    return earliest;
  }

  #compute(cell: number, now: number): void {
    const column = cell % this.#width;
    const overlay = this.#records.overlay(cell);
    if (overlay === undefined) {
      const result = this.#records.evaluateBare(cell, column, now);
      this.#keep(cell, result, result.since ?? this.#records.recordedAt(cell), result.nextChangeAt);
      this.#counted[cell] = this.#records.statusIndex(cell);
      this.#tested[cell] = 0;
    } else {
      const judged = this.#records.judge(cell, column, overlay, now);
      this.#keep(cell, judged.cell, judged.cell.since, judged.wakeAt);
      this.#counted[cell] = STATUS_INDEX.get(judged.decided.status) ?? 0;
      this.#tested[cell] = judged.tested ? 1 : 0;
    }
    this.#count(cell, 1);
  }

  #keep(cell: number, { state }: CellState, since: number | null | undefined, next: number | null): void {
    this.#state[cell] = STATE_INDEX.get(state) ?? EFFECTIVE_STATES.length;
    this.#since[cell] = since ?? Number.NaN;
    this.#next[cell] = next ?? Number.POSITIVE_INFINITY;
    this.#nextOfRow[Math.floor(cell / this.#width)] = Number.NaN;
  }

  #count(cell: number, sign: 1 | -1): void {
    const state = EFFECTIVE_STATES[this.#state[cell] ?? NOT_REQUIRED];
    if (!state) return;
    const column = cell % this.#width;
    const status = READINESS_STATUSES[this.#counted[cell] ?? 0] ?? 'not-started';
    const tested = this.#tested[cell] === 1;
    const critical = this.grid.items[column]?.critical ?? false;
    this.#sums.count(Math.floor(cell / this.#width), column, { status, state, critical, tested }, sign);
  }
}
