import { AppError } from '../../../shared/kernel/app-error.ts';
import { transaction, type Db } from './database.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';

/** Version of the schema in a database file; 0 for a new one. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings the schema up to date, one transaction for each migration. `backup` is called once, before the first change to a
 * database that already holds something, with the version it has.
 * @throws AppError STORE_FROM_NEWER_VERSION when the file was written by a newer product; it is left untouched.
 */
export function migrate(db: Db, backup: (fromVersion: number) => void): void {
  const from = schemaVersion(db);
  if (from > SCHEMA_VERSION) {
    throw new AppError(
      'STORE_FROM_NEWER_VERSION',
      `This store was written by a newer version of the console (schema ${from}, this one knows ${SCHEMA_VERSION}). It was not touched. Start the newer version, or restore a backup made with this one.`,
      { storeSchema: from, knownSchema: SCHEMA_VERSION },
    );
  }
  if (from === SCHEMA_VERSION) return;
  if (from > 0) backup(from);
  for (const migration of MIGRATIONS.filter(({ version }) => version > from)) {
    transaction(db, () => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    });
  }
}
