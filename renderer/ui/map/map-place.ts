import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { RollupState } from '../../../shared/domain/readiness/status.ts';

export type Lang = 'zh' | 'en';
export type ThemeMode = 'dark' | 'light';

/** One place as the map needs it. Degrees, WGS-84: Chinese map services give other datums, convert before. */
export type MapPlace = {
  readonly code: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly lon: number;
  readonly lat: number;
  readonly state: RollupState;
  /** Items that are ready, and how many of those a test has shown to work; left out where nobody asks. */
  readonly ready?: number;
  readonly tested?: number;
};

/** How a place is drawn: a green that no test has shown is softer than one that was tested. */
export type MarkState = RollupState | 'ready-untested';

export function markStateOf({ state, ready = 0, tested = 0 }: Pick<MapPlace, 'state' | 'ready' | 'tested'>): MarkState {
  return state === 'ready' && tested < ready ? 'ready-untested' : state;
}

/** An absent set lets everything through. */
export type MapFilters = {
  readonly types?: ReadonlySet<PlaceType> | undefined;
  readonly states?: ReadonlySet<RollupState> | undefined;
};

/** The places that pass the filters and can be drawn: a position that is no number is left out, never drawn at 0, 0. */
export function placesShown(places: readonly MapPlace[], filters: MapFilters = {}): MapPlace[] {
  const { types, states } = filters;
  return places.filter(
    (place) =>
      (types === undefined || types.has(place.type)) &&
      (states === undefined || states.has(place.state)) &&
      Number.isFinite(place.lon) &&
      Math.abs(place.lat) <= 90,
  );
}
