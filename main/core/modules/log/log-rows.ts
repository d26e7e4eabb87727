import type { LogEntry } from '../../../../shared/contract/log.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Joined = 'from' | 'significant' | 'links' | 'sample' | 'correctedBy' | 'placeName' | 'placeNameEn' | 'old';

/** An entry as its table has it. */
export type LogRow = Omit<LogEntry, Joined | 'enteredLocked'> & {
  readonly n: number;
  readonly heardFrom: string | null;
  readonly significant: number | null;
  readonly enteredLocked: number | null;
  readonly sample: number;
};

/** Columns of an entry `e`. */
export const LOG_COLUMNS = `e.n, e.id, e.text, e.eventTime, e.entryTime, e.post, e.person, e.heardFrom, e.medium, e.priority, e.place,
  e.category, e.grade, e.triage, e.significant, e.corrects, e.reason, e.enteredLocked, e.sample`;

/** Condition on an entry `e`: no correction strikes it through. */
export const STANDING = 'NOT EXISTS (SELECT 1 FROM log_entry c WHERE c.corrects = e.id AND c.deleted = 0)';

type Correction = { readonly corrects: string; readonly id: string };
type LinkRow = LogEntry['links'][number] & { readonly entry: string };
type NameRow = { readonly code: string; readonly name: string; readonly nameEn: string | null };
type OldRow = { readonly id: string; readonly text: string; readonly eventTime: number };

/** Rows as entries, with the names of their places, what strikes each through and what it is linked to: read for all of them at once. */
export function entriesOf(db: ReadDb, rows: readonly LogRow[]): LogEntry[] {
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const corrections = cached<[string], Correction>(
    db,
    'SELECT corrects, id FROM log_entry WHERE corrects IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY n DESC',
  ).all(ids);
  const links = cached<[string], LinkRow>(
    db,
    'SELECT entry, kind, ref FROM log_link WHERE entry IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY kind, ref',
  ).all(ids);
  const names = namesOf(db, [...new Set(rows.flatMap(({ place }) => place ?? []))]);
  const olds = oldsOf(
    db,
    rows.flatMap(({ corrects }) => corrects ?? []),
  );
  // Two workstations may have corrected one entry: the first that arrived is named, both are in the log.
  const correctedBy = new Map(corrections.map(({ corrects, id }) => [corrects, id]));
  return rows.map(({ n: _n, heardFrom, significant, enteredLocked, sample, ...row }) => ({
    ...row,
    from: heardFrom,
    significant: significant === 1,
    enteredLocked: enteredLocked === 1,
    sample: sample === 1,
    placeName: names.get(row.place ?? '')?.name ?? null,
    placeNameEn: names.get(row.place ?? '')?.nameEn ?? null,
    correctedBy: correctedBy.get(row.id) ?? null,
    old: olds.get(row.corrects ?? '') ?? null,
    links: links.filter(({ entry }) => entry === row.id).map(({ kind, ref }) => ({ kind, ref })),
  }));
}

/** Places by code, also those that were closed or merged since. */
function namesOf(db: ReadDb, codes: readonly string[]): ReadonlyMap<string, NameRow> {
  if (codes.length === 0) return new Map();
  const rows = cached<[string], NameRow>(
    db,
    'SELECT code, name, nameEn FROM place WHERE code IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(codes));
  return new Map(rows.map((row) => [row.code, row]));
}

/** What corrections strike through, by the id of the entry that they name. */
function oldsOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, Pick<OldRow, 'text' | 'eventTime'>> {
  if (ids.length === 0) return new Map();
  const rows = cached<[string], OldRow>(
    db,
    'SELECT id, text, eventTime FROM log_entry WHERE id IN (SELECT value FROM json_each(?)) AND deleted = 0',
  ).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, text, eventTime }) => [id, { text, eventTime }]));
}

/** @throws AppError UNKNOWN_ENTRY */
export function entryById(db: ReadDb, id: string): LogEntry {
  const row = cached<[string], LogRow>(
    db,
    `SELECT ${LOG_COLUMNS} FROM log_entry e WHERE e.id = ? AND e.deleted = 0`,
  ).get(id);
  const [entry] = entriesOf(db, row ? [row] : []);
  if (!entry)
    throw new AppError('UNKNOWN_ENTRY', 'There is no such entry in the duty log. Nothing was changed.', { entry: id });
  return entry;
}
