import * as L from 'leaflet';
import { Compression, PMTiles, TileType, type Header } from 'pmtiles';
import { leafletLayer, type LeafletLayerOptions } from 'protomaps-leaflet';
import { BaseMapError } from './base-map-error.ts';
import { ByteRangeSource, type ReadRange } from './byte-range-source.ts';
import type { Lang } from './map-place.ts';
import { plainText } from './plain-text.ts';
import { pmtilesLabelRules, pmtilesPaintRules } from './pmtiles-style.ts';
import type { TileSource } from './tile-source.ts';

/** Streets stay readable this many zooms beyond the file's finest tiles; more would be a blur of nothing. */
const OVERZOOM = 4;
const FARTHEST_ZOOM = 19;

/** Used when a file names nobody: every extract of the usual builds is OpenStreetMap data and must say so. */
const DEFAULT_ATTRIBUTION = '© OpenStreetMap';

export type PmtilesFile = {
  /** How the core knows the file. */
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly readRange: ReadRange;
};

/**
 * Opens a vector PMTiles file (v3, Protomaps schema) as a base map. Reads its header and metadata. Throws BaseMapError:
 * BASE_MAP_UNREADABLE (no PMTiles file, truncated, or the reader failed), BASE_MAP_NOT_VECTOR, BASE_MAP_COMPRESSION.
 */
export async function openPmtilesSource(file: PmtilesFile): Promise<TileSource> {
  const archive = new PMTiles(new ByteRangeSource(file.id, file.readRange));
  const { header, attribution } = await readAbout(archive);
  refuseUnusable(header);
  return {
    id: `pmtiles:${file.id}`,
    name: file.name,
    badge: null,
    attribution,
    minZoom: Math.max(3, header.minZoom),
    maxZoom: Math.min(FARTHEST_ZOOM, header.maxZoom + OVERZOOM),
    bounds: { west: header.minLon, south: header.minLat, east: header.maxLon, north: header.maxLat },
    createLayer: ({ palette, lang }) => {
      const layer: unknown = leafletLayer({
        url: forLeaflet(archive),
        maxDataZoom: header.maxZoom,
        paintRules: pmtilesPaintRules(palette),
        labelRules: pmtilesLabelRules(palette, lang),
        backgroundColor: palette.land,
        lang: lang === 'zh' ? 'zh-CN' : 'en',
        // The map shows attributions itself, as text; Leaflet would parse them as HTML.
        attribution: '',
        noWrap: true,
      });
      // protomaps-leaflet types its layer as anything at all.
      if (!(layer instanceof L.Layer)) throw new BaseMapError('BASE_MAP_UNREADABLE', 'The vector layer is no layer');
      return layer;
    },
  };
}

type LeafletArchive = Exclude<LeafletLayerOptions['url'], string | undefined>;

/** protomaps-leaflet types its archive by an older pmtiles; all it ever calls on it is `getZxy`, which both have alike. */
function isLeafletArchive(archive: object): archive is LeafletArchive {
  return archive instanceof PMTiles;
}

function forLeaflet(archive: PMTiles): LeafletArchive {
  const candidate: object = archive;
  if (!isLeafletArchive(candidate)) throw new TypeError('Not a PMTiles archive');
  return candidate;
}

async function readAbout(archive: PMTiles): Promise<{ header: Header; attribution: string }> {
  try {
    const header = await archive.getHeader();
    const metadata = await archive.getMetadata();
    return { header, attribution: attributionOf(metadata) };
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

function refuseUnusable(header: Header): void {
  if (header.tileType !== TileType.Mvt) {
    throw new BaseMapError(
      'BASE_MAP_NOT_VECTOR',
      'The base map file holds pictures or another tile type, not vector tiles',
    );
  }
  const readable: readonly Compression[] = [Compression.None, Compression.Gzip];
  if (!readable.includes(header.tileCompression) || !readable.includes(header.internalCompression)) {
    throw new BaseMapError('BASE_MAP_COMPRESSION', 'The base map file is compressed by something else than gzip');
  }
}
