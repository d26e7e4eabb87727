import { gzipSync } from 'node:zlib';
import { Compression } from 'pmtiles';
import { expect, test } from 'vitest';
import { boundedGunzip, LARGEST_PART } from './bounded-gunzip.ts';

const packed = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(gzipSync(bytes)).buffer;

test('a part comes out as it was packed, or as it is where nothing is packed', async () => {
  const part = new Uint8Array(100_000).map((_, at) => at % 251);
  expect(new Uint8Array(await boundedGunzip(packed(part), Compression.Gzip))).toEqual(part);
  expect(await boundedGunzip(part.buffer, Compression.None)).toBe(part.buffer);
});

test('a bomb is given up at the limit, and what is damaged is refused', async () => {
  await expect(boundedGunzip(packed(new Uint8Array(LARGEST_PART + 1)), Compression.Gzip)).rejects.toThrow('16 MB');
  await expect(boundedGunzip(packed(new Uint8Array(9)).slice(0, 12), Compression.Gzip)).rejects.toBeInstanceOf(Error);
  await expect(boundedGunzip(new ArrayBuffer(9), Compression.Brotli)).rejects.toThrow('gzip');
});
