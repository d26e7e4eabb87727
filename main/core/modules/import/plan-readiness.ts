import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { importProblemText, type ProblemCode, type ProblemParams } from '../../../../shared/domain/import/index.ts';
import { OBSERVED_TOLERANCE_MS } from '../../../../shared/domain/readiness/decide-set.ts';
import { READINESS_STATUSES, type ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { ReadinessColumns } from './readiness-columns.ts';
import type { RefusedRow, RowProblem } from './worker-protocol.ts';

const COLUMNS = ['status', 'observedAt', 'note', 'owner', 'due'] as const;
type Column = (typeof COLUMNS)[number] | 'overrideReason' | 'overrideUntil';

/** Codes in the order in which the columns refer to them. */
export type KnownCodes = { readonly places: readonly string[]; readonly items: readonly string[] };

/** One row of the file, as the store sees it: instants in UTC ms, NaN for a blank cell. */
type Wanted = {
  readonly place: string;
  readonly item: string;
  readonly status: ReadinessStatus;
  readonly observedAt: number;
  readonly note: string | null;
  readonly owner: string | null;
  readonly due: number;
};

type Cells = { readonly code: string; readonly key: string; readonly at: number | undefined };

/**
 * What importing readiness rows at `now` (UTC ms) means. A blank cell never erases what is recorded. Without a time of its
 * own a new status was seen now; the same status again is no news, so the same file twice changes nothing.
 *
 * Takes chunks as they are read, so that most of the work is done when the last one comes; valid as long as nobody writes.
 */
export class ReadinessPlanner {
  readonly #db: ReadDb;
  readonly #model: ReadinessModel;
  readonly #now: number;
  readonly #places: readonly Cells[];
  readonly #items: readonly Cells[];
  readonly #batches = new BatchCollector('readiness_state');
  readonly #refused: RefusedRow[] = [];
  #read = 0;
  #created = 0;
  #updated = 0;

  constructor(db: ReadDb, model: ReadinessModel, known: KnownCodes, now: number) {
    this.#db = db;
    this.#model = model;
    this.#now = now;
    this.#places = known.places.map((code) => ({ code, key: rowKey([code]), at: model.rowOf(code) }));
    this.#items = known.items.map((code) => ({ code, key: rowKey([code]), at: model.grid.ordinal.get(code) }));
  }

  add(chunk: ReadinessColumns): void {
    this.#read += chunk.rows.length;
    for (let index = 0; index < chunk.rows.length; index += 1) this.#addRow(chunk, index);
  }

  plan(): ImportPlan {
    const [created, updated, refused] = [this.#created, this.#updated, this.#refused];
    const unchanged = this.#read - refused.length - created - updated;
    return { changes: this.#batches.changes(), created, updated, unchanged, refused };
  }

  #addRow(chunk: ReadinessColumns, index: number): void {
    const place = this.#places[chunk.places[index] ?? -1];
    const item = this.#items[chunk.items[index] ?? -1];
    const wanted = wantedAt(chunk, index, place?.code ?? '', item?.code ?? '');
    const wrong = problemOf(this.#model, place?.at, item?.at, wanted, this.#now);
    if (wrong) this.#refused.push({ row: chunk.rows[index] ?? 0, problems: [wrong] });
    if (wrong || place?.at === undefined || item?.at === undefined) return;
    const key = `${place.key}|${item.key}`;
    const current = this.#model.table.record(place.at, item.at);
    if (Number.isNaN(current.recordedAt)) {
      this.#created += 1;
      this.#batches.add(key, COLUMNS, newState(wanted, this.#now));
      return;
    }
    const overridden = this.#model.table.overlay(place.at, item.at)?.overrideUntil != null;
    if (addDifference(this.#db, this.#batches, key, wanted, { ...current, overridden }, this.#now)) this.#updated += 1;
  }
}

function wantedAt(chunk: ReadinessColumns, index: number, place: string, item: string): Wanted {
  return {
    place,
    item,
    status: READINESS_STATUSES[chunk.statuses[index] ?? 0] ?? 'not-started',
    observedAt: chunk.observedAt[index] ?? Number.NaN,
    note: chunk.notes[index] ?? null,
    owner: chunk.owners[index] ?? null,
    due: chunk.due[index] ?? Number.NaN,
  };
}

function newState({ status, observedAt, note, owner, due }: Wanted, now: number): FieldValue[] {
  return [status, Number.isNaN(observedAt) ? now : observedAt, note, owner, Number.isNaN(due) ? null : due];
}

type Current = {
  readonly status: ReadinessStatus;
  readonly observedAt: number;
  readonly due: number;
  readonly overridden: boolean;
};

function addDifference(
  db: ReadDb,
  batches: BatchCollector,
  key: string,
  wanted: Wanted,
  current: Current,
  now: number,
): boolean {
  const observedAt = Number.isNaN(wanted.observedAt) && wanted.status !== current.status ? now : wanted.observedAt;
  const different: [Column, FieldValue][] = [];
  if (wanted.status !== current.status) {
    different.push(['status', wanted.status]);
    // A file decides against no rule: what it says must not stand with somebody else's reason.
    if (current.overridden) different.push(['overrideReason', null], ['overrideUntil', null]);
  }
  if (!Number.isNaN(observedAt) && observedAt !== current.observedAt) different.push(['observedAt', observedAt]);
  // The model does not keep texts, and most files have few: only then is the table asked.
  if (wanted.note !== null || wanted.owner !== null) {
    const texts = recordedTexts(db, wanted);
    if (wanted.note !== null && wanted.note !== texts?.note) different.push(['note', wanted.note]);
    if (wanted.owner !== null && wanted.owner !== texts?.owner) different.push(['owner', wanted.owner]);
  }
  if (!Number.isNaN(wanted.due) && wanted.due !== current.due) different.push(['due', wanted.due]);
  if (different.length === 0) return false;
  batches.add(
    key,
    different.map(([name]) => name),
    different.map(([, value]) => value),
  );
  return true;
}

function recordedTexts(db: ReadDb, { place, item }: Wanted): { note: string | null; owner: string | null } | undefined {
  return cached<[string, string], { note: string | null; owner: string | null }>(
    db,
    'SELECT note, owner FROM readiness_state WHERE place = ? AND item = ? AND deleted = 0',
  ).get(place, item);
}

/** What only the store and the clock can tell. */
function problemOf(
  model: ReadinessModel,
  row: number | undefined,
  column: number | undefined,
  { place, item, observedAt }: Wanted,
  now: number,
): RowProblem | null {
  if (row === undefined || column === undefined || !model.table.isRequired(row, column)) {
    return problem('item', 'NOT_REQUIRED', { place, item });
  }
  if (observedAt > now + OBSERVED_TOLERANCE_MS) return problem('observedAt', 'OBSERVED_IN_FUTURE', {});
  return null;
}

function problem(column: string, code: ProblemCode, params: ProblemParams): RowProblem {
  return { column, code, message: importProblemText(code, params, 'en'), params };
}
