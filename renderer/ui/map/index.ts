export { PlaceMap, type PlaceMapProps } from './place-map.tsx';
export type { MapFilters, MapPlace } from './map-place.ts';
export type { MapView } from './use-leaflet-map.ts';
export type { TileSource } from './tile-source.ts';
export { schematicSource } from './schematic-source.ts';
export { openPmtilesSource, type PmtilesFile } from './pmtiles-source.ts';
export type { ReadRange } from './byte-range-source.ts';
export { BaseMapError, type BaseMapErrorCode } from './base-map-error.ts';
