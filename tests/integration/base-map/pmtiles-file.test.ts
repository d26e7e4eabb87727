import { gunzipSync } from 'node:zlib';
import { PMTiles, TileType } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { boundedGunzip } from '../../../renderer/ui/map/bounded-gunzip.ts';
import { ByteRangeSource } from '../../../renderer/ui/map/byte-range-source.ts';
import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { makeStreetsPmtiles, realStreetsXml } from '../../support/make-pmtiles.ts';

const realXml = await realStreetsXml();

function archiveOf(bytes: Uint8Array): { archive: PMTiles; read: number[] } {
  const read: number[] = [];
  const source = new ByteRangeSource('streets', async (_id, offset, length) => {
    read.push(length);
    return bytes.subarray(offset, offset + length);
  });
  return { archive: new PMTiles(source, undefined, boundedGunzip), read };
}

describe('a small PMTiles file made from streets', () => {
  it('is read back by byte ranges: header, metadata, tiles with the streets in them', async () => {
    const { bytes, bounds } = makeStreetsPmtiles(null);
    const { archive, read } = archiveOf(bytes);
    const header = await archive.getHeader();
    expect(header).toMatchObject({ specVersion: 3, tileType: TileType.Mvt, minZoom: 10, maxZoom: 15 });
    expect(header.minLon).toBeCloseTo(bounds.west, 6);
    expect(header.maxLat).toBeCloseTo(bounds.north, 6);
    expect(await archive.getMetadata()).toMatchObject({ name: 'streets' });

    const x = Math.floor(worldX(120.17) * 2 ** 15);
    const y = Math.floor(worldY(30.25) * 2 ** 15);
    const tile = await archive.getZxy(15, x, y);
    const text = Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString('utf8');
    expect(text).toContain('roads');
    expect(text).toContain('major_road');
    expect(text).toContain('经5路');
    expect(await archive.getZxy(15, 0, 0)).toBeUndefined();
    expect(read.length).toBeGreaterThan(1);
  });

  it('holds gzipped tiles', async () => {
    const { bytes } = makeStreetsPmtiles(null);
    const header = await archiveOf(bytes).archive.getHeader();
    const first = bytes.subarray(header.tileDataOffset);
    expect([...first.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(() => gunzipSync(bytes.subarray(header.rootDirectoryOffset, header.jsonMetadataOffset))).not.toThrow();
  });

  it.skipIf(realXml === null)('holds the real streets where the machine has the extract', async () => {
    const { bytes, streets } = makeStreetsPmtiles(realXml);
    expect(streets).toBe(796);
    const { archive } = archiveOf(bytes);
    const x = Math.floor(worldX(121.474) * 2 ** 15);
    const y = Math.floor(worldY(31.23) * 2 ** 15);
    const tile = await archive.getZxy(15, x, y);
    expect(Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString('utf8')).toContain('西藏中路');
  });
});
