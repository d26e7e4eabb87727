import type * as L from 'leaflet';
import type { Lang, ThemeMode } from './map-place.ts';
import type { MapPalette } from './map-palette.ts';

/** How a base is to look right now; a change of it makes a new layer. */
export type MapTheme = { readonly mode: ThemeMode; readonly lang: Lang; readonly palette: MapPalette };

/** Degrees, WGS-84. */
export type GeoBounds = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** A base map. Nothing a source does may leave the machine. */
export type TileSource = {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** What the user must be told about this base all the time; null when there is nothing to warn of. */
  readonly badge: Readonly<Record<Lang, string>> | null;
  /** Plain text, shown as such; empty when nobody must be credited. */
  readonly attribution: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Where the base has content; absent when it covers the world. */
  readonly bounds?: GeoBounds;
  readonly createLayer: (theme: MapTheme) => L.Layer;
};
