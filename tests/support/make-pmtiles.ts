import { readFile } from 'node:fs/promises';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Polygon } from 'geojson';
import { worldX, worldY } from '../../shared/domain/geo/web-mercator.ts';
import { streetsFromOsm, syntheticStreets, type Street } from './osm-streets.ts';
import { writeArchive, type ArchiveTile } from './pmtiles-archive.ts';

const MIN_ZOOM = 10;
const MAX_ZOOM = 15;
const EXTENT = 4096;

const REAL_STREETS = new URL('../../../shared/data/shanghai-peoples-square-streets.osm', import.meta.url);

/** The real extract where the machine has it, else null. */
export async function realStreetsXml(): Promise<string | null> {
  return readFile(REAL_STREETS, 'utf8').catch(() => null);
}

export type SmallBaseMap = {
  readonly bytes: Uint8Array;
  readonly streets: number;
  /** Degrees, WGS-84. */
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
};

/** A small vector PMTiles file in the Protomaps schema: the streets of an OSM document, or a few made-up ones. */
export function makeStreetsPmtiles(osmXml: string | null): SmallBaseMap {
  const streets = osmXml === null ? syntheticStreets(120.17, 30.25) : streetsFromOsm(osmXml);
  const bounds = boundsOf(streets);
  const layers = { earth: index([ground(bounds)]), roads: index(streets) };
  const tiles: ArchiveTile[] = [];
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z += 1) {
    for (const { x, y } of tilesOver(bounds, z)) {
      const found = Object.entries(layers).flatMap(([name, layer]) => {
        const tile = layer.getTile(z, x, y);
        return tile === null ? [] : [[name, tile] as const];
      });
      if (found.length > 0) {
        tiles.push({ z, x, y, mvt: fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: EXTENT }) });
      }
    }
  }
  const metadata = {
    name: 'streets',
    attribution: '<a href="https://www.openstreetmap.org/copyright">&copy; OpenStreetMap contributors</a>',
    vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })),
  };
  const bytes = writeArchive(tiles, { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, ...bounds, metadata });
  return { bytes, streets: streets.length, bounds };
}

function index(features: (Street | Feature<Polygon>)[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: MAX_ZOOM, indexMaxZoom: MAX_ZOOM, extent: EXTENT, buffer: 128, tolerance: 3 },
  );
}

function boundsOf(streets: readonly Street[]): SmallBaseMap['bounds'] {
  const positions = streets.flatMap((street) => street.geometry.coordinates);
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

function ground({ west, south, east, north }: SmallBaseMap['bounds']): Feature<Polygon> {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: { kind: 'earth' }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function tilesOver(bounds: SmallBaseMap['bounds'], z: number): { x: number; y: number }[] {
  const at = (fraction: number) => Math.floor(fraction * 2 ** z);
  const tiles: { x: number; y: number }[] = [];
  for (let x = at(worldX(bounds.west)); x <= at(worldX(bounds.east)); x += 1) {
    for (let y = at(worldY(bounds.north)); y <= at(worldY(bounds.south)); y += 1) tiles.push({ x, y });
  }
  return tiles;
}
