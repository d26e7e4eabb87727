import type { Attachment, NamedCell, ReadinessCell } from '../../../../shared/contract/readiness-cells.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import type { EffectiveState } from '../../../../shared/domain/readiness/status.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import { expandedHistory, type RowHistoryEntry } from '../../store/row-history.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { cellEvidence } from './cell-evidence.ts';
import { waitsFor } from './dependencies.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { CELL_ENTITIES } from './table-entries.ts';

type RecordedRow = { note: string | null; owner: string | null; post: string | null; attachments: number };
type ItemCell = NamedCell & { placeType: PlaceType };

const WORST_FIRST: readonly EffectiveState[] = [
  'red',
  'overdue',
  'stale',
  'partial',
  'open',
  'ready',
  'not-applicable',
];
const HOUR_MS = 3_600_000;

/** Answers about single cells, with everything that says why. */
export class ReadinessQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #places: PlaceIndex;
  readonly #model: ReadinessModel;
  readonly #recorded;

  constructor(db: ReadDb, clock: Clock, places: PlaceIndex, model: ReadinessModel) {
    this.#db = db;
    this.#clock = clock;
    this.#places = places;
    this.#model = model;
    this.#recorded = db.prepare<[string, string], RecordedRow>(
      `SELECT s.note, s.owner, c.post,
         (SELECT count(*) FROM readiness_attachment a WHERE a.place = s.place AND a.item = s.item AND a.deleted = 0) AS attachments
       FROM readiness_state s JOIN change c ON c.seq = s.changedSeq WHERE s.place = ? AND s.item = ? AND s.deleted = 0`,
    );
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, NOT_REQUIRED */
  cell(place: string, item: string): ReadinessCell {
    const row = this.#model.rowOf(place);
    const column = this.#model.grid.ordinal.get(item);
    if (row === undefined) throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
    if (column === undefined)
      throw new AppError('UNKNOWN_ITEM', `There is no readiness item with the code ${item}.`, { item });
    if (!this.#model.table.isRequired(row, column)) {
      throw new AppError('NOT_REQUIRED', `${item} is not required at ${place}.`, { place, item });
    }
    return this.cellAt(row, column);
  }

  /** The cell of a row and column that is known to be required; `known`: what is recorded for the item, by place, where it was read already. */
  cellAt(row: number, column: number, known?: ReadonlyMap<string, RecordedRow>): ReadinessCell {
    const { table, grid, codes } = this.#model;
    const item = grid.items[column];
    const place = codes[row] ?? '';
    const now = this.#clock.now();
    const why = table.explain(row, column, now);
    const record = table.record(row, column);
    const recorded = known ? known.get(place) : this.#recorded.get(place, item?.code ?? '');
    const { judgedBy, ...evidence } = cellEvidence(
      this.#db,
      table,
      { row, column, place, item: item?.code ?? '' },
      record,
      now,
    );
    const decided = table.judged(row, column, now)?.decided;
    const byRule = decided?.by === 'rule';
    return {
      place,
      item: item?.code ?? '',
      status: decided?.status ?? record.status,
      state: why.state,
      reason: why.reason,
      critical: item?.critical ?? false,
      since: orNull(table.since(row, column)),
      nextChangeAt: why.nextChangeAt,
      observedAt: byRule ? decided.observedAt : orNull(record.observedAt),
      freshHours: item?.freshMs === null || item?.freshMs === undefined ? null : item.freshMs / HOUR_MS,
      due: orNull(table.dueAt(row, column)),
      dueOverridden: !Number.isNaN(record.due),
      owner: recorded?.owner ?? item?.ownerPost ?? null,
      note: recorded?.note ?? null,
      recordedAt: byRule ? decided.countsSince : orNull(record.recordedAt),
      recordedBy: byRule ? judgedBy : (recorded?.post ?? null),
      attachments: recorded?.attachments ?? 0,
      ...evidence,
      waitsFor: waitsFor(this.#model, row, column).map((needed) => ({
        item: grid.items[needed]?.code ?? '',
        name: grid.items[needed]?.name ?? '',
        nameEn: grid.items[needed]?.nameEn ?? null,
        state: table.state(row, needed) ?? 'open',
      })),
    };
  }

  /** The same with the names of place and item. */
  namedCellAt(row: number, column: number, known?: ReadonlyMap<string, RecordedRow>): NamedCell {
    const place = this.#model.place(row);
    const item = this.#model.grid.items[column];
    return {
      ...this.cellAt(row, column, known),
      placeName: place?.name ?? '',
      placeNameEn: place?.nameEn ?? null,
      itemName: item?.name ?? '',
      itemNameEn: item?.nameEn ?? null,
    };
  }

  /** Every required cell of a place in catalogue order. @throws AppError UNKNOWN_PLACE */
  place(code: string): ReadinessCell[] {
    const row = this.#model.rowOf(code);
    if (row === undefined || !this.#places.get(code)) {
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}.`, { place: code });
    }
    const columns = this.#model.grid.items.map((_, column) => column);
    return columns
      .filter((column) => this.#model.table.isRequired(row, column))
      .map((column) => this.cellAt(row, column));
  }

  /** Every place that requires an item, worst state first, then longest in it. @throws AppError UNKNOWN_ITEM */
  item(code: string, only: EffectiveState | undefined): ItemCell[] {
    const column = this.#model.grid.ordinal.get(code);
    if (column === undefined)
      throw new AppError('UNKNOWN_ITEM', `There is no readiness item with the code ${code}.`, { item: code });
    const recorded = this.#recordedOf(code);
    const rows = this.#model.codes.map((_, row) => row).filter((row) => this.#model.table.isRequired(row, column));
    return rows
      .filter((row) => only === undefined || this.#model.table.state(row, column) === only)
      .map((row) => ({
        ...this.namedCellAt(row, column, recorded),
        placeType: this.#model.place(row)?.type ?? 'branch',
      }))
      .toSorted(
        (a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) || (a.since ?? 0) - (b.since ?? 0),
      );
  }

  /** What is recorded for an item at every place, read at once: place by place takes seconds at 20,000 places. */
  #recordedOf(item: string): Map<string, RecordedRow> {
    const counts = new Map(
      this.#db
        .prepare<[string], [string, number]>(
          'SELECT place, count(*) FROM readiness_attachment WHERE item = ? AND deleted = 0 GROUP BY place',
        )
        .raw()
        .all(item),
    );
    const postOf = cached<[number], string>(this.#db, 'SELECT post FROM change WHERE seq = ?').pluck();
    // An import is a few hundred changes for all its rows.
    const posts = new Map<number, string | null>();
    const rows = this.#db
      .prepare<[string], { place: string; note: string | null; owner: string | null; changedSeq: number }>(
        'SELECT place, note, owner, changedSeq FROM readiness_state WHERE item = ? AND deleted = 0',
      )
      .all(item);
    return new Map(
      rows.map(({ place, note, owner, changedSeq }) => {
        let post = posts.get(changedSeq);
        if (post === undefined) posts.set(changedSeq, (post = postOf.get(changedSeq) ?? null));
        return [place, { note, owner, post, attachments: counts.get(place) ?? 0 }];
      }),
    );
  }

  attachments(place: string, item: string): Attachment[] {
    return this.#db
      .prepare<[string, string], Omit<Attachment, 'addedAt'> & { hlc: string }>(
        `SELECT a.hash, a.name, a.mime, a.bytes, c.hlc, c.post AS addedBy
         FROM readiness_attachment a JOIN change c ON c.seq = a.changedSeq
         WHERE a.place = ? AND a.item = ? AND a.deleted = 0 ORDER BY a.changedSeq`,
      )
      .all(place, item)
      .map(({ hlc, ...rest }) => ({ ...rest, addedAt: parseHlc(hlc).wall }));
  }

  /** Newest first, up to 100 records: by hand, by rule, and tests. */
  history(place: string, item: string): RowHistoryEntry[] {
    const row = rowKey([place, item]);
    return CELL_ENTITIES.flatMap((entity) => expandedHistory(this.#db, entity, row, 100))
      .toSorted((a, b) => b.at - a.at)
      .slice(0, 100);
  }

  /** @throws AppError UNKNOWN_ATTACHMENT */
  attachment(hash: string): { name: string; mime: string; base64: string } {
    const content = this.#db
      .prepare<[string], Buffer>('SELECT bytes FROM attachment_content WHERE hash = ?')
      .pluck()
      .get(hash);
    const named = this.#db
      .prepare<[string], { name: string; mime: string }>(
        'SELECT name, mime FROM readiness_attachment WHERE hash = ? LIMIT 1',
      )
      .get(hash);
    if (!content || !named)
      throw new AppError('UNKNOWN_ATTACHMENT', 'There is no attachment with that content.', { hash });
    return { ...named, base64: content.toString('base64') };
  }
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
