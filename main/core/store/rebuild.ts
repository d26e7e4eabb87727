import { createHash } from 'node:crypto';
import { changeOf, readLog } from './change-log.ts';
import { openDatabase, transaction, type Db, type ReadDb } from './database.ts';
import { ENTITIES, ENTITY_NAMES } from './entities.ts';
import { migrate } from './migrate.ts';
import { Projector } from './projector.ts';

/**
 * A database with every table made again from the log of `source`, through the same projectors. `applied` counts the changes
 * that went in: one that was left out may have been overwritten since, and then no table shows it.
 */
export function rebuildFromLog(
  source: ReadDb,
  skipSeq?: number,
  step: (done: number) => void = () => undefined,
): { db: Db; applied: number } {
  const target = openDatabase(':memory:');
  migrate(target, () => undefined);
  let applied = 0;
  transaction(target, (tx) => {
    const projector = new Projector(tx);
    for (const record of readLog(source)) {
      if (record.seq === skipSeq) continue;
      projector.apply(changeOf(record), record.seq);
      applied += 1;
      step(applied);
    }
  });
  return { db: target, applied };
}

/** SHA-256 over every row of every projected table, by table name, with its row count. */
export function tableDigests(db: ReadDb): Map<string, { rows: number; digest: string }> {
  return new Map(ENTITY_NAMES.map((table) => [table, tableDigest(db, table)]));
}

function tableDigest(db: ReadDb, table: (typeof ENTITY_NAMES)[number]): { rows: number; digest: string } {
  const { key, fields } = ENTITIES[table];
  const columns = [...key, ...fields, 'deleted', 'changedSeq'].join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of db
    .prepare(`SELECT ${columns} FROM ${table} ORDER BY ${key.join(', ')}`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row));
    rows += 1;
  }
  return { rows, digest: hash.digest('hex') };
}
