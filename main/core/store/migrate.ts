import { AppError } from '../../../shared/kernel/app-error.ts';
import { transaction, type Db } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** Version of the schema in a database file; 0 for a new one. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** @throws AppError STORE_FROM_NEWER_VERSION when the file was written by a newer product. Only reads. */
export function assertKnownSchema(db: Db, migrations: readonly Migration[] = MIGRATIONS): void {
  const [stored, known] = [schemaVersion(db), newestOf(migrations)];
  if (stored <= known) return;
  throw new AppError(
    'STORE_FROM_NEWER_VERSION',
    `This store was written by a newer version of the console (schema ${stored}, this one knows ${known}). It was not touched. Start the newer version, or restore a backup made with this one.`,
    { storeSchema: stored, knownSchema: known },
  );
}

/**
 * Brings the schema up to date, one transaction for each migration. `backup` is called once, before the first change to a
 * database that already holds something, with the version it has.
 * @throws AppError STORE_FROM_NEWER_VERSION when the file was written by a newer product; it is left untouched.
 */
export function migrate(
  db: Db,
  backup: (fromVersion: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  assertKnownSchema(db, migrations);
  const from = schemaVersion(db);
  if (from === newestOf(migrations)) return;
  if (from > 0) backup(from);
  for (const migration of migrations.filter(({ version }) => version > from)) {
    transaction(db, () => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    });
  }
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.reduce((highest, { version }) => Math.max(highest, version), 0);
}
