import { createServer, type Server } from 'node:http';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { BasemapService } from '../../../main/core/modules/basemaps/index.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { refusalOf, testCore } from '../../support/core-client.ts';
import { makeStreetsPmtiles } from '../../support/make-pmtiles.ts';
import { plainTiles, pngTile, writeMbtiles, writeTileFolder } from '../../support/make-tiles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const BOX = { west: 120.1, south: 30.2, east: 120.2, north: 30.3 };
const TILES = plainTiles(BOX, [9, 10], [200, 30, 30]);
const FIRST = TILES[0] ?? { z: 0, x: 0, y: 0, bytes: new Uint8Array() };
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test('pictures of an MBTiles file are handed out tile by tile, counted from the north', async () => {
  const { client } = await testCore();
  const file = path.join(temporaryFolder(), 'city.mbtiles');
  writeMbtiles(file, TILES, { format: 'png', bounds: '120.1,30.2,120.2,30.3', attribution: '测绘院' });
  const added = await client.basemaps.add({ file, datum: 'gcj02' });
  expect(added).toMatchObject({ id: 'city.mbtiles', kind: 'mbtiles', datum: 'gcj02', attribution: '' });
  expect(await client.basemaps.about({ id: added.id })).toEqual({
    tiles: 'raster',
    minZoom: 9,
    maxZoom: 10,
    bounds: [120.1, 30.2, 120.2, 30.3],
    attribution: '测绘院',
    layers: [],
  });
  const { z, x, y, bytes } = FIRST;
  expect(await client.basemaps.tile({ id: added.id, z, x, y })).toEqual({ base64: base64(bytes), mime: 'image/png' });
  expect(await client.basemaps.tile({ id: added.id, z, x: 0, y: 0 })).toEqual({ base64: null, mime: null });
  expect(await client.basemaps.list({})).toMatchObject({ items: [{ id: 'city.mbtiles', name: 'city' }] });
  expect(await client.basemaps.remove({ id: added.id })).toEqual({ removed: true });
  expect((await client.basemaps.list({})).items).toEqual([]);
  expect((await refusalOf(client.basemaps.tile({ id: added.id, z, x, y }))).code).toBe('UNKNOWN_BASEMAP');
});

test('vector tiles of an MBTiles file are unpacked, and their layers told', async () => {
  const { client } = await testCore();
  const file = path.join(temporaryFolder(), 'streets.mbtiles');
  const pbf = new Uint8Array([0x1a, 0x05, 1, 2, 3, 4, 5]);
  writeMbtiles(file, [{ z: 3, x: 6, y: 3, bytes: gzipSync(pbf) }], {
    format: 'pbf',
    json: JSON.stringify({ vector_layers: [{ id: 'transportation' }, { id: 'water' }] }),
  });
  expect((await refusalOf(client.basemaps.add({ file, datum: 'gcj02' }))).code).toBe('BASEMAP_DATUM_VECTOR');
  const { id } = await client.basemaps.add({ file, attribution: '自制' });
  expect(await client.basemaps.about({ id })).toMatchObject({
    tiles: 'vector',
    bounds: null,
    attribution: '自制',
    layers: ['transportation', 'water'],
  });
  const tile = await client.basemaps.tile({ id, z: 3, x: 6, y: 3 });
  expect(tile).toEqual({ base64: base64(pbf), mime: 'application/x-protobuf' });
});

test('no range that a damaged file asks for ends the core', async () => {
  const service = new BasemapService(temporaryFolder(), manualClock(0));
  onTestFinished(() => service.close());
  const file = path.join(temporaryFolder(), 'city.pmtiles');
  writeFileSync(file, makeStreetsPmtiles(null).bytes);
  const { id } = await service.add(file, { datum: 'wgs84' });
  expect(await service.read(id, 0, 7)).toEqual(Buffer.from('PMTiles'));
  for (const [offset, length] of [
    [0, 2 ** 31],
    [0, 1.5],
    [2 ** 60, 10],
    [-1, 10],
  ] as const)
    await expect(service.read(id, offset, length)).rejects.toMatchObject({ code: 'BASEMAP_UNREADABLE' });
});

test('a folder of tiles stays where it is', async () => {
  const { client } = await testCore();
  const folder = path.join(temporaryFolder(), '影像');
  writeTileFolder(folder, TILES);
  const { id, kind } = await client.basemaps.add({ file: folder, name: '航拍' });
  expect([id, kind]).toEqual(['航拍.folder', 'folder']);
  const about = await client.basemaps.about({ id });
  expect(about).toMatchObject({ tiles: 'raster', minZoom: 9, maxZoom: 10 });
  expect(about.bounds?.[0]).toBeLessThanOrEqual(BOX.west);
  expect(about.bounds?.[3]).toBeGreaterThanOrEqual(BOX.north);
  const { z, x, y, bytes } = FIRST;
  expect((await client.basemaps.tile({ id, z, x, y })).base64).toBe(base64(bytes));
  expect((await client.basemaps.tile({ id, z, x, y: 0 })).base64).toBeNull();
});

/** A tile server of the test on 127.0.0.1: what it was asked, and how it answers. */
async function tileServer(answer: (url: string) => { status: number; body?: Uint8Array; to?: string }) {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, body, to } = answer(request.url ?? '');
    response.writeHead(status, to === undefined ? {} : { location: to });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { asked, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

test('the core asks the one tile server that was named, once for each tile, and follows it nowhere', async () => {
  const { client } = await testCore();
  const png = pngTile(() => [1, 2, 3]);
  const elsewhere = await tileServer(() => ({ status: 200, body: png }));
  const { asked, port } = await tileServer((url) =>
    url.startsWith('/t/5/1/')
      ? { status: 200, body: png }
      : url.startsWith('/t/5/2/')
        ? { status: 302, to: `http://127.0.0.1:${elsewhere.port}/x.png` }
        : url.startsWith('/t/5/3/')
          ? { status: 200, body: new TextEncoder().encode('<html>sign in</html>') }
          : { status: 404 },
  );
  const url = `http://127.0.0.1:${port}/t/{z}/{x}/{-y}.png`;
  const { id } = await client.basemaps.addServer({ url, name: '内网', datum: 'gcj02', maxZoom: 16 });
  expect(id).toBe('内网.server');
  expect(await client.basemaps.about({ id })).toMatchObject({ tiles: 'raster', minZoom: 3, maxZoom: 16 });
  expect(asked).toEqual([]);
  const tile = (x: number) => client.basemaps.tile({ id, z: 5, x, y: 0 });
  expect(await tile(1)).toEqual({ base64: base64(png), mime: 'image/png' });
  await tile(1);
  for (const x of [2, 3, 4]) expect(await tile(x)).toEqual({ base64: null, mime: null });
  expect(asked).toEqual(['/t/5/1/31.png', '/t/5/2/31.png', '/t/5/3/31.png', '/t/5/4/31.png']);
  expect(elsewhere.asked).toEqual([]);
});

test('what is no address of a tile server in the own network is refused', async () => {
  const { client } = await testCore();
  const refusal = async (url: string) => (await refusalOf(client.basemaps.addServer({ url }))).code;
  expect(await refusal('ftp://tiles/{z}/{x}/{y}')).toBe('BASEMAP_URL');
  expect(await refusal('http://tiles/{z}/{x}')).toBe('BASEMAP_URL');
  const outside = await refusalOf(client.basemaps.addServer({ url: 'https://tile.example.com/{z}/{x}/{y}.png' }));
  expect(outside).toMatchObject({ code: 'BASEMAP_HOST_PUBLIC', details: { host: 'tile.example.com' } });
  const confirmed = { url: 'https://tile.example.com/{z}/{x}/{y}.png', confirmed: true };
  expect(await client.basemaps.addServer(confirmed)).toMatchObject({ id: 'tile.example.com.server', kind: 'server' });
});

test('damaged and wrong files are refused by name, and nothing is kept', async () => {
  const { client } = await testCore();
  const folder = temporaryFolder();
  const file = path.join(folder, 'x.mbtiles');
  const refusal = async (at: string) => refusalOf(client.basemaps.add({ file: at }));
  writeFileSync(file, 'not a database');
  expect(await refusal(file)).toMatchObject({
    code: 'BASEMAP_UNREADABLE',
    details: { why: expect.stringContaining('damaged') },
  });
  const empty = path.join(folder, 'empty.mbtiles');
  writeMbtiles(empty, [], { format: 'png' });
  expect((await refusal(empty)).details['why']).toContain('no tile');
  const other = path.join(folder, 'other.mbtiles');
  new Database(other).exec('CREATE TABLE t (a)').close();
  expect((await refusal(other)).details['why']).toContain('lacks the tables');
  const odd = path.join(folder, 'odd.mbtiles');
  writeMbtiles(odd, [{ ...FIRST, bytes: new Uint8Array([1, 2, 3]) }], { format: 'tiff' });
  expect((await refusal(odd)).details['why']).toContain('tiff');
  expect((await refusal(temporaryFolder())).details['why']).toContain('zoom');
  expect((await refusal(path.join(folder, 'nowhere'))).code).toBe('BASEMAP_UNREADABLE');
  expect((await client.basemaps.list({})).items).toEqual([]);
});
