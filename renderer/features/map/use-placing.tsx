import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useUndo } from '../../ui/undo/use-undo.ts';
import { Button } from '../../ui/act/button.tsx';

type Placing = {
  readonly place: PlaceListItem | null;
  readonly begin: (place: PlaceListItem) => void;
  readonly pick: (lon: number, lat: number) => void;
};

/** Putting one place on the map: begin, then a click gives the position (WGS-84 degrees); Escape leaves it. */
export function usePlacing(onPlaced: (code: string) => void): Placing {
  const t = useText();
  const nameOf = useName();
  const { notification } = App.useApp();
  const locate = useCommand((client) => client.places.locate);
  const undo = useUndo();
  const [place, setPlace] = useState<PlaceListItem | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    const stop = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPlace(null);
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [place]);
  const put = async (lon: number, lat: number): Promise<void> => {
    if (place === null) return;
    setPlace(null);
    const done = await locate.run({ code: place.code, lon, lat, datum: 'wgs84', accuracy: 'approximate' });
    if (done === null) return;
    onPlaced(place.code);
    notification.success({
      title: t('map.need.placed', { name: nameOf(place) }),
      actions: (
        <Button needs="places.locate" size="small" onClick={() => void undo(done.commandId)}>
          {t('map.need.undo')}
        </Button>
      ),
      duration: 8,
    });
  };
  return {
    place,
    begin: (next) => setPlace(place?.code === next.code ? null : next),
    pick: (lon, lat) => void put(lon, lat),
  };
}
