import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { templateColumns } from '../../../main/core/modules/import/template-columns.ts';
import { IMPORT_KIND_NAMES } from '../../../shared/domain/import/index.ts';
import { livingTables } from '../../support/living-tables.ts';
import { finishedImport, runImport, testCore, upload } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

const HEADER = 'code,name,type,organisation,lon,lat,phone,note,openingHours';
const FILE = [
  HEADER,
  'B1,网点一,branch,市分行,120.2,30.2,0571-1,一,周一至周五 09:00-17:00',
  'B2,网点二,branch,市分行,,,0571-2,,',
  'H1,宾馆,hotel,,120.3,30.3,,,',
].join('\n');
const PLACES = { kind: 'places', datum: 'wgs84' } as const;

describe('places', () => {
  test('are created once; the same file again changes nothing and writes nothing', async () => {
    const { client, core } = await testCore();
    const first = await runImport(client, FILE, PLACES);
    expect(first.result).toMatchObject({ read: 3, created: 3, updated: 0, unchanged: 0, rejectedTotal: 0 });
    const { revision } = core.store.bus;
    const second = await runImport(client, FILE, PLACES);
    expect(second).toMatchObject({ state: 'done', result: { created: 0, updated: 0, unchanged: 3 } });
    expect(core.store.bus.revision).toBe(revision);
    const b1 = await client.places.get({ code: 'B1' });
    expect(b1.place).toMatchObject({ lon: 120.2, rawLon: 120.2, datum: 'wgs84', accuracy: 'surveyed' });
    expect(b1.hours).toHaveLength(5);
    expect(b1.organisationPath.map(({ name }) => name)).toEqual(['市分行']);
    const b2 = await client.places.get({ code: 'B2' });
    expect(b2.place).toMatchObject({ lon: null, accuracy: 'needs-location' });
  });

  test('only what differs is changed, and a blank cell never erases', async () => {
    const { client } = await testCore();
    await runImport(client, FILE, PLACES);
    const changed = [HEADER, 'B1,网点一（新）,branch,,,,,,', 'B2,网点二,branch,市分行,,,0571-2,,'].join('\n');
    const { result } = await runImport(client, changed, PLACES);
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const { place, hours } = await client.places.get({ code: 'B1' });
    expect(place).toMatchObject({
      name: '网点一（新）',
      organisation: '市分行',
      lon: 120.2,
      phone: '0571-1',
      note: '一',
    });
    expect(hours).toHaveLength(5);
  });

  test('a datum is converted and the raw position kept', async () => {
    const { client } = await testCore();
    await runImport(client, FILE, { ...PLACES, datum: 'gcj02' });
    const { place } = await client.places.get({ code: 'B1' });
    expect(place).toMatchObject({ rawLon: 120.2, rawLat: 30.2, datum: 'gcj02' });
    expect(place.lon).not.toBe(120.2);
    expect(Math.abs((place.lon ?? 0) - 120.2)).toBeLessThan(0.01);
  });
});

const WRONG = [HEADER, 'B1,一,branch,,,,,,', 'B2,,branch,,,,,,', 'B3,三,castle,,,,,,', 'B1,again,branch,,,,,,'].join(
  '\n',
);

describe('wrong rows', () => {
  test('are rejected by row, column and code; the good ones go in', async () => {
    const { client } = await testCore();
    const { state, result } = await runImport(client, WRONG, PLACES);
    expect(state).toBe('done');
    expect(result).toMatchObject({ read: 4, created: 1, rejectedTotal: 3 });
    expect(result?.rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'name', 'MISSING_REQUIRED'],
      [4, 'type', 'UNKNOWN_TYPE'],
      [5, 'code', 'DUPLICATE_IN_FILE'],
    ]);
    expect((await client.places.get({ code: 'B1' })).place.name).toBe('一');
  });

  test('strict: one of them and nothing goes in', async () => {
    const { client, core } = await testCore();
    const before = livingTables(core.store.db);
    const job = await runImport(client, WRONG, { ...PLACES, strict: true });
    expect(job).toMatchObject({ state: 'refused', commandId: null, error: { code: 'ROWS_REJECTED' } });
    expect(job.result).toMatchObject({ read: 4, created: 0, updated: 0, unchanged: 0, rejectedTotal: 3 });
    expect(livingTables(core.store.db)).toEqual(before);
  });

  test('can be had as a workbook to correct', async () => {
    const { client } = await testCore();
    const { job } = await runImport(client, WRONG, PLACES);
    const { fileName, base64 } = await client.imports.rejectedWorkbook({ job, lang: 'zh' });
    expect(fileName).toBe('rejected-rows.xlsx');
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });
});

test('a dry run counts and writes nothing', async () => {
  const { client, core } = await testCore();
  const { revision } = core.store.bus;
  const job = await runImport(client, FILE, { ...PLACES, dryRun: true });
  expect(job).toMatchObject({ state: 'done', commandId: null, result: { created: 3, dryRun: true } });
  expect([core.store.bus.revision, (await client.places.list({})).total]).toEqual([revision, 0]);
});

test('a trial says how many required items the new places bring, and places that are there bring none', async () => {
  const { client } = await testCore();
  await makeSmallEvent(client);
  const trial = { ...PLACES, dryRun: true };
  const brings = (await runImport(client, FILE, trial)).result?.brings;
  await runImport(client, FILE, PLACES);
  const [event] = (await client.readiness.rollup({ by: 'event' })).rows;
  expect(brings?.items).toBe(event?.required);
  expect(brings?.critical).toBe(event?.criticalRed);
  expect(brings?.due).toBeGreaterThanOrEqual(brings?.critical ?? 0);
  expect((await runImport(client, FILE, trial)).result?.brings).toBeUndefined();
});

describe('the command id of an import', () => {
  test('repeated with the same file returns the first result', async () => {
    const { client, core } = await testCore();
    const commandId = randomUUID();
    const first = await runImport(client, FILE, { ...PLACES, commandId });
    const { revision } = core.store.bus;
    const again = await runImport(client, FILE, { ...PLACES, commandId });
    expect(again).toMatchObject({ state: 'done', commandId, result: first.result });
    expect(core.store.bus.revision).toBe(revision);
  });

  test('used for another file is refused', async () => {
    const { client } = await testCore();
    const commandId = randomUUID();
    await runImport(client, FILE, { ...PLACES, commandId });
    const other = await runImport(client, WRONG, { ...PLACES, commandId });
    expect(other).toMatchObject({ state: 'refused', error: { code: 'COMMAND_ID_REUSED' } });
  });
});

test('a fault of the store while an import is written is told, changes nothing and leaves the core at work', async () => {
  const { client, core } = await testCore();
  // Stands for a full disk: the store refuses one row in the middle of the transaction.
  core.store.db.exec(
    "CREATE TRIGGER full_disk BEFORE INSERT ON place WHEN new.code = 'H1' BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  );
  const before = livingTables(core.store.db);
  const job = await runImport(client, FILE, PLACES);
  expect(job).toMatchObject({ state: 'refused', commandId: null, error: { code: 'IMPORT_FAILED' } });
  expect(livingTables(core.store.db)).toEqual(before);
  await client.places.create({ code: 'B9', name: '网点', type: 'branch' });
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

const many = (note: string): string =>
  [HEADER, ...Array.from({ length: 5000 }, (_, at) => `P${at},点位${at},branch,市分行,120.${at},30.2,,${note},`)].join(
    '\n',
  );

const others = (rows: unknown[] | undefined) =>
  rows?.filter((row) => !['P7', 'P8', 'P9'].includes(String(Object(row)[0])));

describe('undo of an import of 5,000 places', () => {
  test('that made them restores exactly what was there', async () => {
    const { client, core } = await testCore();
    await runImport(client, FILE, PLACES);
    const before = livingTables(core.store.db);
    const { commandId } = await runImport(client, many('x'), PLACES);
    expect((await client.places.list({})).total).toBe(5003);
    const undone = await client.changes.undo({ target: commandId ?? '' });
    expect(undone).toMatchObject({ restored: 5000, kept: 0 });
    expect(livingTables(core.store.db)).toEqual(before);
    expect((await client.readiness.rollup({ by: 'event' })).rows[0]?.places).toBe(3);
    expect(await client.system.verify({})).toMatchObject({ ok: true });
  });

  test('that changed them restores the values before it and keeps later edits', async () => {
    const { client, core } = await testCore();
    await runImport(client, many('old'), PLACES);
    const before = livingTables(core.store.db);
    const { commandId } = await runImport(client, many('new'), PLACES);
    await client.places.update({ code: 'P7', note: 'mine' });
    await client.places.update({ code: 'P8', phone: '110' });
    await client.places.remove({ code: 'P9' });
    const undone = await client.changes.undo({ target: commandId ?? '' });
    expect(undone).toMatchObject({ restored: 4998, kept: 2 });
    expect((await client.places.get({ code: 'P7' })).place.note).toBe('mine');
    expect((await client.places.get({ code: 'P8' })).place).toMatchObject({ note: 'old', phone: '110' });
    const after = livingTables(core.store.db);
    expect(others(after['place'])).toEqual(others(before['place']));
    const entry = (await client.changes.recent({ limit: 50 })).items.find((item) => item.commandId === commandId);
    expect(entry?.undone).toBe(true);
  });

  test('made again after an undo, nothing of the first time shines through', async () => {
    const { client } = await testCore();
    const { commandId } = await runImport(client, FILE, PLACES);
    await client.changes.undo({ target: commandId ?? '' });
    await runImport(client, [HEADER, 'B1,新,branch,,,,,,'].join('\n'), PLACES);
    expect((await client.places.get({ code: 'B1' })).place).toMatchObject({
      name: '新',
      lon: null,
      rawLon: null,
      phone: null,
      accuracy: 'needs-location',
    });
  });
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test(
  'every kind keeps a mapping under a name and takes it again for a file with headers of its own',
  { timeout: 90_000 },
  async () => {
    const { client } = await testCore();
    for (const kind of IMPORT_KIND_NAMES) {
      const columns = templateColumns(kind);
      const mapping = Object.fromEntries(columns.map(({ field }, at) => [field, `Column ${at}`]));
      const saved = { name: 'From headquarters', kind, mapping, constants: {}, datum: 'gcj02' as const };
      await client.imports.saveMapping({ mapping: saved });
      expect((await client.imports.mappings({ kind })).items).toEqual([saved]);
      const rows = [Object.values(mapping), columns.map(({ example }) => example.zh)];
      const { job } = await client.imports.start({
        upload: await upload(client, rows.map((row) => row.map(quoted).join(',')).join('\n')),
        options: { kind, mapping, constants: saved.constants, datum: saved.datum, strict: false, dryRun: true },
      });
      const { state, result } = await finishedImport(client, job);
      // What the examples refer to is not in this store; every column was found under its own header.
      expect([kind, state, result?.read]).toEqual([kind, 'done', 1]);
      expect(result?.rejected.map(({ code }) => code)).not.toContain('MISSING_REQUIRED');
    }
    expect((await client.imports.mappings({})).items).toHaveLength(IMPORT_KIND_NAMES.length);
  },
);
