import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { manualClock } from '../../main/core/platform/clock.ts';
import { schemaVersion } from '../../main/core/store/migrate.ts';
import { MIGRATIONS, SCHEMA_VERSION, type Migration } from '../../main/core/store/migrations/index.ts';
import { rebuildFromLog, tableDigests } from '../../main/core/store/rebuild.ts';
import { openStore } from '../../main/core/store/store.ts';
import { STORE_FILE } from '../../main/core/store/store-files.ts';
import { verifyStore } from '../../main/core/store/verify.ts';
import { testCore } from '../support/core-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const NOW = Date.UTC(2026, 8, 12);
const released = readdirSync(GOLDEN).filter((file) => file.endsWith('.sqlite'));

/** A store as somebody has it: a golden database in a data folder of its own. */
function storeFrom(golden: string): string {
  const dataDir = path.join(temporaryFolder('erc-golden-'), 'data');
  mkdirSync(dataDir);
  copyFileSync(path.join(GOLDEN, golden), path.join(dataDir, STORE_FILE));
  return dataDir;
}

function versionOf(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return schemaVersion(db);
  } finally {
    db.close();
  }
}

test('migrations are numbered one after the other from 1', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
});

describe.each(released)('%s', (golden) => {
  test('opens, passes the check and equals its rebuild', () => {
    const store = openStore(storeFrom(golden), manualClock(NOW));
    expect(schemaVersion(store.db)).toBe(SCHEMA_VERSION);
    expect(verifyStore(store.db)).toMatchObject({ ok: true });
    const { db: rebuilt } = rebuildFromLog(store.db);
    expect(tableDigests(rebuilt)).toEqual(tableDigests(store.db));
    rebuilt.close();
    store.close();
  });

  test('shows what was in it', async () => {
    const { client } = await testCore({ dataDir: storeFrom(golden), now: NOW });
    expect((await client.event.get({})).event).toMatchObject({ name: '样例赛事', zone: 'Asia/Shanghai' });
    expect(await client.places.list({})).toMatchObject({ total: 12 });
    const cell = await client.readiness.cell({ place: 'B~1|x', item: 'rmb-small-notes' });
    expect(cell).toMatchObject({ cell: { status: 'ready', recordedBy: 'test' }, attachments: [{ name: '照片.jpg' }] });
    expect(cell.history.map(({ kind }) => kind)).toEqual(['changes.undo', 'readiness.set', 'readiness.set']);
    expect((await client.places.get({ code: 'B~1|x' })).hours).toEqual([{ weekday: 5, opens: 1320, closes: 1560 }]);
    expect(await client.settings.get({})).toMatchObject({ serviceRingMetres: 800 });
    expect((await client.imports.mappings({})).items).toMatchObject([{ name: '网点表', datum: 'bd09' }]);
  });

  test('takes new commands after those it holds', async () => {
    const { client } = await testCore({ dataDir: storeFrom(golden), now: NOW });
    await client.places.update({ code: 'V1', note: 'new' });
    expect(await client.system.verify({})).toMatchObject({ ok: true });
  });
});

const [golden = ''] = released;
const later = (sql: string): Migration[] => [...MIGRATIONS, { version: SCHEMA_VERSION + 1, name: 'later', sql }];

describe('a migration', () => {
  test('keeps a copy of the store as it was, before anything is changed', () => {
    const dataDir = storeFrom(golden);
    openStore(dataDir, manualClock(NOW)).close();
    const store = openStore(dataDir, manualClock(NOW), later('CREATE TABLE later (x INTEGER) STRICT;'));
    expect(schemaVersion(store.db)).toBe(SCHEMA_VERSION + 1);
    store.close();
    const copy = path.join(dataDir, `before-schema-${SCHEMA_VERSION + 1}.sqlite`);
    expect(versionOf(copy)).toBe(SCHEMA_VERSION);
  });

  test('that fails changes nothing, and the store opens again with the version that made it', () => {
    const dataDir = storeFrom(golden);
    openStore(dataDir, manualClock(NOW)).close();
    const failing = later('CREATE TABLE later (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);');
    expect(() => openStore(dataDir, manualClock(NOW), failing)).toThrow(/nowhere/);
    const store = openStore(dataDir, manualClock(NOW));
    expect(schemaVersion(store.db)).toBe(SCHEMA_VERSION);
    expect(store.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").get()).toBeUndefined();
    expect(verifyStore(store.db).ok).toBe(true);
    store.close();
  });

  test('is not needed for a new store: no copy is made', () => {
    const dataDir = temporaryFolder();
    openStore(dataDir, manualClock(NOW)).close();
    expect(readdirSync(dataDir).filter((file) => file.startsWith('before-schema'))).toEqual([]);
  });
});

describe('a store from a newer version', () => {
  test.each(['delete', 'wal'])('is refused and not touched (journal mode %s)', async (mode) => {
    const dataDir = storeFrom(golden);
    const file = path.join(dataDir, STORE_FILE);
    const db = new Database(file);
    db.pragma(`journal_mode = ${mode}`);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(file);
    await expect(testCore({ dataDir })).rejects.toMatchObject({
      code: 'STORE_FROM_NEWER_VERSION',
      details: { storeSchema: SCHEMA_VERSION + 1, knownSchema: SCHEMA_VERSION },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(path.join(dataDir, `before-schema-${SCHEMA_VERSION + 1}.sqlite`))).toBe(false);
    // The lock is free again: the newer product can open it.
    openStore(dataDir, manualClock(NOW), later('')).close();
  });
});
