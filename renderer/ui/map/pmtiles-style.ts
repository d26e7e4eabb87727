import {
  CenteredTextSymbolizer,
  exp,
  LineLabelSymbolizer,
  LineSymbolizer,
  PolygonSymbolizer,
  type Feature,
  type LabelRule,
  type PaintRule,
} from 'protomaps-leaflet';
import { mapFont } from './map-font.ts';
import type { Lang } from './map-place.ts';
import type { MapPalette } from './map-palette.ts';

/*
 * Rules for the Protomaps basemap schema (layers earth, landcover, landuse, water, buildings, roads, places). The layer
 * `boundaries` is left out on purpose: the console draws no administrative boundary it cannot vouch for.
 */

const GREEN = new Set([
  'park', 'forest', 'wood', 'grass', 'grassland', 'garden', 'golf_course', 'nature_reserve', 'scrub', 'meadow',
  'farmland', 'cemetery', 'pitch', 'recreation_ground', 'village_green', 'wetland', 'zoo', 'national_park',
]); // prettier-ignore

const ofKind =
  (...kinds: string[]) =>
  (_zoom: number, feature: Feature): boolean =>
    kinds.includes(String(feature.props['kind']));

const isGreen = (_zoom: number, feature: Feature): boolean => GREEN.has(String(feature.props['kind']));

/** Base of the widths' growth and widths in CSS pixels at zooms, per class of road, narrowest class first. */
const ROADS: readonly { kinds: string[]; minzoom: number; major: boolean; widths: number[][] }[] = [
  { kinds: ['path', 'other'], minzoom: 15, major: false, widths: [[15, 0.6], [18, 2]] },
  { kinds: ['minor_road'], minzoom: 12, major: false, widths: [[12, 0.4], [15, 1.8], [18, 9]] },
  { kinds: ['major_road'], minzoom: 8, major: true, widths: [[8, 0.4], [12, 1.2], [15, 3], [18, 12]] },
  { kinds: ['highway'], minzoom: 5, major: true, widths: [[5, 0.4], [12, 1.8], [15, 4], [18, 14]] },
]; // prettier-ignore

function fill(dataLayer: string, colour: string, filter?: PaintRule['filter']): PaintRule {
  const symbolizer = new PolygonSymbolizer({ fill: colour });
  return filter === undefined ? { dataLayer, symbolizer } : { dataLayer, symbolizer, filter };
}

/** What is painted, bottom first. */
export function pmtilesPaintRules(palette: MapPalette): PaintRule[] {
  const casings = ROADS.filter((road) => road.kinds[0] !== 'path').map((road): PaintRule => {
    const width = exp(1.6, road.widths);
    return {
      dataLayer: 'roads',
      minzoom: Math.max(13, road.minzoom),
      filter: ofKind(...road.kinds),
      symbolizer: new LineSymbolizer({ color: palette.roadCasing, width: (zoom: number) => width(zoom) + 1.6 }),
    };
  });
  const roads = ROADS.map((road): PaintRule => ({
    dataLayer: 'roads',
    minzoom: road.minzoom,
    filter: ofKind(...road.kinds),
    symbolizer: new LineSymbolizer({
      color: road.major ? palette.roadMajor : palette.road,
      width: exp(1.6, road.widths),
      lineCap: 'round',
      lineJoin: 'round',
    }),
  }));
  const rail: PaintRule = {
    dataLayer: 'roads',
    minzoom: 11,
    filter: ofKind('rail'),
    symbolizer: new LineSymbolizer({ color: palette.gridStrong, width: 1.2, dash: [6, 4] }),
  };
  return [
    fill('earth', palette.land),
    fill('landcover', palette.green, isGreen),
    fill('landuse', palette.green, isGreen),
    fill('water', palette.water),
    { ...fill('buildings', palette.building), minzoom: 15 },
    ...casings,
    rail,
    ...roads,
  ];
}

/** Names on the base, kept quiet so that the console's own places speak. System fonts only. */
export function pmtilesLabelRules(palette: MapPalette, lang: Lang): LabelRule[] {
  const labelProps = lang === 'zh' ? ['name:zh-Hans', 'name:zh', 'name'] : ['name:en', 'name'];
  const text = { labelProps, fill: palette.dim, stroke: palette.land, width: 3 };
  return [
    {
      dataLayer: 'places',
      filter: ofKind('locality', 'neighbourhood', 'macrohood'),
      symbolizer: new CenteredTextSymbolizer({ ...text, font: mapFont(13, 500) }),
    },
    {
      dataLayer: 'roads',
      minzoom: 14,
      filter: ofKind('highway', 'major_road'),
      symbolizer: new LineLabelSymbolizer({ ...text, font: mapFont(11) }),
    },
    {
      dataLayer: 'roads',
      minzoom: 16,
      filter: ofKind('minor_road'),
      symbolizer: new LineLabelSymbolizer({ ...text, font: mapFont(11) }),
    },
    {
      dataLayer: 'water',
      minzoom: 12,
      filter: (_zoom, feature) => feature.geomType === 1,
      symbolizer: new CenteredTextSymbolizer({ ...text, font: mapFont(11) }),
    },
  ];
}
