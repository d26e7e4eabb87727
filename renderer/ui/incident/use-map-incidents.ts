import { useMemo } from 'react';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { useText } from '../../i18n/text.tsx';
import type { MapIncident } from '../map/index.ts';
import { incidentsByPlace, useOpenIncidents } from './use-situation.ts';

const NONE: readonly MapIncident[] = [];

/** Flags for the places that have open incidents: the worst grade there, and how many there are. */
export function useMapIncidents(places: readonly MapPlace[] | undefined): readonly MapIncident[] {
  const t = useText();
  const open = useOpenIncidents();
  return useMemo(() => {
    if (open === undefined || open.total === 0 || places === undefined) return NONE;
    const byPlace = incidentsByPlace(open.items);
    return places.flatMap(({ code, lon, lat }): MapIncident[] => {
      const here = byPlace.get(code);
      // They come worst first.
      const [worst] = here ?? [];
      if (here === undefined || worst === undefined) return [];
      const grade =
        worst.grade === null ? t('incidents.strip.ungraded') : t('incidents.strip.grade', { grade: worst.grade });
      return [
        {
          place: code,
          lon,
          lat,
          severity: worst.severity,
          label: here.length > 1 ? `${grade} ×${here.length}` : grade,
        },
      ];
    });
  }, [open, places, t]);
}
