import type * as L from 'leaflet';
import { useEffect, useState } from 'react';
import { formatMetres, scaleBar, type ScaleBar } from '../../../shared/domain/geo/map-scale.ts';
import { metresPerPixel } from '../../../shared/domain/geo/web-mercator.ts';
import type { MapText } from './map-text.ts';

const MAX_PIXELS = 110;

/** A round length on the ground, true at the centre of the view. */
export function MapScaleBar(props: { map: L.Map; text: MapText }) {
  const { map, text } = props;
  const [bar, setBar] = useState(() => barOf(map));
  useEffect(() => {
    const follow = () => {
      const next = barOf(map);
      setBar((now) => (now.metres === next.metres && Math.abs(now.pixels - next.pixels) < 0.5 ? now : next));
    };
    follow();
    map.on('moveend zoomend', follow);
    return () => {
      map.off('moveend zoomend', follow);
    };
  }, [map]);
  const length = formatMetres(bar.metres);
  return (
    <div className="pm-scale" title={text.scale(length)}>
      {length}
      <i style={{ width: bar.pixels }} />
    </div>
  );
}

function barOf(map: L.Map): ScaleBar {
  return scaleBar(metresPerPixel(map.getCenter().lat, map.getZoom()), MAX_PIXELS);
}
