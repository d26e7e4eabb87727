import type * as L from 'leaflet';
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fitPlaces, showPlace } from './fit-places.ts';
import type { MapPlace } from './map-place.ts';
import type { PlaceIndex } from './place-index.ts';

/** A list longer than this helps nobody; it holds the most urgent ones and says how many more there are. */
const LIST_LIMIT = 100;

const LIST_DELAY_MS = 150;

export type VisiblePlaces = { readonly places: readonly MapPlace[]; readonly total: number };

const NOTHING: VisiblePlaces = { places: [], total: 0 };

/** The places in view, most urgent first, after every move and every change of the places. */
export function useVisiblePlaces(map: L.Map | null, index: PlaceIndex): VisiblePlaces {
  const [visible, setVisible] = useState(NOTHING);
  // A layout effect, because it ends with the map's element: an ordinary one is undone later, and its timer could ask a
  // map that is gone.
  useLayoutEffect(() => {
    if (map === null) return undefined;
    let timer = 0;
    const update = (): void => {
      const bounds = map.getBounds();
      const view = {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      };
      const next = index.urgentInView(view, LIST_LIMIT);
      startTransition(() => setVisible(next));
    };
    // A list that is mostly out of sight waits until the map rests, so that moving it stays smooth.
    const updateSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(update, LIST_DELAY_MS);
    };
    updateSoon();
    map.on('moveend', updateSoon);
    return () => {
      window.clearTimeout(timer);
      map.off('moveend', updateSoon);
    };
  }, [map, index]);
  return visible;
}

/** Shows everything the first time there is anything, then leaves the view to the user. */
export function useFirstFit(map: L.Map | null, places: readonly MapPlace[], wanted: boolean): void {
  const fitted = useRef<L.Map | null>(null);
  useEffect(() => {
    if (map === null || fitted.current === map || !wanted || places.length === 0) return;
    fitted.current = map;
    fitPlaces(map, places, false);
  }, [map, places, wanted]);
}

/** Brings a newly chosen place into view, once: a change of data must not pull the map back to it. */
export function useShowSelected(map: L.Map | null, index: PlaceIndex, selected: string | null): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selected === null) shown.current = null;
    const place = selected === null || selected === shown.current ? undefined : index.find(selected);
    if (map === null || place === undefined) return;
    shown.current = selected;
    showPlace(map, place);
  }, [map, index, selected]);
}
