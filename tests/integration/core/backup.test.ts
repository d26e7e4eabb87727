import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCore } from '../../../main/core/core.ts';
import { restoreStore } from '../../../main/core/store/backup.ts';
import { tableDigests } from '../../../main/core/store/rebuild.ts';
import { RESOURCES_DIR, START, testCore, type TestCore } from '../../support/core-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PHOTO = Buffer.from('a picture of the counter').toString('base64');
const CELL = { place: 'B1', item: 'ups-takeover' } as const;

async function withAttachment(): Promise<TestCore> {
  const opened = await testCore();
  await opened.client.places.create({ code: 'B1', name: '网点', type: 'branch' });
  await opened.client.readiness.attach({ ...CELL, name: '照片.jpg', mime: 'image/jpeg', base64: PHOTO });
  return opened;
}

test('a backup restored onto an empty folder equals the store, attachments included, under a new device name', async () => {
  const { client, core } = await withAttachment();
  const file = path.join(temporaryFolder(), 'sub', 'copy.sqlite');
  const made = await client.system.backup({ file });
  expect(made).toMatchObject({ file, changes: core.store.bus.revision });
  await client.places.create({ code: 'B2', name: 'after the backup', type: 'branch' });

  const dataDir = path.join(temporaryFolder(), 'another machine');
  expect(restoreStore(dataDir, file, false, START)).toEqual({ changes: made.changes, keptOld: null });
  const other = await testCore({ dataDir });
  const before = tableDigests(core.store.db);
  expect(before.get('place')?.rows).toBe(2);
  await client.changes.undo({ target: (await client.changes.recent({ limit: 1 })).items[0]?.commandId ?? '' });
  expect((await other.client.places.list({})).items.map(({ code }) => code)).toEqual(['B1']);
  const restored = tableDigests(other.core.store.db);
  // The other machine signs with a key of its own.
  for (const table of ['place', 'signing_key']) {
    before.delete(table);
    restored.delete(table);
  }
  expect(restored).toEqual(before);

  const { attachments } = await other.client.readiness.cell(CELL);
  const [photo] = attachments;
  expect(await other.client.readiness.attachment({ hash: photo?.hash ?? '' })).toMatchObject({ base64: PHOTO });
  expect(other.core.store.device).not.toBe(core.store.device);
  await other.client.places.update({ code: 'B1', note: 'written there' });
  expect(await other.client.system.verify({})).toMatchObject({ ok: true, chain: { devices: 2 } });
});

test('every table of a backup taken while nothing is written is the same', async () => {
  const { client, core } = await withAttachment();
  const file = path.join(temporaryFolder(), 'copy.sqlite');
  await client.system.backup({ file });
  const dataDir = temporaryFolder();
  restoreStore(dataDir, file, false, START);
  const other = await testCore({ dataDir });
  const [copied, original] = [tableDigests(other.core.store.db), tableDigests(core.store.db)];
  // The other machine signs with a key of its own.
  for (const digests of [copied, original]) digests.delete('signing_key');
  expect(copied).toEqual(original);
});

test('a store that holds data is not replaced unless asked, and then kept beside the new one', async () => {
  const source = await withAttachment();
  const file = path.join(temporaryFolder(), 'copy.sqlite');
  await source.client.system.backup({ file });

  const present = await testCore();
  await present.client.places.create({ code: 'MINE', name: '网点', type: 'branch' });
  const { dataDir } = present;
  await present.core.close();
  expect(() => restoreStore(dataDir, file, false, START)).toThrow(expect.objectContaining({ code: 'STORE_NOT_EMPTY' }));
  const { keptOld } = restoreStore(dataDir, file, true, START);
  const replaced = await testCore({ dataDir });
  expect((await replaced.client.places.list({})).items.map(({ code }) => code)).toEqual(['B1']);
  const back = temporaryFolder();
  restoreStore(back, keptOld ?? '', false, START);
  const old = await testCore({ dataDir: back });
  expect((await old.client.places.list({})).items.map(({ code }) => code)).toEqual(['MINE']);
});

test.each([
  ['is no database', Buffer.from('not a database at all, only text')],
  ['is empty', Buffer.alloc(0)],
])('a file that %s is refused and the store stays as it is', async (_, content) => {
  const opened = await withAttachment();
  await opened.core.close();
  const file = path.join(temporaryFolder(), 'wrong.sqlite');
  writeFileSync(file, content);
  const store = path.join(opened.dataDir, 'console.sqlite');
  const before = readFileSync(store);
  const restore = (): unknown => restoreStore(opened.dataDir, file, true, START);
  expect(restore).toThrow(expect.objectContaining({ code: 'BACKUP_UNREADABLE' }));
  expect(readFileSync(store).equals(before)).toBe(true);
  const missing = (): unknown => restoreStore(opened.dataDir, `${file}.none`, true, START);
  expect(missing).toThrow(expect.objectContaining({ code: 'BACKUP_UNREADABLE' }));
  const again = await testCore({ dataDir: opened.dataDir });
  expect((await again.client.places.list({})).total).toBe(1);
});

test('a backup that cannot be written is refused and leaves no half file', async () => {
  const { client } = await withAttachment();
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'taken.sqlite'));
  await expect(client.system.backup({ file: path.join(folder, 'taken.sqlite') })).rejects.toMatchObject({
    data: { code: 'BACKUP_FAILED' },
  });
  expect(readdirSync(folder)).toEqual(['taken.sqlite']);
});

test('only one core holds a store; the second is refused, and may open it once the first is closed', async () => {
  const { core, dataDir } = await testCore();
  const second = openCore({ dataDir, resourcesDir: RESOURCES_DIR });
  await expect(second).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await core.close();
  const third = await testCore({ dataDir });
  expect(existsSync(path.join(third.dataDir, 'console.sqlite'))).toBe(true);
});
