import type { LogEntry } from '../../../../shared/contract/log.ts';
import { filterToken, matchExpression } from '../../../../shared/domain/log/search-text.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { entriesOf, LOG_COLUMNS, STANDING, type LogRow } from './log-rows.ts';

export type LogRequest = {
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly category?: string | undefined;
  readonly post?: string | undefined;
  /** Event time from (inclusive) and to (exclusive), UTC ms. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly triage?: LogEntry['triage'] | undefined;
  readonly significant?: boolean | undefined;
  /** Without entries that a correction strikes through. */
  readonly standing?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

const BY_VALUE = ['place', 'category', 'post'] as const;

/**
 * Entries of the duty log, newest entered first. With words the full-text index answers, filters included, and gives row
 * numbers newest first, so only one page is ever read; without words an ordinary index does.
 */
export function searchLog(db: ReadDb, request: LogRequest): { items: LogEntry[]; cursor: string | null } {
  const words = matchExpression(request.text ?? '');
  // Something was asked for, and nothing of it can be searched for: that is no reason to show everything.
  if (words === null && (request.text ?? '').trim() !== '') return { items: [], cursor: null };
  const filters = BY_VALUE.flatMap((kind) => {
    const value = request[kind];
    if (value === undefined) return [];
    return [[kind, kind === 'place' ? withMerged(db, value) : [value]] as const];
  });
  const parameters: (string | number)[] = [];
  const where: string[] = ['e.deleted = 0'];
  if (words === null) {
    for (const [kind, values] of filters) {
      where.push(`e.${kind} IN (${values.map(() => '?').join(', ')})`);
      parameters.push(...values);
    }
  } else {
    where.push('log_text MATCH ?');
    const narrowed = filters.map(
      ([kind, values]) => ` AND {filters} : (${values.map((value) => `"${filterToken(kind, value)}"`).join(' OR ')})`,
    );
    parameters.push(`{words} : (${words})${narrowed.join('')}`);
  }
  const number = words === null ? 'e.n' : 'log_text.rowid';
  const limits = [
    [`e.eventTime >= ?`, request.from],
    [`e.eventTime < ?`, request.to],
    [`${number} < ?`, cursorOf(request.cursor)],
  ] as const;
  for (const [condition, value] of limits) {
    if (value === undefined) continue;
    where.push(condition);
    parameters.push(value);
  }
  if (request.significant !== undefined)
    where.push(request.significant ? 'e.significant = 1' : 'e.significant IS NOT 1');
  if (request.triage !== undefined) {
    where.push('e.triage = ?');
    parameters.push(request.triage);
  }
  if (request.standing === true) where.push(STANDING);
  const source = words === null ? 'log_entry e' : 'log_text CROSS JOIN log_entry e ON e.n = log_text.rowid';
  const rows = cached<(string | number)[], LogRow>(
    db,
    `SELECT ${LOG_COLUMNS} FROM ${source} WHERE ${where.join(' AND ')} ORDER BY ${number} DESC LIMIT ?`,
  ).all(...parameters, request.limit);
  const last = rows.length === request.limit ? rows.at(-1) : undefined;
  return { items: entriesOf(db, rows), cursor: last ? String(last.n) : null };
}

/** A place and those that were merged into it: their entries stay filed as they were written. */
function withMerged(db: ReadDb, place: string): string[] {
  return cached<[string], string>(
    db,
    `WITH RECURSIVE found (code) AS (
       SELECT ? UNION SELECT p.code FROM found JOIN place p ON p.mergedInto = found.code LIMIT 100
     ) SELECT code FROM found`,
  )
    .pluck()
    .all(place) as string[];
}

function cursorOf(cursor: string | undefined): number | undefined {
  const at = Number(cursor);
  return cursor === undefined || !Number.isSafeInteger(at) ? undefined : at;
}
