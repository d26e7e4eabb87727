import type { LogEntry } from '../../../../shared/contract/log.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type LogRow = Omit<LogEntry, 'from' | 'significant' | 'links' | 'sample'> & {
  readonly n: number;
  readonly heardFrom: string | null;
  readonly significant: number | null;
  readonly sample: number;
  /** JSON array of `{kind, ref}`. */
  readonly links: string | null;
};

/** Columns of an entry `e`, with who strikes it through and what it is linked to. */
export const LOG_COLUMNS = `e.n, e.id, e.text, e.eventTime, e.entryTime, e.post, e.person, e.heardFrom, e.medium, e.priority, e.place,
  e.category, e.grade, e.triage, e.significant, e.corrects, e.reason, e.sample,
  (SELECT c.id FROM log_entry c WHERE c.corrects = e.id AND c.deleted = 0 ORDER BY c.n LIMIT 1) AS correctedBy,
  (SELECT json_group_array(json_object('kind', l.kind, 'ref', l.ref)) FROM log_link l WHERE l.entry = e.id AND l.deleted = 0) AS links`;

export function entryOf({ n: _n, heardFrom, significant, sample, links, ...row }: LogRow): LogEntry {
  return {
    ...row,
    from: heardFrom,
    significant: significant === 1,
    sample: sample === 1,
    links: JSON.parse(links ?? '[]') as LogEntry['links'],
  };
}

/** @throws AppError UNKNOWN_ENTRY */
export function entryById(db: ReadDb, id: string): LogEntry {
  const row = cached<[string], LogRow>(
    db,
    `SELECT ${LOG_COLUMNS} FROM log_entry e WHERE e.id = ? AND e.deleted = 0`,
  ).get(id);
  if (!row)
    throw new AppError('UNKNOWN_ENTRY', 'There is no such entry in the duty log. Nothing was changed.', { entry: id });
  return entryOf(row);
}
