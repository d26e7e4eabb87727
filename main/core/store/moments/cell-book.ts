import { deserialize, serialize } from 'node:v8';
import { expandChange, type Change, type RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { CellColumns, type CellShape, type PackedColumns } from './cell-columns.ts';

/** The tables that readiness is judged by, with the columns it is judged by. */
const SHAPES = {
  readiness_state: { word: 'status', numbers: ['observedAt', 'due', 'overrideUntil'] },
  readiness_verdict: { word: 'status', numbers: ['observedAt'] },
  readiness_test: { word: 'result', numbers: ['testedAt'] },
} as const satisfies Record<string, CellShape>;

export type CellEntity = keyof typeof SHAPES;

export const isCellEntity = (entity: string): entity is CellEntity => Object.hasOwn(SHAPES, entity);

type Packed = {
  readonly places: readonly string[];
  readonly items: readonly string[];
  readonly words: readonly string[];
  readonly tables: Readonly<Record<CellEntity, PackedColumns>>;
};

/**
 * What is recorded of every cell at an instant, beside the tables that hold the same: reading hundreds of thousands of rows out of a
 * database, each with the time of its change, takes far longer than all the rest of a picture.
 */
export class CellBook {
  readonly #places: Names;
  readonly #items: Names;
  readonly #words: Names;
  readonly #tables: Readonly<Record<CellEntity, CellColumns>>;

  constructor(packed: Packed | null = null) {
    this.#places = new Names(packed?.places ?? []);
    this.#items = new Names(packed?.items ?? []);
    // Number 0 stands for no word.
    this.#words = new Names(packed?.words ?? ['']);
    const of = (entity: CellEntity) => new CellColumns(SHAPES[entity], packed?.tables[entity] ?? null);
    this.#tables = {
      readiness_state: of('readiness_state'),
      readiness_verdict: of('readiness_verdict'),
      readiness_test: of('readiness_test'),
    };
  }

  /** @throws Error when the bytes are not those of a book */
  static from(bytes: Uint8Array): CellBook {
    return new CellBook(deserialize(bytes) as Packed);
  }

  bytes(): Buffer {
    const packed: Packed = {
      places: this.#places.all,
      items: this.#items.all,
      words: this.#words.all,
      tables: {
        readiness_state: this.#tables.readiness_state.pack(),
        readiness_verdict: this.#tables.readiness_verdict.pack(),
        readiness_test: this.#tables.readiness_test.pack(),
      },
    };
    return serialize(packed);
  }

  /** Takes in a change that was made at `writtenAt` (UTC ms); false when it is not of a cell. */
  take(change: Change, writtenAt: number): boolean {
    if (!isCellEntity(change.entity)) return false;
    const table = this.#tables[change.entity];
    if (change.op !== 'batch') this.#takeRow(table, change, writtenAt);
    else for (const one of expandChange(change)) this.#takeRow(table, one, writtenAt);
    return true;
  }

  readonly #wordOf = (text: string): number => this.#words.numberOf(text);

  #takeRow(table: CellColumns, change: RowChange, writtenAt: number): void {
    const [place = '', item = ''] = rowKeyParts(change.row);
    const fields = change.op === 'put' ? change.fields : null;
    table.take(this.#places.numberOf(place), this.#items.numberOf(item), fields, this.#wordOf, writtenAt);
  }

  /** Codes by number, as the rows of the tables name them. */
  get places(): readonly string[] {
    return this.#places.all;
  }

  get items(): readonly string[] {
    return this.#items.all;
  }

  /** Words by number; 0 is none. */
  get words(): readonly string[] {
    return this.#words.all;
  }

  /** Rows of all its tables. */
  get size(): number {
    return Object.values(this.#tables).reduce((size, table) => size + table.size, 0);
  }

  of(entity: CellEntity): CellColumns {
    return this.#tables[entity];
  }
}

/** Texts by number, numbered as they come. */
class Names {
  readonly all: string[];
  #numbers: Map<string, number> | null = null;

  constructor(names: readonly string[]) {
    this.all = [...names];
  }

  numberOf(name: string): number {
    this.#numbers ??= new Map(this.all.map((one, index) => [one, index]));
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.all.length);
    return this.all.push(name) - 1;
  }
}
