import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MapPlace } from '../../../shared/contract/places.ts';
import type { WallIncidentView } from '../../../shared/contract/wall.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { isLight } from '../../theme/palette.ts';
import { usePalette } from '../../theme/theme-provider.tsx';
import { PlaceMap, type MapIncident } from '../../ui/map/index.ts';
import { useWallUnit } from '../../ui/wall/use-fit.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import { useWallIncidents } from '../incidents/use-wall-incidents.ts';
import './wall-map.css';

/** The map's smallest text, 10 px, is drawn as 24. */
const LARGER = 2.4;
const NONE: readonly MapPlace[] = [];

/** The places on the map with their state, and flags where incidents are open. */
export function WallMap() {
  const t = useText();
  const { query } = useCore();
  const unit = useWallUnit();
  const language = useLanguage();
  const nameOf = useName();
  const palette = usePalette();
  const read = useQuery({ ...query.places.map.queryOptions({ input: {} }), ...WALL_READ });
  const settings = useQuery({ ...query.settings.get.queryOptions({ input: {} }), ...WALL_READ });
  const situation = useWallIncidents();
  const places = read.data?.places ?? NONE;
  const named = useMemo(() => places.map((place) => ({ ...place, name: nameOf(place) })), [places, nameOf]);
  const incidents = useMemo(() => flags(places, situation.data?.items ?? [], t), [places, situation.data, t]);
  const scale = LARGER * unit;
  const size = `${100 / scale}%`;
  return (
    <WallPanel
      title={t('wall.map')}
      note={
        read.data === undefined || read.data.needLocation === 0
          ? null
          : t('wall.unplaced', { count: read.data.needLocation })
      }
      reads={[read, situation]}
      className="wall-map-panel"
    >
      <div className="wall-map" inert>
        <div className="wall-map-scaled" style={{ width: size, height: size, transform: `scale(${scale})` }}>
          <PlaceMap
            places={named}
            rings={settings.data?.ringRadii}
            incidents={incidents}
            theme={isLight(palette.name) ? 'light' : 'dark'}
            lang={language}
            label={t('board.map')}
          />
        </div>
      </div>
    </WallPanel>
  );
}

function flags(
  places: readonly MapPlace[],
  incidents: readonly WallIncidentView[],
  t: ReturnType<typeof useText>,
): MapIncident[] {
  return places.flatMap(({ code, lon, lat }): MapIncident[] => {
    const here = incidents.filter((incident) => incident.places.some((place) => place.code === code));
    // They come worst first.
    const [worst] = here;
    if (worst === undefined) return [];
    const grade =
      worst.grade === null ? t('incidents.strip.ungraded') : t('incidents.strip.grade', { grade: worst.grade });
    const label = here.length > 1 ? `${grade} ×${here.length}` : grade;
    return [{ place: code, lon, lat, severity: worst.severity, label }];
  });
}
