import * as L from 'leaflet';
import { leafletLayer, type LeafletLayerOptions } from 'protomaps-leaflet';
import { BaseMapError } from './base-map-error.ts';
import { openMapTilesLabelRules, openMapTilesPaintRules } from './openmaptiles-style.ts';
import { pmtilesLabelRules, pmtilesPaintRules } from './pmtiles-style.ts';
import type { MapTheme } from './tile-source.ts';

/** What vector tiles are read from; undefined where there is none. */
export type VectorArchive = {
  readonly getZxy: (z: number, x: number, y: number) => Promise<{ data: ArrayBuffer } | undefined>;
};

/** By which names a file calls its layers. */
export type VectorSchema = 'protomaps' | 'openmaptiles';

/** OpenMapTiles calls its roads `transportation`; the Protomaps schema calls them `roads`. */
export const schemaOf = (layers: readonly string[]): VectorSchema =>
  layers.includes('transportation') ? 'openmaptiles' : 'protomaps';

/** A layer that draws vector tiles in the console's own colours. Throws BaseMapError BASE_MAP_UNREADABLE. */
export function vectorLayer(
  archive: VectorArchive,
  maxDataZoom: number,
  schema: VectorSchema,
  { palette, lang }: MapTheme,
): L.Layer {
  const rules =
    schema === 'openmaptiles'
      ? { paintRules: openMapTilesPaintRules(palette), labelRules: openMapTilesLabelRules(palette, lang) }
      : { paintRules: pmtilesPaintRules(palette), labelRules: pmtilesLabelRules(palette, lang) };
  const layer: unknown = leafletLayer({
    url: forLeaflet(archive),
    maxDataZoom,
    ...rules,
    backgroundColor: palette.land,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    // The map shows attributions itself, as text; Leaflet would parse them as HTML.
    attribution: '',
    noWrap: true,
  });
  // protomaps-leaflet types its layer as anything at all.
  if (!(layer instanceof L.Layer)) throw new BaseMapError('BASE_MAP_UNREADABLE', 'The vector layer is no layer');
  return layer;
}

type LeafletArchive = Exclude<LeafletLayerOptions['url'], string | undefined>;

/** protomaps-leaflet types its archive by an older pmtiles; all it ever calls on it is `getZxy`. */
function isLeafletArchive(archive: object): archive is LeafletArchive {
  return 'getZxy' in archive && typeof archive.getZxy === 'function';
}

function forLeaflet(archive: object): LeafletArchive {
  if (!isLeafletArchive(archive)) throw new TypeError('Not an archive of tiles');
  return archive;
}
