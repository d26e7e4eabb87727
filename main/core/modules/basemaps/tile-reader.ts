import { gunzipSync, inflateSync } from 'node:zlib';
import { AppError } from '../../../../shared/kernel/app-error.ts';

/** What a base map of tiles holds; degrees WGS-84 in the bounds, whatever datum the tiles are drawn in. */
export type TileAbout = {
  readonly tiles: 'vector' | 'raster';
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number] | null;
  readonly attribution: string;
  /** Names of the layers of vector tiles: they tell by which rules they are drawn. */
  readonly layers: readonly string[];
};

/** Hands out the tiles of one base map, counted as web maps count them (y from the north). */
export type TileReader = {
  readonly about: () => TileAbout | Promise<TileAbout>;
  /** Bytes of a tile, unpacked; null where there is none. */
  readonly tile: (z: number, x: number, y: number) => Uint8Array | null | Promise<Uint8Array | null>;
  readonly close: () => void;
};

/** Larger than any tile is: what claims to be one is a bomb or a mistake. */
const LARGEST_TILE = 8_000_000;

/** Vector tiles are kept packed as a rule; the window gets them as they are. @throws Error for damaged ones */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, { maxOutputLength: LARGEST_TILE });
  if (bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0)
    return inflateSync(bytes, { maxOutputLength: LARGEST_TILE });
  return bytes;
}

/** Type of a picture by its first bytes; null for anything else. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'image/webp' : null;
}

export function unreadable(what: string, why: string): AppError {
  return new AppError(
    'BASEMAP_UNREADABLE',
    `${what} cannot be used as a base map: ${why}. Nothing was changed. Choose another file.`,
    { file: what, why },
  );
}
