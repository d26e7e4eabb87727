import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../shared/kernel/safe-file-name.ts';
import { testCore } from '../../support/core-client.ts';
import { HOSTILE_NAMES } from '../../support/hostile-names.ts';
import { makeSmallEvent } from '../../support/small-event.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

test('attachments under sixty hostile names stay in the store, and come back under names that lead nowhere', async () => {
  const outside = temporaryFolder();
  const dataDir = path.join(outside, 'a', 'store');
  const { client } = await testCore({ dataDir });
  await makeSmallEvent(client);
  await client.places.create({ code: 'B1', name: '网点', type: 'branch' });
  const before = filesIn(outside);
  const attach = (name: string, bytes: Buffer) =>
    client.readiness.attach({
      place: 'B1',
      item: 'rmb-small-notes',
      name,
      mime: 'image/png',
      base64: bytes.toString('base64'),
    });
  // A name of blanks alone is none.
  const [blank, named] = [
    HOSTILE_NAMES.filter((name) => name.trim() === ''),
    HOSTILE_NAMES.filter((name) => name.trim()),
  ];
  for (const name of blank) await expect(attach(name, PNG)).rejects.toThrow('Input validation failed');
  for (const [at, name] of named.entries()) {
    const bytes = Buffer.concat([PNG, Buffer.from(String(at))]);
    const { hash } = await attach(name, bytes);
    const kept = await client.readiness.attachment({ hash });
    expect(kept.name).toBe(safeFileName(name.trim()));
    expect(Buffer.from(kept.base64, 'base64').equals(bytes)).toBe(true);
  }
  expect(filesIn(outside)).toEqual(before);
});

test('uploads and base maps under hostile names write nothing outside their folder', async () => {
  const outside = temporaryFolder();
  const dataDir = path.join(outside, 'a', 'store');
  const { client } = await testCore({ dataDir });
  const before = filesIn(outside);
  for (const name of HOSTILE_NAMES) {
    await client.imports
      .upload({ upload: crypto.randomUUID(), fileName: name, index: 0, last: true, base64: PNG.toString('base64') })
      .catch(() => undefined);
    await client.basemaps
      .addServer({ url: 'http://127.0.0.1:9/{z}/{x}/{y}.png', name, datum: 'wgs84' })
      .catch(() => undefined);
    await expect(client.basemaps.tile({ id: name, z: 0, x: 0, y: 0 })).rejects.toMatchObject({ code: 'REFUSED' });
  }
  const made = filesIn(outside).filter((file) => !before.includes(file));
  expect(made.filter((file) => !file.startsWith(path.join('a', 'store', 'basemaps') + path.sep))).toEqual([]);
});
