import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { AuditFilter, AuditRow } from '../../../../shared/contract/audit.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { AUDIT_COLUMNS, auditRowOf, changedRows, conditionOf, devices, spanOf } from '../../store/audit-log.ts';
import { readLog, type ChangeRecord } from '../../store/change-log.ts';
import type { ReadDb } from '../../store/database.ts';
import { STORE_FILE } from '../../store/store-files.ts';
import { runTask } from './evidence-task.ts';
import { stepsThen } from './steps-then.ts';

/** A call looks through the log for about this long, then says where to go on: the core's thread is free in between. */
const LOOK_MS = 40;
const SLICE = 10_000;
/** Words to filter by come from so many of the newest changes. */
const NEWEST = 20_000;
const ROWS_SHOWN = 100;
const PIECE = 192 * 1024;

type ListRequest = { readonly filter: AuditFilter; readonly before?: number | undefined; readonly limit: number };
type Found = Omit<ChangeRecord, 'prevHash' | 'hash'>;

/** Who did what when, from which device, before and after: the log as it is read by an auditor. */
export class Audit {
  readonly #db: ReadDb;
  readonly #dataDir: string;

  constructor(db: ReadDb, dataDir: string) {
    this.#db = db;
    this.#dataDir = dataDir;
  }

  list({ filter, before, limit }: ListRequest): { items: AuditRow[]; next: number | null; total: number } {
    const total = this.#db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
    const span = spanOf(this.#db, filter) ?? { low: 1, high: total };
    const { sql, params } = conditionOf(filter);
    const slice = this.#db.prepare<[Record<string, string | number>], Found>(
      `SELECT ${AUDIT_COLUMNS} FROM change WHERE seq BETWEEN @low AND @high AND ${sql} ORDER BY seq DESC LIMIT @limit`,
    );
    const items: AuditRow[] = [];
    const until = performance.now() + LOOK_MS;
    let high = Math.min(span.high, (before ?? Number.MAX_SAFE_INTEGER) - 1);
    while (high >= span.low && items.length < limit) {
      const low = Math.max(span.low, high - SLICE + 1);
      const found = slice.all({ ...params, low, high, limit: limit - items.length });
      for (const record of found) items.push(auditRowOf(record));
      high = items.length === limit ? (items.at(-1)?.seq ?? low) - 1 : low - 1;
      if (performance.now() > until) break;
    }
    return { items, next: high >= span.low ? high + 1 : null, total };
  }

  words() {
    const from = (this.#db.prepare<[], number>('SELECT max(seq) FROM change').pluck().get() ?? 0) - NEWEST;
    const distinct = (column: string): string[] =>
      this.#db
        .prepare<[number], string>(`SELECT DISTINCT ${column} FROM change WHERE seq > ? ORDER BY 1`)
        .pluck()
        .all(from);
    return {
      posts: distinct('post'),
      devices: devices(this.#db),
      kinds: distinct('kind'),
      entities: distinct('entity'),
    };
  }

  /** @throws AppError UNKNOWN_CHANGE */
  get(seq: number) {
    const [record] = readLog(this.#db, 'WHERE seq = ?', seq);
    if (record === undefined) throw new AppError('UNKNOWN_CHANGE', `The log has no change ${seq}.`, { seq });
    const { prevHash, hash, ...rest } = record;
    const signedBy = this.#db
      .prepare<[number], number>('SELECT seq FROM checkpoint WHERE seq >= ? ORDER BY seq LIMIT 1')
      .pluck()
      .get(seq);
    const fields = rest.op === 'put' ? rest.fields : '{}';
    const changed = changedRows(this.#db, record, ROWS_SHOWN);
    return { ...auditRowOf({ ...rest, fields }), prevHash, hash, signedBy: signedBy ?? null, changed };
  }

  /** `mark` says of which exercise it is, in its name and in every row. How many changes were written out so far, then the file in pieces. Ends when `signal` aborts. */
  async *export(
    filter: AuditFilter,
    format: 'csv' | 'xlsx',
    zone: string,
    mark: string | null,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<
    | { type: 'rows'; done: number }
    | { type: 'piece'; base64: string }
    | { type: 'done'; fileName: string; mime: string; rows: number },
    void
  > {
    const target = path.join(this.#dataDir, `audit-${randomUUID()}.partial`);
    const file = path.join(this.#dataDir, STORE_FILE);
    try {
      let rows = 0;
      const steps = stepsThen(
        (onStep, stop) => runTask({ task: 'audit', file, filter, format, zone, mark, target }, onStep, stop),
        (result) => result,
        signal,
      );
      for await (const step of steps) {
        if ('type' in step) yield { type: 'rows', done: step.done };
        else ({ rows } = step);
      }
      const bytes = readFileSync(target);
      for (let at = 0; at < bytes.length; at += PIECE)
        yield { type: 'piece', base64: bytes.subarray(at, at + PIECE).toString('base64') };
      const mime = format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      yield { type: 'done', fileName: mark === null ? `audit.${format}` : `${mark} audit.${format}`, mime, rows };
    } finally {
      rmSync(target, { force: true });
    }
  }
}
