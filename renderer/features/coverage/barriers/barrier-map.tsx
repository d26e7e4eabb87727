import { useMemo } from 'react';
import type { LonLat } from '../../../../shared/domain/geo/great-circle.ts';
import { useName } from '../../../i18n/names.ts';
import { useLanguage, useText } from '../../../i18n/text.tsx';
import { isLight } from '../../../theme/palette.ts';
import { usePalette } from '../../../theme/theme-provider.tsx';
import { useBaseMap } from '../../../ui/base-map/use-base-map.ts';
import { PlaceMap } from '../../../ui/map/index.ts';
import { viewOf } from '../side/view-of.ts';
import type { Coverage } from '../use-coverage.ts';

type BarrierMapProps = {
  readonly coverage: Coverage;
  readonly venue: string | null;
  readonly corners: readonly LonLat[];
  /** A corner was added at the end of the line (degrees, WGS-84). */
  readonly onCorner: (corner: LonLat) => void;
};

const HEIGHT = 320;
/** More than the ring is in view at first: a line begins and ends beyond it. */
const AROUND = 1.3;

/** The line so far; a click, or Enter for the middle of the map, adds a corner. */
export function BarrierMap({ coverage, venue, corners, onCorner }: BarrierMapProps) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const palette = usePalette();
  const base = useBaseMap();
  const { ring } = coverage;
  const places = useMemo(
    () => coverage.places.map((place) => ({ ...place, name: nameOf(place) })),
    [coverage.places, nameOf],
  );
  const rings = useMemo(() => [ring], [ring]);
  const lines = useMemo(() => [{ corners, drawing: true }], [corners]);
  const centre = coverage.places.find(({ code }) => code === venue) ?? corners[0];
  return (
    <div className="barrier-map" style={{ height: HEIGHT }}>
      <PlaceMap
        key={venue}
        places={places}
        rings={rings}
        lines={lines}
        pickMode
        onPick={(lon, lat) => onCorner({ lon, lat })}
        tileSource={base.source}
        theme={isLight(palette.name) ? 'light' : 'dark'}
        lang={language}
        initialView={centre === undefined ? undefined : viewOf(centre, ring * AROUND, HEIGHT)}
        label={t('coverage.barrier.map')}
      />
    </div>
  );
}
