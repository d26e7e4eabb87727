import 'leaflet/dist/leaflet.css';
import './place-map.css';
import { useMemo, useRef } from 'react';
import { fitPlaces } from './fit-places.ts';
import type { MapIncident } from './incidents-layer.ts';
import type { MapLine } from './lines-layer.ts';
import { MapControls } from './map-controls.tsx';
import { MapLegend } from './map-legend.tsx';
import { cssColours, FALLBACK_PALETTES } from './map-palette.ts';
import { placesShown, type Lang, type MapFilters, type MapPlace, type ThemeMode } from './map-place.ts';
import { MapScaleBar } from './map-scale-bar.tsx';
import { MAP_TEXT } from './map-text.ts';
import { MapTooltip } from './map-tooltip.tsx';
import { PlaceIndex } from './place-index.ts';
import { schematicSource } from './schematic-source.ts';
import type { TileSource } from './tile-source.ts';
import { useLeafletMap, type MapView } from './use-leaflet-map.ts';
import { useBaseLayer, useOverlays } from './use-map-layers.ts';
import { useMapPointer } from './use-map-pointer.ts';
import { useMapTheme } from './use-map-theme.ts';
import { useFirstFit, useShowSelected, useVisiblePlaces } from './use-map-view.ts';
import { VisiblePlacesList } from './visible-places-list.tsx';

export type PlaceMapProps = {
  /** Keep the array the same while nothing changed: a new one builds a new index. Positions WGS-84. */
  readonly places: readonly MapPlace[];
  readonly filters?: MapFilters | undefined;
  /** Radii round venues in metres; none by default. Keep the array the same while nothing changed. */
  readonly rings?: readonly number[] | undefined;
  /** Lines nobody gets across. Keep the array the same while nothing changed. */
  readonly lines?: readonly MapLine[] | undefined;
  /** Flags above places with open incidents. Keep the array the same while nothing changed. */
  readonly incidents?: readonly MapIncident[] | undefined;
  readonly selected?: string | null | undefined;
  /** Places that answer the question of the map: ringed twice and never gathered in a bubble, the others pale. Keep the set the same. */
  readonly marked?: ReadonlySet<string> | undefined;
  /** A place was chosen, or null: an empty spot was clicked. */
  readonly onSelect?: ((code: string | null) => void) | undefined;
  /** While true a click gives a position instead of choosing a place. */
  readonly pickMode?: boolean | undefined;
  /** Degrees, WGS-84, longitude first. */
  readonly onPick?: ((lon: number, lat: number) => void) | undefined;
  readonly tileSource?: TileSource | undefined;
  readonly theme: ThemeMode;
  readonly lang: Lang;
  /** The first view; without it the map shows all places as soon as there are any. */
  readonly initialView?: MapView | undefined;
  readonly legend?: boolean | undefined;
  /** What this map is about, for screen readers. */
  readonly label?: string | undefined;
};

const NO_FILTERS: MapFilters = {};
const NO_RINGS: readonly number[] = [];
const NO_LINES: readonly MapLine[] = [];
const NO_INCIDENTS: readonly MapIncident[] = [];

/** Places on a map: what they are, how they are, and which ones need someone. */
export function PlaceMap(props: PlaceMapProps) {
  const {
    places,
    filters = NO_FILTERS,
    rings = NO_RINGS,
    lines = NO_LINES,
    incidents = NO_INCIDENTS,
    selected = null,
    marked,
    onSelect,
    pickMode = false,
    onPick,
  } = props;
  const { tileSource = schematicSource, theme: mode, lang, initialView, legend = false, label } = props;
  const text = MAP_TEXT[lang];
  const root = useRef<HTMLDivElement>(null);
  const { map, attach } = useLeafletMap(initialView);
  const theme = useMapTheme(root, mode, lang);
  const palette = theme?.palette ?? FALLBACK_PALETTES[mode];
  const shown = useMemo(() => placesShown(places, filters), [places, filters]);
  const index = useMemo(() => new PlaceIndex(shown), [shown]);
  const types = useMemo(() => new Set(shown.map((place) => place.type)), [shown]);

  useBaseLayer(map, tileSource, theme);
  const markers = useOverlays(map, { index, rings, lines, incidents, selected, marked, theme });
  const hit = useMapPointer(map, markers, { pickMode, onPick, onSelect });
  const visible = useVisiblePlaces(map, index);
  useFirstFit(map, shown, initialView === undefined);
  useShowSelected(map, index, selected);
  const state = `${hit === null ? '' : ' pm-pointing'}${pickMode ? ' pm-picking' : ''}`;

  return (
    <div ref={root} className={`pm${state}`} style={cssColours(palette)}>
      <div ref={attach} role="application" aria-label={`${label ?? text.map}. ${text.help}`} />
      <div className="pm-focus" />
      {map !== null && (
        <VisiblePlacesList
          places={visible.places}
          total={visible.total}
          selected={selected}
          text={text}
          palette={palette}
          onHighlight={(code) => markers.setHighlighted(code, true)}
          onSelect={(code) => onSelect?.(code)}
          onLeave={() => map.getContainer().focus()}
        />
      )}
      <div className="pm-layer pm-badges">
        {tileSource.badge !== null && <span className="pm-plate">{tileSource.badge[lang]}</span>}
        {rings.length > 0 && <span className="pm-plate">{text.straightLine}</span>}
      </div>
      {map !== null && <MapControls map={map} text={text} onFit={() => fitPlaces(map, shown, true)} />}
      {legend && <MapLegend text={text} palette={palette} types={types} />}
      <div className="pm-layer pm-foot">
        {map !== null && <MapScaleBar map={map} text={text} />}
        {tileSource.attribution !== '' && <span className="pm-plate pm-attribution">{tileSource.attribution}</span>}
      </div>
      {pickMode && <div className="pm-layer pm-cross" />}
      {pickMode && <div className="pm-layer pm-plate pm-hint">{text.pickHint}</div>}
      {hit !== null && map !== null && <MapTooltip hit={hit} view={map.getSize()} text={text} palette={palette} />}
    </div>
  );
}
