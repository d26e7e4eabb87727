import { Compression, PMTiles, TileType, type Header } from 'pmtiles';
import { BaseMapError } from './base-map-error.ts';
import { boundedGunzip } from './bounded-gunzip.ts';
import { ByteRangeSource, type ReadRange } from './byte-range-source.ts';
import { FARTHEST_ZOOM, NEAREST_ZOOM, OVERZOOM } from './core-tiles-source.ts';
import type { TileDatum } from './datum-shift.ts';
import type { Lang } from './map-place.ts';
import { plainText } from './plain-text.ts';
import { RasterLayer } from './raster-layer.ts';
import type { TileSource } from './tile-source.ts';
import { schemaOf, vectorLayer } from './vector-layer.ts';

/** Used when a file names nobody: every extract of the usual builds is OpenStreetMap data and must say so. */
const DEFAULT_ATTRIBUTION = '© OpenStreetMap';

export type PmtilesFile = {
  /** How the core knows the file. */
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly readRange: ReadRange;
  /** Datum the pictures of a raster file are drawn in. */
  readonly datum?: TileDatum | undefined;
  /** Who has to be credited, when the person says so instead of the file. */
  readonly attribution?: string | undefined;
};

/**
 * Opens a PMTiles file (v3) as a base map: vector tiles in the Protomaps or OpenMapTiles schema, or pictures. Reads its header and
 * metadata. Throws BaseMapError: BASE_MAP_UNREADABLE (no PMTiles file, truncated, or the reader failed), BASE_MAP_NOT_VECTOR (tiles
 * of another type), BASE_MAP_COMPRESSION.
 */
export async function openPmtilesSource(file: PmtilesFile): Promise<TileSource> {
  const archive = new PMTiles(new ByteRangeSource(file.id, file.readRange), undefined, boundedGunzip);
  const { header, metadata } = await readAbout(archive);
  const picture = PICTURES.get(header.tileType);
  refuseUnusable(header, picture !== undefined);
  return {
    id: `pmtiles:${file.id}`,
    name: file.name,
    badge: null,
    attribution: file.attribution || attributionOf(metadata),
    minZoom: Math.max(NEAREST_ZOOM, header.minZoom),
    maxZoom: Math.min(FARTHEST_ZOOM, header.maxZoom + OVERZOOM),
    bounds: { west: header.minLon, south: header.minLat, east: header.maxLon, north: header.maxLat },
    createLayer: (theme) =>
      picture === undefined
        ? vectorLayer(archive, header.maxZoom, schemaOf(layersOf(metadata)), theme)
        : new RasterLayer({
            datum: file.datum ?? 'wgs84',
            minNativeZoom: header.minZoom,
            maxNativeZoom: header.maxZoom,
            readPicture: async (z, x, y) => {
              const tile = await archive.getZxy(z, x, y);
              return tile === undefined ? null : new Blob([tile.data], { type: picture });
            },
          }),
  };
}

const PICTURES: ReadonlyMap<TileType, string> = new Map([
  [TileType.Png, 'image/png'],
  [TileType.Jpeg, 'image/jpeg'],
  [TileType.Webp, 'image/webp'],
  [TileType.Avif, 'image/avif'],
]);

async function readAbout(archive: PMTiles): Promise<{ header: Header; metadata: unknown }> {
  try {
    const header = await archive.getHeader();
    return { header, metadata: await archive.getMetadata() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BaseMapError('BASE_MAP_UNREADABLE', `The base map file cannot be read: ${why}`, cause);
  }
}

function attributionOf(metadata: unknown): string {
  const value =
    typeof metadata === 'object' && metadata !== null && 'attribution' in metadata ? metadata.attribution : undefined;
  const text = typeof value === 'string' ? plainText(value) : '';
  return text === '' ? DEFAULT_ATTRIBUTION : text;
}

function layersOf(metadata: unknown): string[] {
  const layers =
    typeof metadata === 'object' && metadata !== null && 'vector_layers' in metadata ? metadata.vector_layers : [];
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer ? [String(layer.id)] : [],
  );
}

function refuseUnusable(header: Header, picture: boolean): void {
  if (header.tileType !== TileType.Mvt && !picture) {
    throw new BaseMapError('BASE_MAP_NOT_VECTOR', 'The base map file holds tiles that are neither shapes nor pictures');
  }
  const readable: readonly Compression[] = [Compression.None, Compression.Gzip];
  if ((!picture && !readable.includes(header.tileCompression)) || !readable.includes(header.internalCompression)) {
    throw new BaseMapError('BASE_MAP_COMPRESSION', 'The base map file is compressed by something else than gzip');
  }
}
