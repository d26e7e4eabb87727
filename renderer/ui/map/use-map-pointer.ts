import type * as L from 'leaflet';
import { useEffect, useState } from 'react';
import { prefersReducedMotion } from './use-leaflet-map.ts';
import type { MapHit, PlaceMarkersLayer } from './place-markers-layer.ts';

export type PointerActions = {
  readonly pickMode: boolean;
  readonly onPick: ((lon: number, lat: number) => void) | undefined;
  readonly onSelect: ((code: string | null) => void) | undefined;
};

/** Follows the pointer over the canvas: what it is on, and what a click there does; in pick mode Enter takes the centre. */
export function useMapPointer(map: L.Map | null, markers: PlaceMarkersLayer, actions: PointerActions): MapHit | null {
  const [hit, setHit] = useState<MapHit | null>(null);
  const { pickMode, onPick, onSelect } = actions;

  useEffect(() => {
    if (map === null) return undefined;
    const show = (next: MapHit | null): void => {
      markers.setHighlighted(next?.kind === 'place' ? next.place.code : null);
      setHit((now) => (sameHit(now, next) ? now : next));
    };
    const onMove = (event: L.LeafletMouseEvent): void => show(pickMode ? null : markers.hit(event.containerPoint));
    const onOut = (): void => show(null);
    const onClick = (event: L.LeafletMouseEvent): void => {
      if (pickMode) {
        const { lng, lat } = event.latlng.wrap();
        onPick?.(lng, lat);
        return;
      }
      const clicked = markers.hit(event.containerPoint);
      if (clicked?.kind === 'cluster') openCluster(map, markers, clicked);
      else onSelect?.(clicked?.place.code ?? null);
    };
    const onKey = (event: L.LeafletKeyboardEvent): void => {
      const { key, target } = event.originalEvent;
      if (!pickMode || key !== 'Enter' || target !== map.getContainer()) return;
      const { lng, lat } = map.getCenter().wrap();
      onPick?.(lng, lat);
    };
    map.on('keydown', onKey).on('mousemove', onMove).on('click', onClick).on('mouseout movestart zoomstart', onOut);
    return () => {
      map
        .off('keydown', onKey)
        .off('mousemove', onMove)
        .off('click', onClick)
        .off('mouseout movestart zoomstart', onOut);
      show(null);
    };
  }, [map, markers, pickMode, onPick, onSelect]);

  return hit;
}

function openCluster(map: L.Map, markers: PlaceMarkersLayer, hit: Extract<MapHit, { kind: 'cluster' }>): void {
  const zoom = Math.min(map.getMaxZoom(), markers.index.expansionZoom(hit.cluster.id));
  map.setView(map.containerPointToLatLng(hit.at), zoom, { animate: !prefersReducedMotion() });
}

function sameHit(a: MapHit | null, b: MapHit | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'place') return b.kind === 'place' && a.place === b.place && a.at.equals(b.at);
  return b.kind === 'cluster' && a.cluster.id === b.cluster.id && a.at.equals(b.at);
}
