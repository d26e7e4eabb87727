import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Place } from '../../../../shared/contract/places.ts';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useLanguage, useText } from '../../../i18n/text.tsx';
import { isLight } from '../../../theme/palette.ts';
import { usePalette } from '../../../theme/theme-provider.tsx';
import { useBaseMap } from '../../../ui/base-map/use-base-map.ts';
import { PlaceMap } from '../../../ui/map/index.ts';
import { Panel } from '../../../ui/panel/panel.tsx';
import { useUndo } from '../../../ui/undo/use-undo.ts';
import { Button } from '../../../ui/act/button.tsx';

/** Zoom at which a city block fills the small map. */
const CLOSE = 14;
const degrees = (value: number): string => value.toFixed(5);

/** Where a place is, with its surroundings, and the way to put it there by a click. */
export function PositionPanel({ place }: { readonly place: Place }) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const palette = usePalette();
  const { query } = useCore();
  const { notification } = App.useApp();
  const undo = useUndo();
  const base = useBaseMap();
  const locate = useCommand((client) => client.places.locate);
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const [picking, setPicking] = useState(false);
  const places = useMemo(
    () => (map.data?.places ?? []).map((one) => ({ ...one, name: nameOf(one) })),
    [map.data, nameOf],
  );
  useEffect(() => {
    if (!picking) return undefined;
    const stop = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPicking(false);
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [picking]);
  const pick = async (lon: number, lat: number): Promise<void> => {
    setPicking(false);
    const done = await locate.run({ code: place.code, lon, lat, datum: 'wgs84', accuracy: 'approximate' });
    if (done === null) return;
    notification.success({
      title: t('places.page.located', { lon: degrees(lon), lat: degrees(lat) }),
      actions: (
        <Button needs="places.locate" size="small" onClick={() => void undo(done.commandId)}>
          {t('common.undo')}
        </Button>
      ),
      duration: 8,
    });
  };
  const view = place.lon === null || place.lat === null ? undefined : { lon: place.lon, lat: place.lat, zoom: CLOSE };
  const known = view !== undefined;

  return (
    <Panel title={t('places.page.map')} aside={t(`places.accuracy.${place.accuracy}`)}>
      <div className="place-map">
        {map.data === undefined ? null : (
          <PlaceMap
            key={place.code}
            places={places}
            rings={settings.data?.ringRadii}
            selected={known ? place.code : null}
            onSelect={(code) => code !== null && code !== place.code && navigate('/places/:code', { code })}
            pickMode={picking}
            onPick={(lon, lat) => void pick(lon, lat)}
            tileSource={base.source}
            theme={isLight(palette.name) ? 'light' : 'dark'}
            lang={language}
            initialView={view}
            label={t('places.page.map')}
          />
        )}
      </div>
      <div className="place-position">
        <span className="dim">
          {place.lon !== null && place.lat !== null
            ? `${degrees(place.lat)}, ${degrees(place.lon)} (WGS-84)`
            : t('places.page.noPosition')}
          {place.rawLon !== null && place.rawLat !== null && place.datum !== null && place.datum !== 'wgs84'
            ? ` · ${t('places.page.raw', { lon: place.rawLon, lat: place.rawLat, datum: t(`places.datum.${place.datum}`) })}`
            : ''}
        </span>
        <Button
          needs="places.locate"
          size="small"
          type={known ? 'default' : 'primary'}
          onClick={() => setPicking(!picking)}
        >
          {picking ? t('common.cancel') : known ? t('places.page.relocate') : t('places.page.locate')}
        </Button>
      </div>
    </Panel>
  );
}
