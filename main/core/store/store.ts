import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { CommandBus } from './command-bus.ts';
import { damageOf } from './damage.ts';
import { openDatabase, type Db } from './database.ts';
import { assertKnownSchema, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { recoverStore, recoveryFields } from './recover.ts';
import { Reserve } from './reserve.ts';
import { newDeviceName } from './device-name.ts';
import { STORE_FILE } from './store-files.ts';

export type Store = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly device: string;
  readonly dataDir: string;
  /** Room for the moment when the disk is full. */
  readonly reserve?: Reserve;
  readonly close: () => void;
};

/**
 * Opens (creating it if missing) the store in `dataDir`. A migration first keeps a copy of the old file beside it. A damaged store is kept
 * beside, and the newest good backup, carried on with what can still be read, takes its place; the log says what is missing.
 * @throws AppError STORE_FROM_NEWER_VERSION
 */
export function openStore(
  dataDir: string,
  clock: Clock,
  migrations: readonly Migration[] = MIGRATIONS,
  reserveBytes?: number,
): Store & { readonly reserve: Reserve } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const cause = damageOf(path.join(dataDir, STORE_FILE));
  const recovery = cause === null ? null : recoverStore(dataDir, cause, clock.now());
  // Checked before the settings are made: they would already write into the file of a newer product.
  const db = openDatabase(path.join(dataDir, STORE_FILE), (opened) => assertKnownSchema(opened, migrations));
  try {
    migrate(db, (from) => keepCopy(db, path.join(dataDir, `before-schema-${from + 1}.sqlite`)), migrations);
    const device = ensureMeta(db, 'device', newDeviceName);
    ensureMeta(db, 'storeId', randomUUID);
    const bus = new CommandBus(db, clock, device);
    const reserve = new Reserve(dataDir, reserveBytes);
    bus.onDiskFull(reserve.giveUp);
    if (recovery !== null)
      bus.execute({ id: randomUUID(), kind: 'store.recover', operator: { post: 'system' }, input: null }, () => ({
        changes: [{ entity: 'restoration', op: 'put', ...recoveryFields(recovery, clock.now()) }],
        result: null,
      }));
    const close = (): void => {
      reserve.stop();
      closeStore(db);
    };
    return { db, bus, device, dataDir, reserve, close };
  } catch (error) {
    db.close();
    throw error;
  }
}

function keepCopy(db: Db, file: string): void {
  if (!existsSync(file)) db.prepare('VACUUM INTO ?').run(file);
}

/** Identity of this store and device: local facts, made once, not part of the log. */
function ensureMeta(db: Db, key: string, make: () => string): string {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, make());
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? '';
}

function closeStore(db: Db): void {
  if (!db.open) return;
  db.pragma('optimize');
  db.close();
}
