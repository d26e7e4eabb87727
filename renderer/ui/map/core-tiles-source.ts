import type { TileDatum } from './datum-shift.ts';
import type { Lang } from './map-place.ts';
import { plainText } from './plain-text.ts';
import { RasterLayer } from './raster-layer.ts';
import type { TileSource } from './tile-source.ts';
import { schemaOf, vectorLayer } from './vector-layer.ts';

/** Tiles stay readable this many zooms beyond the finest there are. */
export const OVERZOOM = 4;
export const FARTHEST_ZOOM = 19;
/** Nobody looks at a city from farther away; and below it the world would be mostly blank. */
export const NEAREST_ZOOM = 3;

export type TileBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string };

export type CoreTiles = {
  /** How the core knows it. */
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly datum: TileDatum;
  readonly about: {
    readonly tiles: 'vector' | 'raster';
    readonly minZoom: number;
    readonly maxZoom: number;
    readonly bounds: readonly number[] | null;
    readonly attribution: string;
    readonly layers: readonly string[];
  };
  /** One tile through the core, y from the north; null where there is none. */
  readonly readTile: (z: number, x: number, y: number) => Promise<TileBytes | null>;
};

/** A base map whose tiles the core hands out one by one: an MBTiles file, a folder, an intranet tile server. */
export function coreTilesSource({ id, name, datum, about, readTile }: CoreTiles): TileSource {
  const [west, south, east, north] = about.bounds ?? [];
  const bounds =
    west === undefined || south === undefined || east === undefined || north === undefined
      ? {}
      : { bounds: { west, south, east, north } };
  return {
    id: `tiles:${id}`,
    name,
    badge: null,
    attribution: plainText(about.attribution),
    minZoom: Math.max(NEAREST_ZOOM, about.minZoom),
    maxZoom: Math.min(FARTHEST_ZOOM, about.maxZoom + OVERZOOM),
    ...bounds,
    createLayer: (theme) =>
      about.tiles === 'vector'
        ? vectorLayer({ getZxy: vectorTile }, about.maxZoom, schemaOf(about.layers), theme)
        : new RasterLayer({
            datum,
            minNativeZoom: about.minZoom,
            maxNativeZoom: about.maxZoom,
            readPicture: async (z, x, y) => {
              const tile = await readTile(z, x, y);
              return tile === null ? null : new Blob([tile.bytes], { type: tile.mime });
            },
          }),
  };

  async function vectorTile(z: number, x: number, y: number): Promise<{ data: ArrayBuffer } | undefined> {
    const tile = await readTile(z, x, y);
    if (tile === null) return undefined;
    const { buffer, byteOffset, byteLength } = tile.bytes;
    return { data: buffer.slice(byteOffset, byteOffset + byteLength) };
  }
}
