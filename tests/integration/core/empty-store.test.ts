import { expect, test } from 'vitest';
import { contractProcedures } from '../../../main/core/entry/cli/procedures.ts';
import { refusalOf, reopened, testCore } from '../../support/core-client.ts';

const TALLY = { required: 0, ready: 0, tested: 0, stale: 0, notReady: 0, criticalRed: 0, state: 'none' };

test('an empty store says that it is empty, and what the product is', async () => {
  const { client, dataDir } = await testCore();
  const info = await client.system.info({});
  expect(info).toMatchObject({ empty: true, dataDir, clockBehindMs: null });
  expect(info.device).toMatch(/^ws-[0-9a-f]{8}$/);
});

test('every query of an empty store answers something a screen can show', async () => {
  const { client } = await testCore();
  expect(await client.event.get({})).toEqual({
    event: null,
    periods: [],
    holidays: [],
    visitors: [],
    currencies: [],
    languages: [],
  });
  expect(await client.places.list({})).toEqual({ items: [], total: 0 });
  expect(await client.places.list({ near: { lon: 120, lat: 30, within: 1000 } })).toEqual({ items: [], total: 0 });
  expect(await client.places.search({ query: '宾馆' })).toEqual({ items: [] });
  expect(await client.places.map({})).toMatchObject({ places: [], needLocation: 0 });
  expect(await client.places.organisations({})).toEqual({ items: [] });
  expect(await client.places.duplicates({})).toEqual({ items: [], total: 0, dismissed: 0 });
  const matrix = await client.readiness.matrix({});
  expect([matrix.total, matrix.rows]).toEqual([0, []]);
  expect(await client.readiness.attention({})).toMatchObject({ total: 0, entries: [] });
  expect(await client.readiness.turned({ since: 0 })).toMatchObject({ total: 0, cells: [] });
  expect(await client.readiness.trend({})).toEqual({ points: [] });
  expect(await client.readiness.untested({})).toMatchObject({ total: 0, byItem: [], cells: [] });
  expect(await client.readiness.why({ by: 'event', key: 'event' })).toMatchObject({ total: 0, cells: [] });
  expect(await client.readiness.pace({})).toMatchObject({ since: null, total: { outlook: 'done' }, byVenue: [] });
  expect(await client.imports.mappings({})).toEqual({ items: [] });
  expect(await client.basemaps.list({})).toEqual({ items: [] });
  expect(await client.changes.recent({})).toEqual({ items: [] });
  expect(await client.settings.get({})).toEqual({
    serviceRingMetres: 1000,
    ringRadii: [500, 1000, 3000],
    basemap: null,
    namesAllowed: true,
    testValidDays: 180,
    idleLockMinutes: 30,
  });
});

test('the catalogue is shipped, and nothing is required of nobody', async () => {
  const { client } = await testCore();
  const { categories, items, overrides } = await client.catalogue.get({});
  expect(categories.length).toBeGreaterThan(5);
  expect(items.length).toBeGreaterThan(20);
  expect(overrides).toEqual([]);
  for (const by of ['event', 'category', 'item'] as const) {
    const { rows } = await client.readiness.rollup({ by });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject(TALLY);
  }
  for (const by of ['place', 'venue', 'organisation'] as const) {
    expect((await client.readiness.rollup({ by })).rows).toEqual([]);
  }
  expect((await client.readiness.item({ item: items[0]?.code ?? '' })).cells).toEqual([]);
});

test('the board of an empty store has no event, no rows and nothing to wait for', async () => {
  const { client } = await testCore();
  expect(await client.board.get({})).toMatchObject({
    event: null,
    totals: TALLY,
    byVenue: [],
    attention: [],
    attentionTotal: 0,
    places: { total: 0, needLocation: 0 },
    nextChangeAt: null,
  });
});

test('the templates can be had before anything else', async () => {
  const { client } = await testCore();
  for (const kind of ['places', 'readiness'] as const) {
    for (const lang of ['zh', 'en'] as const) {
      const { fileName, base64 } = await client.imports.template({ kind, lang });
      expect(fileName).toBe(`${kind}-template-${lang}.xlsx`);
      expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    }
  }
});

test('an empty store passes its own check, also when opened again', async () => {
  const first = await testCore();
  expect(await first.client.system.verify({})).toMatchObject({ ok: true, attachments: { checked: 0 } });
  const again = await reopened(first);
  const [before, after] = [await again.client.system.info({}), await again.client.system.verify({})];
  expect(after.ok).toBe(true);
  expect(before.revision).toBe(after.chain.changes);
});

test('what does not exist is refused by its own name', async () => {
  const { client } = await testCore();
  const uuid = '00000000-0000-4000-8000-000000000000';
  const asked = [
    client.places.get({ code: 'X' }),
    client.places.mergePreview({ keep: 'X', remove: 'Y' }),
    client.readiness.place({ place: 'X' }),
    client.readiness.item({ item: 'X' }),
    client.readiness.cell({ place: 'X', item: 'Y' }),
    client.readiness.attachment({ hash: '0'.repeat(64) }),
    client.imports.job({ job: uuid }),
    client.imports.cancel({ job: uuid }),
    client.imports.inspect({ upload: uuid }),
    client.basemaps.read({ id: 'x.pmtiles', offset: 0, length: 10 }),
    client.basemaps.about({ id: 'x.mbtiles' }),
    client.basemaps.tile({ id: 'x.mbtiles', z: 0, x: 0, y: 0 }),
    client.changes.undo({ target: uuid }),
  ];
  const codes = (await Promise.all(asked.map(refusalOf))).map(({ code }) => code);
  expect(codes.join(' ')).toBe(
    'UNKNOWN_PLACE UNKNOWN_PLACE UNKNOWN_PLACE UNKNOWN_ITEM UNKNOWN_PLACE UNKNOWN_ATTACHMENT UNKNOWN_JOB UNKNOWN_JOB UPLOAD_UNKNOWN UNKNOWN_BASEMAP UNKNOWN_BASEMAP UNKNOWN_BASEMAP UNKNOWN_COMMAND',
  );
});

test('no query of these modules was forgotten here', () => {
  const asked = `
    system.info system.verify event.get places.list places.search places.map places.get places.duplicates places.mergePreview
    places.organisations catalogue.get readiness.rollup readiness.matrix readiness.place
    readiness.item readiness.cell readiness.attention readiness.turned readiness.trend
    readiness.untested readiness.why readiness.pace
    readiness.attachment imports.job imports.inspect imports.template imports.mappings
    changes.recent board.get settings.get basemaps.list basemaps.about basemaps.tile basemaps.read events.subscribe`
    .trim()
    .split(/\s+/);
  // Commands carry a command id; what is left beside queries brings files in or out.
  const files = [
    'system.backup',
    'imports.upload',
    'imports.cancel',
    'imports.rejectedWorkbook',
    'basemaps.add',
    'basemaps.addServer',
  ];
  const queries = [...contractProcedures()].filter(([, procedure]) => !isCommand(procedure['~orpc'].inputSchema));
  const modules = new Set(asked.map((name) => name.split('.')[0]));
  const names = queries
    .map(([name]) => name)
    .filter((name) => modules.has(name.split('.')[0]) && ![...files, 'basemaps.remove'].includes(name));
  expect(names.toSorted()).toEqual(asked.toSorted());
});

function isCommand(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'shape' in schema && 'commandId' in Object(schema.shape);
}
