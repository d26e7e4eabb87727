import type { Fields } from '../../../../shared/domain/change-log/change.ts';

/** What is kept of a table whose rows are (place, item): one column of words, some of numbers (null as NaN), and when each row was written. */
export type CellShape = { readonly word: string; readonly numbers: readonly string[] };

/** One such table in flat arrays, as they are written to a checkpoint. `numbers` has null for a column without a single value. */
export type PackedColumns = {
  readonly place: Uint32Array;
  readonly item: Uint16Array;
  readonly word: Uint8Array;
  readonly numbers: readonly (Float64Array | null)[];
  readonly writtenAt: Float64Array;
  readonly deleted: Uint8Array;
};

/** Rows of one table by (place, item), both by number: hundreds of thousands are a few megabytes, read and written as they lie. */
export class CellColumns {
  readonly #shape: CellShape;
  #place: Uint32Array;
  #item: Uint16Array;
  #word: Uint8Array;
  readonly #numbers: (Float64Array | null)[];
  #writtenAt: Float64Array;
  #deleted: Uint8Array;
  #size: number;
  /** Where each row lies, by place and item, plus one; made when the first change is taken in. */
  #slots = new Int32Array();
  /** Items that `#slots` has room for at each place. */
  #width = 0;

  constructor(shape: CellShape, packed: PackedColumns | null) {
    this.#shape = shape;
    this.#size = packed?.place.length ?? 0;
    this.#place = packed?.place ?? new Uint32Array();
    this.#item = packed?.item ?? new Uint16Array();
    this.#word = packed?.word ?? new Uint8Array();
    this.#numbers = [...(packed?.numbers ?? shape.numbers.map(() => null))];
    this.#writtenAt = packed?.writtenAt ?? new Float64Array();
    this.#deleted = packed?.deleted ?? new Uint8Array();
  }

  /** Takes in what a change made at `writtenAt` (UTC ms) sets, as the table does; without `fields` the row is deleted. */
  take(place: number, item: number, fields: Fields | null, wordOf: (text: string) => number, writtenAt: number): void {
    const slot = this.#slotOf(place, item);
    this.#writtenAt[slot] = writtenAt;
    this.#deleted[slot] = fields === null ? 1 : 0;
    if (fields === null) return;
    const word = fields[this.#shape.word];
    if (word !== undefined) this.#word[slot] = typeof word === 'string' ? wordOf(word) : 0;
    for (const [index, name] of this.#shape.numbers.entries()) {
      const value = fields[name];
      if (value !== undefined) this.#set(index, slot, typeof value === 'number' ? value : Number.NaN);
    }
  }

  /** Rows, the deleted among them. */
  get size(): number {
    return this.#size;
  }

  /** Every row that is not deleted, in no order that means anything. */
  each(take: (place: number, item: number, slot: number) => void): void {
    for (let slot = 0; slot < this.#size; slot += 1)
      if (this.#deleted[slot] === 0) take(this.#place[slot] ?? 0, this.#item[slot] ?? 0, slot);
  }

  /** Number of the word in the book; 0 for none. */
  word(slot: number): number {
    return this.#word[slot] ?? 0;
  }

  /** Value of the `index`-th number column; NaN for none. */
  number(index: number, slot: number): number {
    return this.#numbers[index]?.[slot] ?? Number.NaN;
  }

  /** When the row was last written (UTC ms). */
  writtenAt(slot: number): number {
    return this.#writtenAt[slot] ?? Number.NaN;
  }

  pack(): PackedColumns {
    const end = this.#size;
    return {
      place: this.#place.slice(0, end),
      item: this.#item.slice(0, end),
      word: this.#word.slice(0, end),
      numbers: this.#numbers.map((column) => column?.slice(0, end) ?? null),
      writtenAt: this.#writtenAt.slice(0, end),
      deleted: this.#deleted.slice(0, end),
    };
  }

  #set(index: number, slot: number, value: number): void {
    let column = this.#numbers[index] ?? null;
    if (column === null) {
      if (Number.isNaN(value)) return;
      column = new Float64Array(this.#place.length).fill(Number.NaN);
      this.#numbers[index] = column;
    }
    column[slot] = value;
  }

  #slotOf(place: number, item: number): number {
    if (item >= this.#width || place * this.#width + item >= this.#slots.length) this.#makeSlots(place, item);
    const at = place * this.#width + item;
    const known = this.#slots[at] ?? 0;
    if (known > 0) return known - 1;
    if (this.#size === this.#place.length) this.#grow();
    const slot = this.#size;
    this.#size += 1;
    this.#slots[at] = slot + 1;
    this.#place[slot] = place;
    this.#item[slot] = item;
    return slot;
  }

  /** Room for every row there is, and for that of `place` and `item` with some to spare. */
  #makeSlots(place: number, item: number): void {
    let [places, items] = [place, item];
    for (let slot = 0; slot < this.#size; slot += 1) {
      places = Math.max(places, this.#place[slot] ?? 0);
      items = Math.max(items, this.#item[slot] ?? 0);
    }
    this.#width = Math.ceil((items + 1) * 1.5);
    this.#slots = new Int32Array(Math.ceil((places + 1) * 1.5) * this.#width);
    for (let slot = 0; slot < this.#size; slot += 1)
      this.#slots[(this.#place[slot] ?? 0) * this.#width + (this.#item[slot] ?? 0)] = slot + 1;
  }

  #grow(): void {
    const room = Math.max(64, this.#place.length * 2);
    this.#place = longer(this.#place, new Uint32Array(room));
    this.#item = longer(this.#item, new Uint16Array(room));
    this.#word = longer(this.#word, new Uint8Array(room));
    this.#writtenAt = longer(this.#writtenAt, new Float64Array(room));
    this.#deleted = longer(this.#deleted, new Uint8Array(room));
    for (const [index, column] of this.#numbers.entries())
      if (column !== null) this.#numbers[index] = longer(column, new Float64Array(room).fill(Number.NaN));
  }
}

function longer<Cells extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: Cells, to: Cells): Cells {
  to.set(from);
  return to;
}
