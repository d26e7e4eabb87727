import { changedColumns, PAGE_ROWS, type MatrixPage, type MatrixRow, type PlaceReading } from './matrix-rows.ts';

export type MatrixSnapshot = {
  readonly total: number;
  readonly items: readonly string[];
  /** Grows with every change, so that a memo can tell snapshots apart. */
  readonly version: number;
  readonly loaded: boolean;
  readonly failed: unknown;
  /** True when rows changed since the order was taken, so the order may no longer be worst first. */
  readonly orderOld: boolean;
};

type Reader = {
  readonly page: (offset: number, limit: number) => Promise<MatrixPage>;
  readonly place: (place: string) => Promise<PlaceReading>;
  readonly now: () => number;
};

/**
 * The rows a matrix screen has seen. The order is the one first read and stays while data changes, so nothing moves
 * under the hand: changed places are read again one by one, and the person asks for a new order when it suits.
 */
export class MatrixStore {
  private readonly read: Reader;
  private readonly listeners = new Set<() => void>();
  private rows: (MatrixRow | undefined)[] = [];
  private readonly position = new Map<string, number>();
  private readonly wanted = new Set<number>();
  private readonly stale = new Set<string>();
  private readonly changed = new Map<string, number>();
  private view = { first: 0, last: 0 };
  private generation = 0;
  private snapshot: MatrixSnapshot = { total: 0, items: [], version: 0, loaded: false, failed: null, orderOld: false };

  constructor(read: Reader) {
    this.read = read;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): MatrixSnapshot => this.snapshot;

  row(index: number): MatrixRow | undefined {
    return this.rows[index];
  }

  indexOf(place: string): number | undefined {
    return this.position.get(place);
  }

  /** When a cell was last seen to change (local epoch ms), or undefined. */
  changedAt(place: string, item: string): number | undefined {
    return this.changed.get(`${place}\n${item}`);
  }

  /** Says which rows are in view: reads what is missing there and what was touched. */
  async see(first: number, last: number): Promise<void> {
    this.view = { first, last };
    await this.ensure(first, last);
    await this.settle();
  }

  /** Reads the pages that hold rows `first` to `last` unless they are there or on their way. */
  async ensure(first: number, last: number): Promise<void> {
    const pages: Promise<void>[] = [];
    for (let page = Math.floor(first / PAGE_ROWS); page <= Math.floor(Math.max(first, last) / PAGE_ROWS); page += 1) {
      if (this.wanted.has(page)) continue;
      this.wanted.add(page);
      pages.push(this.load(page));
    }
    await Promise.all(pages);
  }

  /** Takes the order anew. Rows in view are kept on screen until their replacements are there. */
  async reload(): Promise<void> {
    const { first, last } = this.view;
    this.generation += 1;
    this.wanted.clear();
    const before = new Map<string, MatrixRow>();
    for (const row of this.rows) if (row !== undefined) before.set(row.place, row);
    const old = this.rows;
    this.rows = [];
    this.position.clear();
    this.stale.clear();
    for (let index = first; index <= last; index += 1) this.rows[index] = old[index];
    await this.ensure(first, last);
    const now = this.read.now();
    this.rows.forEach((row) => row && this.mark(before.get(row.place), row, now));
    this.publish({ orderOld: false });
  }

  /** Notes that these places (or any of them, when null) changed in the core; `settle` reads those in view again. */
  touch(places: readonly string[] | null): void {
    for (const place of places ?? this.position.keys()) if (this.position.has(place)) this.stale.add(place);
  }

  /** Reads the touched places in view again, in the order they have. */
  async settle(): Promise<void> {
    const { first, last } = this.view;
    const known: string[] = [];
    for (let index = first; index <= last; index += 1) {
      const place = this.rows[index]?.place;
      if (place !== undefined && this.stale.delete(place)) known.push(place);
    }
    if (known.length === 0) return;
    const fresh = await Promise.all(known.map(async (place) => [place, await this.read.place(place)] as const));
    let touched = false;
    for (const [place, reading] of fresh) touched = this.patch(place, reading) || touched;
    if (touched) this.publish({ orderOld: true });
  }

  private patch(place: string, { cells, sums }: PlaceReading): boolean {
    const index = this.position.get(place);
    const before = index === undefined ? undefined : this.rows[index];
    if (index === undefined || before === undefined) return false;
    const after = { ...before, ...sums, cells: this.snapshot.items.map((item) => cells.get(item) ?? null) };
    if (changedColumns(before, after).length === 0) return false;
    this.mark(before, after, this.read.now());
    this.rows[index] = after;
    return true;
  }

  private async load(page: number): Promise<void> {
    const generation = this.generation;
    try {
      const answer = await this.read.page(page * PAGE_ROWS, PAGE_ROWS);
      if (generation !== this.generation) return;
      answer.rows.forEach((row, index) => {
        this.rows[page * PAGE_ROWS + index] = row;
        this.position.set(row.place, page * PAGE_ROWS + index);
      });
      this.rows.length = Math.min(this.rows.length, answer.total);
      this.publish({ total: answer.total, items: answer.items, loaded: true, failed: null });
    } catch (failed) {
      if (generation !== this.generation) return;
      this.wanted.delete(page);
      this.publish({ failed });
    }
  }

  private mark(before: MatrixRow | undefined, after: MatrixRow, now: number): void {
    if (before === undefined) return;
    for (const column of changedColumns(before, after)) {
      const item = this.snapshot.items[column];
      if (item !== undefined) this.changed.set(`${after.place}\n${item}`, now);
    }
  }

  private publish(change: Partial<MatrixSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change, version: this.snapshot.version + 1 };
    for (const listener of this.listeners) listener();
  }
}
