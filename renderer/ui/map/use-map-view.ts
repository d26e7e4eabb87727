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

type Fit = { readonly map: L.Map; readonly centre: L.LatLng; readonly zoom: number };

/** Half a pixel or so is lost whenever a map changes its size. */
const MOVED_PIXELS = 3;

function isUntouched({ map, centre, zoom }: Fit): boolean {
  const moved = map.latLngToContainerPoint(centre).distanceTo(map.getSize().divideBy(2));
  return map.getZoom() === zoom && moved < MOVED_PIXELS;
}

/**
 * Shows everything the first time there is anything, and again when the map changes its size before anyone moved it (a
 * panel beside it was filled); then leaves the view to the user.
 */
export function useFirstFit(map: L.Map | null, places: readonly MapPlace[], wanted: boolean): void {
  const fit = useRef<Fit | null>(null);
  useEffect(() => {
    if (map === null || !wanted || places.length === 0) return undefined;
    const show = (): void => {
      fitPlaces(map, places, false);
      fit.current = { map, centre: map.getCenter(), zoom: map.getZoom() };
    };
    const onResize = (): void => {
      if (fit.current?.map === map && isUntouched(fit.current)) show();
    };
    if (fit.current?.map !== map) show();
    map.on('resize', onResize);
    return () => {
      map.off('resize', onResize);
    };
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
