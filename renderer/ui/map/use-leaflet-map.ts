import * as L from 'leaflet';
import { useCallback, useState, type RefCallback } from 'react';

/** Where a map looks. Degrees, WGS-84. */
export type MapView = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** China as a whole: where an event is looked for while nothing is known yet. */
const DEFAULT_VIEW: MapView = { lon: 105, lat: 34, zoom: 4 };

/** True when the user asked the system for less motion. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * One Leaflet map in the element that gets `attach` as its ref, for as long as the element lives; it follows every change
 * of the element's size.
 */
export function useLeafletMap(initial: MapView | undefined): {
  map: L.Map | null;
  attach: RefCallback<HTMLElement>;
} {
  const [map, setMap] = useState<L.Map | null>(null);
  // The first view only: later changes of the prop must not move a map that someone is using.
  const [start] = useState(initial ?? DEFAULT_VIEW);
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const created = createMap(element, start);
      const observer = new ResizeObserver(() => created.invalidateSize({ animate: false, pan: true }));
      observer.observe(element);
      setMap(created);
      return () => {
        observer.disconnect();
        created.remove();
        setMap(null);
      };
    },
    [start],
  );
  return { map, attach };
}

function createMap(element: HTMLElement, start: MapView): L.Map {
  const motion = !prefersReducedMotion();
  // Leaflet gives a position of its own to a container that seems to have none, as one of a dialog that is not in the page yet does.
  element.style.position = 'absolute';
  return L.map(element, {
    // The map shows attributions and controls itself, as text and in the user's language.
    attributionControl: false,
    zoomControl: false,
    zoomAnimation: motion,
    fadeAnimation: motion,
    markerZoomAnimation: motion,
    inertia: motion,
    worldCopyJump: true,
    // Three worlds side by side are enough for anyone crossing the 180th meridian.
    maxBounds: [
      [-85, -540],
      [85, 540],
    ],
  }).setView([start.lat, start.lon], start.zoom, { animate: false });
}
