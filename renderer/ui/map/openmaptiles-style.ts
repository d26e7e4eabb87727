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
 * Rules for the OpenMapTiles schema, which most vector MBTiles follow (layers landcover, landuse, park, water, building,
 * transportation, place). The layer `boundary` is left out on purpose, as with the Protomaps schema.
 */

const ofClass =
  (...classes: string[]) =>
  (_zoom: number, feature: Feature): boolean =>
    classes.includes(String(feature.props['class']));

/** Base of the widths' growth and widths in CSS pixels at zooms, per class of road, narrowest class first. */
const ROADS: readonly { classes: string[]; minzoom: number; major: boolean; widths: number[][] }[] = [
  { classes: ['path', 'track', 'service'], minzoom: 15, major: false, widths: [[15, 0.6], [18, 3]] },
  { classes: ['minor', 'tertiary'], minzoom: 12, major: false, widths: [[12, 0.4], [15, 1.8], [18, 9]] },
  { classes: ['primary', 'secondary'], minzoom: 8, major: true, widths: [[8, 0.4], [12, 1.2], [15, 3], [18, 12]] },
  { classes: ['motorway', 'trunk'], minzoom: 5, major: true, widths: [[5, 0.4], [12, 1.8], [15, 4], [18, 14]] },
]; // prettier-ignore

const fill = (dataLayer: string, colour: string, filter?: PaintRule['filter']): PaintRule => ({
  dataLayer,
  symbolizer: new PolygonSymbolizer({ fill: colour }),
  ...(filter && { filter }),
});

/** What is painted, bottom first. */
export function openMapTilesPaintRules(palette: MapPalette): PaintRule[] {
  return [
    fill('landcover', palette.green, ofClass('wood', 'grass', 'farmland', 'wetland')),
    fill('park', palette.green),
    fill('landuse', palette.green, ofClass('cemetery', 'pitch', 'garden')),
    fill('water', palette.water),
    { ...fill('building', palette.building), minzoom: 15 },
    {
      dataLayer: 'transportation',
      minzoom: 11,
      filter: ofClass('rail', 'transit'),
      symbolizer: new LineSymbolizer({ color: palette.gridStrong, width: 1.2, dash: [6, 4] }),
    },
    ...ROADS.map((road): PaintRule => ({
      dataLayer: 'transportation',
      minzoom: road.minzoom,
      filter: ofClass(...road.classes),
      symbolizer: new LineSymbolizer({
        color: road.major ? palette.roadMajor : palette.road,
        width: exp(1.6, road.widths),
        lineCap: 'round',
        lineJoin: 'round',
      }),
    })),
  ];
}

/** Names on the base, kept quiet so that the console's own places speak. */
export function openMapTilesLabelRules(palette: MapPalette, lang: Lang): LabelRule[] {
  const labelProps = lang === 'zh' ? ['name:zh', 'name'] : ['name:en', 'name:latin', 'name'];
  const text = { labelProps, fill: palette.dim, stroke: palette.land, width: 3 };
  return [
    {
      dataLayer: 'place',
      filter: ofClass('city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood'),
      symbolizer: new CenteredTextSymbolizer({ ...text, font: mapFont(13, 500) }),
    },
    {
      dataLayer: 'transportation_name',
      minzoom: 14,
      symbolizer: new LineLabelSymbolizer({ ...text, font: mapFont(11) }),
    },
  ];
}
