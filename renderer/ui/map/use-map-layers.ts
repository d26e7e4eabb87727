import type * as L from 'leaflet';
import { useEffect, useState } from 'react';
import { IncidentsLayer, type MapIncident } from './incidents-layer.ts';
import { LinesLayer, type MapLine } from './lines-layer.ts';
import { FALLBACK_PALETTES } from './map-palette.ts';
import { MAP_TEXT } from './map-text.ts';
import type { PlaceIndex } from './place-index.ts';
import { PlaceMarkersLayer } from './place-markers-layer.ts';
import type { MapTheme, TileSource } from './tile-source.ts';
import { VenueRingsLayer } from './venue-rings-layer.ts';

/** Keeps the base map of the source on the map, and the zooms within what the source can show. */
export function useBaseLayer(map: L.Map | null, source: TileSource, theme: MapTheme | null): void {
  useEffect(() => {
    if (map === null || theme === null) return undefined;
    const layer = source.createLayer(theme).addTo(map);
    map.setMinZoom(source.minZoom);
    map.setMaxZoom(source.maxZoom);
    return () => {
      layer.remove();
    };
  }, [map, source, theme]);
}

type OverlayInput = {
  readonly index: PlaceIndex;
  readonly rings: readonly number[];
  readonly lines: readonly MapLine[];
  readonly incidents: readonly MapIncident[];
  readonly selected: string | null;
  readonly marked?: ReadonlySet<string> | undefined;
  readonly theme: MapTheme | null;
};

type Overlays = {
  readonly rings: VenueRingsLayer;
  readonly lines: LinesLayer;
  readonly incidents: IncidentsLayer;
  readonly markers: PlaceMarkersLayer;
};

function createOverlays(): Overlays {
  const rings = new VenueRingsLayer(FALLBACK_PALETTES.dark, MAP_TEXT.zh.straightLine);
  const lines = new LinesLayer(FALLBACK_PALETTES.dark);
  const incidents = new IncidentsLayer(FALLBACK_PALETTES.dark);
  return { rings, lines, incidents, markers: new PlaceMarkersLayer(FALLBACK_PALETTES.dark, () => rings.labelBoxes) };
}

/** Keeps rings and places on the map, in the theme's colours; returns the layer of places for pointing and listing. */
export function useOverlays(map: L.Map | null, input: OverlayInput): PlaceMarkersLayer {
  const { index, rings, lines, incidents, selected, marked, theme } = input;
  const [layers] = useState(createOverlays);
  const themed = theme !== null;

  useEffect(() => layers.rings.setRings(index.places, rings), [layers, index, rings]);
  useEffect(() => layers.lines.setLines(lines), [layers, lines]);
  useEffect(() => layers.incidents.setIncidents(incidents), [layers, incidents]);
  useEffect(() => layers.markers.setIndex(index), [layers, index]);
  useEffect(() => layers.markers.setSelected(selected), [layers, selected]);
  useEffect(() => layers.markers.setMarked(marked ?? null), [layers, marked]);
  useEffect(() => {
    if (theme === null) return;
    layers.rings.setLook(theme.palette, MAP_TEXT[theme.lang].straightLine);
    layers.lines.setPalette(theme.palette);
    layers.incidents.setPalette(theme.palette);
    layers.markers.setPalette(theme.palette);
  }, [layers, theme]);
  useEffect(() => {
    // Not before the colours are known, or the first picture would flash in the wrong ones.
    if (map === null || !themed) return undefined;
    // Rings first: they lie below, and their labels are known when the places look for room for theirs.
    layers.rings.addTo(map);
    layers.markers.addTo(map);
    // Above the places: a line is drawn between them, and what is under the pointer is found without it.
    layers.lines.addTo(map);
    layers.incidents.addTo(map);
    return () => {
      layers.markers.remove();
      layers.incidents.remove();
      layers.lines.remove();
      layers.rings.remove();
    };
  }, [map, layers, themed]);

  return layers.markers;
}
