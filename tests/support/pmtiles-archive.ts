import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export type ArchiveTile = { readonly z: number; readonly x: number; readonly y: number; readonly mvt: Uint8Array };

export type ArchiveAbout = {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees, WGS-84. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly metadata: Readonly<Record<string, unknown>>;
};

const HEADER_BYTES = 127;
const GZIP = 2;
const MVT = 1;

/** The bytes of a PMTiles v3 file (one root directory, tiles in order, everything gzipped), after the public specification. */
export function writeArchive(tiles: readonly ArchiveTile[], about: ArchiveAbout): Uint8Array {
  const ordered = tiles
    .map(({ z, x, y, mvt }) => ({ id: zxyToTileId(z, x, y), bytes: gzipSync(mvt) }))
    .toSorted((a, b) => a.id - b.id);
  const directory = gzipSync(writeDirectory(ordered.map(({ id, bytes }) => ({ id, length: bytes.length }))));
  const metadata = gzipSync(JSON.stringify(about.metadata));
  const data = Buffer.concat(ordered.map(({ bytes }) => bytes));
  const metadataOffset = HEADER_BYTES + directory.length;
  const dataOffset = metadataOffset + metadata.length;

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const longs = [
    HEADER_BYTES, directory.length, metadataOffset, metadata.length, dataOffset, 0, dataOffset, data.length,
    ordered.length, ordered.length, ordered.length,
  ]; // prettier-ignore
  for (const [i, value] of longs.entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  for (const [i, value] of [1, GZIP, GZIP, MVT, about.minZoom, about.maxZoom].entries())
    header.writeUInt8(value, 96 + i);
  const { west, south, east, north } = about;
  for (const [i, degrees] of [west, south, east, north].entries()) writeDegrees(header, degrees, 102 + 4 * i);
  header.writeUInt8(about.maxZoom, 118);
  writeDegrees(header, (west + east) / 2, 119);
  writeDegrees(header, (south + north) / 2, 123);
  return Buffer.concat([header, directory, metadata, data]);
}

function writeDegrees(header: Buffer, degrees: number, at: number): void {
  header.writeInt32LE(Math.round(degrees * 1e7), at);
}

/** Columns of the directory: ids as differences, run lengths, lengths, offsets (0 stands for "right after the last"). */
function writeDirectory(entries: readonly { readonly id: number; readonly length: number }[]): Buffer {
  const ids = entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0));
  const runs = entries.map(() => 1);
  const lengths = entries.map(({ length }) => length);
  const offsets = entries.map((_, i) => (i === 0 ? 1 : 0));
  return Buffer.from([entries.length, ...ids, ...runs, ...lengths, ...offsets].flatMap(varint));
}

/** Not by bit operations: tile ids of high zooms exceed 32 bits. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}
