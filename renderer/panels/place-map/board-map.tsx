import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { isLight } from '../../theme/palette.ts';
import { usePalette } from '../../theme/theme-provider.tsx';
import { useMapIncidents } from '../../ui/incident/use-map-incidents.ts';
import { PlaceMap } from '../../ui/map/index.ts';

type BoardMapProps = {
  readonly places: readonly MapPlace[];
  readonly onOpen?: (code: string) => void;
  readonly legend?: boolean;
};

/** The map component in the language, colours and ring radii of the console. */
export function BoardMap({ places, onOpen, legend = false }: BoardMapProps) {
  const t = useText();
  const language = useLanguage();
  const name = useName();
  const palette = usePalette();
  const { query } = useCore();
  const { data: settings } = useQuery(query.settings.get.queryOptions({ input: {} }));
  const named = useMemo(() => places.map((place) => ({ ...place, name: name(place) })), [places, name]);
  const incidents = useMapIncidents(places);
  return (
    <PlaceMap
      places={named}
      rings={settings?.ringRadii}
      incidents={incidents}
      onSelect={onOpen === undefined ? undefined : (code) => (code === null ? undefined : onOpen(code))}
      theme={isLight(palette.name) ? 'light' : 'dark'}
      lang={language}
      legend={legend}
      label={t('board.map')}
    />
  );
}
