import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useCommandBar } from './command-store.ts';
import { matching, type Option } from './option.ts';
import { statusesLike } from './status-words.ts';
import { useActions } from './use-actions.ts';
import { useItemOptions } from './use-item-options.ts';
import { usePlaceOptions, type PlaceOptions } from './use-place-options.ts';
import { useScreenOptions } from './use-screen-options.ts';
import { useSetState } from './use-set-state.ts';

/** What the command bar offers now: anything, then items of the chosen place, then states of the chosen item. */
export function useOptions(): PlaceOptions {
  const t = useText();
  const { text, place, item, open } = useCommandBar();
  const setState = useSetState();
  const actions = useActions();
  const screens = useScreenOptions();
  const { options: places, settled } = usePlaceOptions(text, open && place === null);
  const items = useItemOptions(text, setState);
  const options = useMemo((): readonly Option[] => {
    if (place !== null && item !== null) {
      return statusesLike(text).map((status): Option => ({
        id: `status/${status}`,
        group: 'status',
        label: t(`status.${status}`),
        run: () => setState(place, item, status),
      }));
    }
    if (place !== null) return items;
    if (text.startsWith('@')) return places;
    return [...matching(screens, text), ...places, ...matching(actions, text)];
  }, [place, item, text, items, places, screens, actions, setState, t]);
  return { options, settled };
}
