import type { Capability } from '../../../../shared/contract/coverage.ts';
import type { ReadinessModel } from '../readiness/index.ts';

/** What a place needs to serve a capability, and what of it is missing at an instant. */
export type Service = {
  readonly offers: boolean;
  readonly serves: boolean;
  readonly open: boolean | null;
  readonly lacks: readonly string[];
};

/**
 * Who serves what at `at` (UTC ms): a place offers a capability when at least one of its items is required there, and serves
 * it when all those items are ready then and it is open. Hours nobody entered count as open.
 */
export class Serving {
  readonly #model: ReadinessModel;
  readonly #at: number;
  readonly #now: number;
  readonly #openAt: (place: string) => boolean | null;
  readonly #columns: readonly (readonly number[])[];
  /** 0 not worked out yet, 1 serves, 2 does not; one per place × capability. */
  readonly #known: Uint8Array;
  readonly #open = new Map<number, boolean | null>();

  constructor(
    model: ReadinessModel,
    capabilities: readonly Capability[],
    openAt: (place: string) => boolean | null,
    at: number,
    now: number,
  ) {
    this.#model = model;
    this.#openAt = openAt;
    this.#at = at;
    this.#now = now;
    this.#columns = capabilities.map(({ items }) => items.flatMap((item) => model.grid.ordinal.get(item) ?? []));
    this.#known = new Uint8Array(model.codes.length * capabilities.length);
  }

  serves(row: number, capability: number): boolean {
    const slot = row * this.#columns.length + capability;
    const known = this.#known[slot];
    if (known) return known === 1;
    const columns = this.#columns[capability] ?? [];
    let offers = false;
    let ready = true;
    for (const column of columns) {
      if (!this.#model.table.isRequired(row, column)) continue;
      offers = true;
      ready &&= this.#isReady(row, column);
    }
    const serves = offers && ready && this.open(row) !== false;
    this.#known[slot] = serves ? 1 : 2;
    return serves;
  }

  offers(row: number, capability: number): boolean {
    return (this.#columns[capability] ?? []).some((column) => this.#model.table.isRequired(row, column));
  }

  /** Whether the place is open; null when its hours are not known. */
  open(row: number): boolean | null {
    const known = this.#open.get(row);
    if (known !== undefined) return known;
    const open = this.#openAt(this.#model.codes[row] ?? '');
    this.#open.set(row, open);
    return open;
  }

  explain(row: number, capability: number): Service {
    const required = (this.#columns[capability] ?? []).filter((column) => this.#model.table.isRequired(row, column));
    const missing = required
      .filter((column) => !this.#isReady(row, column))
      .map((column) => this.#model.grid.items[column]?.code ?? '');
    const open = this.open(row);
    const lacks = open === false ? [...missing, 'closed'] : missing;
    return { offers: required.length > 0, serves: this.serves(row, capability), open, lacks };
  }

  #isReady(row: number, column: number): boolean {
    return this.#model.table.isReadyAt(row, column, this.#at, this.#now);
  }
}
