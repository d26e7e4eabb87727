import Supercluster from 'supercluster';
import { countOf, STATES_WORST_FIRST, type StateCounts } from '../../../shared/domain/geo/worst-state.ts';
import { TILE_SIZE, worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import type { RollupState } from '../../../shared/domain/readiness/status.ts';
import { markStateOf, type MapPlace } from './map-place.ts';
import type { GeoBounds } from './tile-source.ts';

/** From this zoom on every place stands alone: at 16 a pixel is about two metres. */
const LAST_CLUSTER_ZOOM = 15;
/** Up to this many places a crowded spot is still read dot by dot, so only real overlaps are gathered. */
const FEW_PLACES = 300;
/** Venues are the anchors of the picture and never disappear into a bubble, unless there are very many of them. */
const MANY_VENUES = 60;

/** A place and where it is on the web-mercator world (0 to 1 both ways). */
export type PlaceItem = { readonly kind: 'place'; readonly place: MapPlace; readonly x: number; readonly y: number };

export type ClusterItem = {
  readonly kind: 'cluster';
  readonly id: number;
  readonly count: number;
  readonly states: StateCounts;
  /** Of the ready ones: not all shown to work by a test. */
  readonly untested: number;
  readonly x: number;
  readonly y: number;
};

export type MapItem = PlaceItem | ClusterItem;

type Tally = Record<RollupState | 'untested', number>;
type PointProps = { readonly at: number };

/** The places of one moment, ready to be asked what a view shows. Built once per change of data, asked on every move. */
export class PlaceIndex {
  readonly #clusters: Supercluster<PointProps, Tally>;
  readonly #clustered: readonly MapPlace[];
  readonly #anchors: readonly PlaceItem[];
  readonly #byCode: ReadonlyMap<string, MapPlace>;
  readonly places: readonly MapPlace[];

  constructor(places: readonly MapPlace[]) {
    this.places = places;
    const venues = places.filter((place) => place.type === 'venue');
    const venuesStandAlone = venues.length <= MANY_VENUES;
    const clustered = venuesStandAlone ? places.filter((place) => place.type !== 'venue') : places;
    this.#clustered = clustered;
    this.#anchors = venuesStandAlone ? venues.map((place) => placeItem(place)) : [];
    this.#byCode = new Map(places.map((place) => [place.code, place]));
    this.#clusters = new Supercluster<PointProps, Tally>({
      radius: places.length <= FEW_PLACES ? 22 : 44,
      extent: TILE_SIZE,
      minPoints: places.length <= FEW_PLACES ? 4 : 2,
      maxZoom: LAST_CLUSTER_ZOOM,
      map: ({ at }) => {
        const place = clustered[at];
        const untested = place !== undefined && markStateOf(place) === 'ready-untested' ? 1 : 0;
        return { ...countOf(place?.state ?? 'none'), untested };
      },
      reduce: (into, from) => {
        for (const state of STATES_WORST_FIRST) into[state] += from[state];
        into.untested += from.untested;
      },
    }).load(
      clustered.map((place, at) => ({
        type: 'Feature',
        properties: { at },
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      })),
    );
  }

  /** Bubbles and single places within the bounds (degrees) at a zoom; a fractional zoom counts as the lower one. */
  inView(bounds: GeoBounds, zoom: number): MapItem[] {
    const items: MapItem[] = this.#anchors.filter(({ place }) => contains(bounds, place));
    const found = this.#clusters.getClusters([bounds.west, bounds.south, bounds.east, bounds.north], Math.floor(zoom));
    for (const feature of found) {
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const properties = feature.properties;
      if ('cluster' in properties) {
        const { cluster_id: id, point_count: count } = properties;
        items.push({
          kind: 'cluster',
          id,
          count,
          states: properties,
          untested: properties.untested,
          x: worldX(lon),
          y: worldY(lat),
        });
      } else {
        const place = this.#clustered[properties.at];
        if (place !== undefined) items.push(placeItem(place));
      }
    }
    return items;
  }

  /** The places within the bounds, most urgent first and never more than `limit`, and how many there are in all. */
  urgentInView(bounds: GeoBounds, limit: number): { readonly places: MapPlace[]; readonly total: number } {
    const inside = this.places.filter((place) => contains(bounds, place));
    const places: MapPlace[] = [];
    for (const state of STATES_WORST_FIRST) {
      for (const place of inside) {
        if (places.length >= limit) return { places, total: inside.length };
        if (place.state === state) places.push(place);
      }
    }
    return { places, total: inside.length };
  }

  find(code: string): MapPlace | undefined {
    return this.#byCode.get(code);
  }

  /** The zoom at which a bubble falls apart. */
  expansionZoom(clusterId: number): number {
    return this.#clusters.getClusterExpansionZoom(clusterId);
  }
}

export function placeItem(place: MapPlace): PlaceItem {
  return { kind: 'place', place, x: worldX(place.lon), y: worldY(place.lat) };
}

function contains(bounds: GeoBounds, place: MapPlace): boolean {
  return place.lon >= bounds.west && place.lon <= bounds.east && place.lat >= bounds.south && place.lat <= bounds.north;
}
