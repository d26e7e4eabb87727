import { Compression } from 'pmtiles';

/** Larger than any tile, directory or description of a base map is, in bytes: what unpacks to more is a bomb or a mistake. */
export const LARGEST_PART = 16_000_000;

/** Unpacks a part of a PMTiles file and stops at once when it grows beyond LARGEST_PART. @throws Error for that, and for damaged ones */
export async function boundedGunzip(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || compression === Compression.Unknown) return packed;
  if (compression !== Compression.Gzip) throw new Error('a part is compressed by something else than gzip');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.length;
    if (bytes > LARGEST_PART) {
      await reader.cancel();
      throw new Error(`a part unpacks to more than ${LARGEST_PART / 1_000_000} MB`);
    }
    pieces.push(read.value);
  }
  return new Blob(pieces).arrayBuffer();
}
