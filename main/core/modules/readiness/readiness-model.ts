import {
  expandChange,
  type BatchChange,
  type Change,
  type FieldValue,
} from '../../../../shared/domain/change-log/change.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { ReadDb } from '../../store/database.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';
import { readCatalogueGrid, type CatalogueGrid } from './catalogue-grid.ts';
import { CellTable, type CellRecord } from './cell-table.ts';

type StateRow = {
  place: string;
  item: string;
  status: ReadinessStatus | null;
  observedAt: number | null;
  due: number | null;
  changedSeq: number;
};

/** Entities that change which cells exist or how they are judged. */
const STRUCTURE = new Set([
  'readiness_category',
  'readiness_item',
  'item_place_type',
  'requirement_override',
  'mega_event',
]);

/** The readiness of every place, kept in memory and in step with the store; `now` comes from the caller. */
export class ReadinessModel {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;
  #rows = new Map<string, number>();
  #codes: string[] = [];
  #table: CellTable;

  constructor(db: ReadDb, places: PlaceIndex, now: number) {
    this.#db = db;
    this.#places = places;
    this.#table = this.#load(now);
  }

  get table(): CellTable {
    return this.#table;
  }

  get grid(): CatalogueGrid {
    return this.#table.grid;
  }

  /** Place codes in row order. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  rowOf(place: string): number | undefined {
    return this.#rows.get(place);
  }

  place(row: number): IndexedPlace | undefined {
    return this.#places.get(this.#codes[row] ?? '');
  }

  /** Takes committed changes in. Structure or place changes read everything again; states touch only their cells. */
  apply(changes: readonly Change[], recordedAt: number, now: number): void {
    if (
      changes.some((change) => STRUCTURE.has(change.entity) || (change.entity === 'place' && this.#changesRows(change)))
    ) {
      this.#table = this.#load(now);
      return;
    }
    for (const change of changes) {
      if (change.entity !== 'readiness_state') continue;
      if (change.op === 'batch' && !change.deleted) {
        this.#applyBatch(change, recordedAt, now);
        continue;
      }
      for (const row of expandChange(change))
        this.#applyState(row.row, row.op === 'put' ? row.fields : null, recordedAt, now);
    }
  }

  reload(now: number): void {
    this.#table = this.#load(now);
  }

  /** A place that appears, goes or changes its type changes which cells exist; a new name does not. */
  #changesRows(change: Change): boolean {
    if (change.op !== 'put') return true;
    return 'type' in change.fields || !this.#rows.has(rowKeyParts(change.row)[0] ?? '');
  }

  #applyState(key: string, fields: Readonly<Record<string, FieldValue>> | null, recordedAt: number, now: number): void {
    const [place = '', item = ''] = rowKeyParts(key);
    const row = this.#rows.get(place);
    const column = this.grid.ordinal.get(item);
    if (row === undefined || column === undefined) return;
    const known = this.#table.record(row, column);
    const record: CellRecord = fields
      ? {
          status: (fields['status'] as ReadinessStatus | undefined) ?? known.status,
          observedAt: 'observedAt' in fields ? numberOrNaN(fields['observedAt']) : known.observedAt,
          due: 'due' in fields ? numberOrNaN(fields['due']) : known.due,
          recordedAt,
        }
      : { status: 'not-started', observedAt: Number.NaN, due: Number.NaN, recordedAt: Number.NaN };
    this.#table.update(row, column, record, now);
  }

  /** The same as its rows one by one, without an object for each: an import brings hundreds of thousands. */
  #applyBatch({ columns, rows }: BatchChange, recordedAt: number, now: number): void {
    // Place of each field in a row, after the key; 0 for one that the batch does not set.
    const [status, observedAt, due] = [
      columns.indexOf('status') + 1,
      columns.indexOf('observedAt') + 1,
      columns.indexOf('due') + 1,
    ];
    for (const values of rows) {
      const [place = '', item = ''] = rowKeyParts(String(values[0]));
      const row = this.#rows.get(place);
      const column = this.grid.ordinal.get(item);
      if (row === undefined || column === undefined) continue;
      const known = this.#table.record(row, column);
      this.#table.update(
        row,
        column,
        {
          status: status > 0 ? ((values[status] as ReadinessStatus | null) ?? known.status) : known.status,
          observedAt: observedAt > 0 ? numberOrNaN(values[observedAt]) : known.observedAt,
          due: due > 0 ? numberOrNaN(values[due]) : known.due,
          recordedAt,
        },
        now,
      );
    }
  }

  #load(now: number): CellTable {
    const places = [...this.#places.all()];
    this.#codes = places.map(({ code }) => code);
    this.#rows = new Map(this.#codes.map((code, row) => [code, row]));
    const table = new CellTable(readCatalogueGrid(this.#db), places);
    const times = new Map<number, number>();
    const hlcOf = this.#db.prepare<[number], string>('SELECT hlc FROM change WHERE seq = ?').pluck();
    const states = this.#db
      .prepare<[], StateRow>(
        'SELECT place, item, status, observedAt, due, changedSeq FROM readiness_state WHERE deleted = 0',
      )
      .iterate();
    for (const state of states) {
      const row = this.#rows.get(state.place);
      const column = table.grid.ordinal.get(state.item);
      if (row === undefined || column === undefined) continue;
      let recordedAt = times.get(state.changedSeq);
      if (recordedAt === undefined) {
        recordedAt = parseHlc(hlcOf.get(state.changedSeq) ?? '').wall;
        times.set(state.changedSeq, recordedAt);
      }
      table.load(row, column, {
        status: state.status ?? 'not-started',
        observedAt: state.observedAt ?? Number.NaN,
        due: state.due ?? Number.NaN,
        recordedAt,
      });
    }
    table.settle(now);
    return table;
  }
}

function numberOrNaN(value: FieldValue | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}
