import { App } from 'antd';
import { useCallback } from 'react';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import type { ReadinessStatus } from '../../../shared/domain/readiness/status.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useCommand } from '../use-command.ts';
import type { ChosenItem } from './command-store.ts';

export type SetState = (place: PlaceListItem, item: ChosenItem, status: ReadinessStatus) => void;

/** Records a state seen just now, and says so when the core has it. */
export function useSetState(): SetState {
  const t = useText();
  const name = useName();
  const { message } = App.useApp();
  const { run } = useCommand((client) => client.readiness.set);
  return useCallback(
    (place, item, status) => {
      void run({ place: place.code, item: item.code, status, observedAt: Date.now() }).then((done) => {
        if (done === null) return;
        message.success(t('command.set.done', { place: name(place), item: item.name, status: t(`status.${status}`) }));
      });
    },
    [run, message, t, name],
  );
}
