import type { BatchChange, Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { ReadDb } from '../../store/database.ts';
import type { CellBook } from '../../store/moments/cell-book.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';
import { readCatalogueGrid, type CatalogueGrid } from './catalogue-grid.ts';
import { CellTable } from './cell-table.ts';
import { readCells, takeCells } from './read-cells.ts';
import { cellEntries, numberOrNaN, touchesCells, type CellOf } from './table-entries.ts';

/** Entities that change which cells exist or how they are judged. */
const STRUCTURE = new Set([
  'readiness_category',
  'readiness_item',
  'item_place_type',
  'requirement_override',
  'mega_event',
  'item_dependency',
]);

/** Whether a change has every cell read again: which exist, how they are judged, how long a test counts. */
export const isStructural = ({ entity }: Change): boolean => STRUCTURE.has(entity) || entity === 'setting';

/** The readiness of every place, kept in memory and in step with the store; `now` comes from the caller. */
export class ReadinessModel {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;
  #rows = new Map<string, number>();
  #codes: string[] = [];
  #table: CellTable;

  /** `book` holds what the tables of `db` record of the cells, where somebody has it already. */
  constructor(db: ReadDb, places: PlaceIndex, now: number, book: CellBook | null = null) {
    this.#db = db;
    this.#places = places;
    this.#table = this.#load(now, book);
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

  /** Takes committed changes in. Structure or place changes read everything again; states, verdicts and tests touch only their cells. */
  apply(changes: readonly Change[], recordedAt: number, now: number): void {
    const places = changes.filter((change) => change.entity === 'place' && this.#changesRows(change));
    if (changes.some(isStructural) || places.length > 1 || (places[0] && !this.#appears(places[0], now))) {
      this.#table = this.#load(now);
      return;
    }
    for (const change of changes) {
      if (!touchesCells(change)) continue;
      if (isPlainBatch(change)) this.#applyBatch(change, recordedAt, now);
      else this.#applyEntries(change, recordedAt, now);
    }
  }

  reload(now: number): void {
    this.#table = this.#load(now);
  }

  /** A place that appears, goes or changes its type changes which cells exist; a new name does not. */
  #changesRows(change: Change): boolean {
    if (change.op !== 'put') return true;
    return 'type' in change.fields || 'closedAt' in change.fields || !this.#rows.has(rowKeyParts(change.row)[0] ?? '');
  }

  /** Takes in one place that was not there before, with what may be recorded for it; false when it is another change. */
  #appears(change: Change, now: number): boolean {
    if (change.op !== 'put') return false;
    const place = this.#places.get(rowKeyParts(change.row)[0] ?? '');
    if (!place || this.#rows.has(place.code)) return false;
    const codes = [...this.#places.all()].map(({ code }) => code);
    if (codes.length !== this.#codes.length + 1) return false;
    const row = codes.indexOf(place.code);
    this.#codes = codes;
    this.#rows = new Map(codes.map((code, at) => [code, at]));
    this.#table.insertRow(row, place);
    readCells(this.#db, this.#table, this.#cellOf, place.code);
    this.#table.settleRows(row, row + 1, now);
    return true;
  }

  readonly #cellOf: CellOf = (place, item) => cellIn(this.#table, this.#rows.get(place), item);

  #applyEntries(change: Change, recordedAt: number, now: number): void {
    for (const { row, column, record, overlay } of cellEntries(this.#table, this.#cellOf, change, recordedAt)) {
      if (overlay !== null) this.#table.updateOverlay(row, column, overlay, now);
      if (record !== null) this.#table.update(row, column, record, now);
    }
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

  #load(now: number, book: CellBook | null = null): CellTable {
    const places = [...this.#places.all()];
    this.#codes = places.map(({ code }) => code);
    this.#rows = new Map(this.#codes.map((code, row) => [code, row]));
    const table = new CellTable(readCatalogueGrid(this.#db), places);
    if (book === null) readCells(this.#db, table, (place, item) => cellIn(table, this.#rows.get(place), item), null);
    else takeCells(book, table, (place) => this.#rows.get(place));
    table.settle(now);
    return table;
  }
}

function cellIn({ grid }: CellTable, row: number | undefined, item: string): ReturnType<CellOf> {
  const column = grid.ordinal.get(item);
  return row === undefined || column === undefined ? null : { row, column };
}

/** States set by hand and nothing of overrides: what an import brings by hundreds of thousands. */
function isPlainBatch(change: Change): change is BatchChange {
  return (
    change.op === 'batch' &&
    change.entity === 'readiness_state' &&
    change.deleted !== true &&
    !change.columns.includes('overrideUntil')
  );
}
