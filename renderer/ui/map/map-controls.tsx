import type * as L from 'leaflet';
import { useEffect, useState } from 'react';
import type { MapText } from './map-text.ts';

/** Zoom in, zoom out, show everything. */
export function MapControls(props: { map: L.Map; text: MapText; onFit: () => void }) {
  const { map, text, onFit } = props;
  const [zoom, setZoom] = useState(map.getZoom());
  useEffect(() => {
    const follow = () => setZoom(map.getZoom());
    map.on('zoomend zoomlevelschange', follow);
    return () => {
      map.off('zoomend zoomlevelschange', follow);
    };
  }, [map]);
  return (
    <div className="pm-layer pm-plate pm-controls">
      <IconButton
        label={text.zoomIn}
        path="M7 1.5V12.5M1.5 7H12.5"
        off={zoom >= map.getMaxZoom()}
        act={() => map.zoomIn()}
      />
      <IconButton label={text.zoomOut} path="M1.5 7H12.5" off={zoom <= map.getMinZoom()} act={() => map.zoomOut()} />
      <IconButton
        label={text.fit}
        path="M1.5 5V1.5H5M9 1.5H12.5V5M12.5 9V12.5H9M5 12.5H1.5V9"
        off={false}
        act={onFit}
      />
    </div>
  );
}

function IconButton(props: { label: string; path: string; off: boolean; act: () => void }) {
  const { label, path, off, act } = props;
  return (
    <button type="button" aria-label={label} title={label} disabled={off} onClick={act}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
    </button>
  );
}
