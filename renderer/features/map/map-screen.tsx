import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { PLACE_TYPES } from '../../../shared/domain/places/place-type.ts';
import { ROLLUP_STATES } from '../../../shared/domain/readiness/status.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { isLight } from '../../theme/palette.ts';
import { usePalette } from '../../theme/theme-provider.tsx';
import { useBaseMap } from '../../ui/base-map/use-base-map.ts';
import { useMapIncidents } from '../../ui/incident/use-map-incidents.ts';
import { PlaceMap } from '../../ui/map/index.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { Loading } from '../../ui/panel/loading.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';
import { BaseChoice } from './base-choice.tsx';
import { MapIncidents } from './map-incidents.tsx';
import { NOTHING_HIDDEN, shownOf } from './map-filter.ts';
import { MapFilters } from './map-filters.tsx';
import { NeedLocation } from './need-location.tsx';
import { PlaceCard } from './place-card.tsx';
import { usePlacing } from './use-placing.tsx';
import { Button } from '../../ui/act/button.tsx';
import './map.css';

/** Where places are and how they are; what is chosen, and what is not on the map yet, beside it. */
export function MapScreen({ search }: ScreenProps) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const palette = usePalette();
  const { query } = useCore();
  const base = useBaseMap();
  const [hidden, setHidden] = useState(NOTHING_HIDDEN);
  const [selected, setSelected] = useState<string | null>(search.get('place'));
  const placing = usePlacing(setSelected);
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const needing = useQuery(query.places.list.queryOptions({ input: { accuracy: 'needs-location', limit: 1000 } }));
  const places = useMemo(
    () => (map.data?.places ?? []).map((place) => ({ ...place, name: nameOf(place) })),
    [map.data, nameOf],
  );
  const incidents = useMapIncidents(map.data?.places);
  const filters = useMemo(
    () => ({ types: shownOf(PLACE_TYPES, hidden.types), states: shownOf(ROLLUP_STATES, hidden.states) }),
    [hidden],
  );
  const chosen = map.data?.places.find((place) => place.code === selected);
  const shown = places.filter((place) => filters.types.has(place.type) && filters.states.has(place.state)).length;
  const need = needing.data?.items ?? [];
  const onFound = (code: string): void => {
    if (places.some((place) => place.code === code)) setSelected(code);
    else navigate('/places/:code', { code });
  };
  if (map.isError) {
    return (
      <Empty title={t('map.failed')}>
        <Button onClick={() => void map.refetch()}>{t('map.retry')}</Button>
      </Empty>
    );
  }
  if (map.data !== undefined && needing.data !== undefined && places.length === 0 && need.length === 0) {
    return (
      <Empty title={t('map.empty.title')} hint={t('map.empty.text')}>
        <Button needs="imports.start" type="primary" onClick={() => navigate('/import', {}, { kind: 'places' })}>
          {t('map.empty.import')}
        </Button>
      </Empty>
    );
  }
  return (
    <div className="map-screen">
      <div className="map-area">
        {map.data === undefined ? (
          <Loading />
        ) : (
          <PlaceMap
            places={places}
            filters={filters}
            rings={settings.data?.ringRadii}
            incidents={incidents}
            selected={selected}
            onSelect={setSelected}
            pickMode={placing.place !== null}
            onPick={placing.pick}
            tileSource={base.source}
            theme={isLight(palette.name) ? 'light' : 'dark'}
            lang={language}
            label={t('map.title')}
          />
        )}
        {placing.place === null ? null : (
          <p className="map-placing" role="status">
            {t('map.need.placing', { name: nameOf(placing.place) })}
          </p>
        )}
      </div>
      <aside className="map-side">
        <div className="map-tools">
          <h1>{t('map.title')}</h1>
          <span className="dim">
            {map.data === undefined ? t('common.loading') : t('map.shown', { shown, total: places.length })}
          </span>
          <PlaceFinder label={t('map.search')} onFound={({ code }) => onFound(code)} />
          <BaseChoice />
          {base.failed === null ? null : <p className="map-warning">{t('map.base.failed', { name: base.failed })}</p>}
        </div>
        {chosen === undefined ? (
          <>
            <MapIncidents onChoose={setSelected} />
            <MapFilters places={map.data?.places ?? []} hidden={hidden} onChange={setHidden} />
          </>
        ) : (
          <PlaceCard place={chosen} onClose={() => setSelected(null)} />
        )}
        {needing.data === undefined ? null : (
          <NeedLocation places={need} placing={placing.place?.code ?? null} onPlace={placing.begin} />
        )}
      </aside>
    </div>
  );
}
