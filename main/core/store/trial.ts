import type { Change } from '../../../shared/domain/change-log/change.ts';
import { formatHlc } from '../../../shared/domain/change-log/hlc.ts';
import { openDatabase, type Db, type ReadDb, type WriteDb } from './database.ts';
import { Projector } from './projector.ts';

/** A store as it would be after changes that nobody has made yet. */
export type Trial = {
  readonly db: ReadDb;
  /** Sequence number of the newest change that the trial stands on. */
  readonly revision: number;
  readonly close: () => void;
};

/**
 * Tries changes on the store in `file` without writing to it: on a connection of its own, tables that they touch are copied into
 * the connection's temporary schema, where SQLite looks first. The store stays as it was when the trial began; the changes count as
 * made at `at` (UTC ms).
 */
export function openTrial(file: string, changes: readonly Change[], at: number): Trial {
  const db = openDatabase(file);
  try {
    // Rows of temporary tables refer to tables that are not beside them.
    db.pragma('foreign_keys = OFF');
    db.exec('BEGIN');
    const revision = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
    logTried(db, changes, revision, at);
    for (const entity of new Set(changes.map((change) => change.entity))) shadow(db, entity);
    const projector = new Projector(db as Db & WriteDb);
    for (const [index, change] of changes.entries()) projector.apply(change, revision + 1 + index);
    return { db, revision, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Rows tell by the log when they were recorded: it goes on in the trial, with as much of each change as that takes. */
function logTried(db: Db, changes: readonly Change[], revision: number, at: number): void {
  db.exec(`CREATE TEMP TABLE tried AS SELECT * FROM main.change WHERE false;
    CREATE INDEX temp.tried_by_seq ON tried (seq);
    CREATE TEMP VIEW change AS SELECT * FROM main.change UNION ALL SELECT * FROM temp.tried;`);
  const add = db.prepare('INSERT INTO tried (seq, hlc, entity, op, row, fields, rows) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [index, change] of changes.entries())
    add.run(
      revision + 1 + index,
      formatHlc({ wall: at, counter: index % 0x10000 }),
      change.entity,
      change.op,
      change.op === 'batch' ? null : change.row,
      '{}',
      1,
    );
}

/** Names come from the list of entities by way of the projector, so they can stand in the text. */
function shadow(db: Db, table: string): void {
  const made = db
    .prepare<[string], { type: string; sql: string }>(
      `SELECT type, sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL AND type IN ('table', 'index') ORDER BY type DESC`,
    )
    .all(table);
  for (const { type, sql } of made)
    db.exec(
      type === 'table'
        ? sql.replace(/^CREATE TABLE /i, 'CREATE TEMP TABLE ')
        : sql.replace(/^(CREATE (?:UNIQUE )?INDEX )/i, '$1temp.'),
    );
  db.exec(`INSERT INTO temp."${table}" SELECT * FROM main."${table}"`);
}
