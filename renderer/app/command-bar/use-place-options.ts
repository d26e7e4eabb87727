import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { LONGEST_NAME } from '../log-line/use-reading.ts';
import { navigate } from '../router/router.tsx';
import { useCommandBar } from './command-store.ts';
import type { Option } from './option.ts';

const SHOWN = 8;

/** `settled`: the options are those of what is typed now, not of the letters before. */
export type PlaceOptions = { readonly options: readonly Option[]; readonly settled: boolean };

/** Places found by the core for `typed` (names, codes, pinyin initials). `@` makes Enter choose the place for setting an item. */
export function usePlaceOptions(typed: string, active: boolean): PlaceOptions {
  const t = useText();
  const name = useName();
  const { query } = useCore();
  const choosePlace = useCommandBar((state) => state.choosePlace);
  const forItem = typed.startsWith('@');
  const wanted = typed.replace(/^@/, '').trim();
  const enabled = active && wanted.length <= LONGEST_NAME && (wanted !== '' || forItem);
  const { data, isPlaceholderData, isError } = useQuery({
    ...query.places.search.queryOptions({ input: { query: wanted, limit: SHOWN } }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const options = useMemo(() => {
    if (!enabled || data === undefined) return [];
    return data.items.map((place): Option => {
      const open = (): void => navigate('/places/:code', { code: place.code });
      const choose = (): void => choosePlace(place);
      return {
        id: `place/${place.code}`,
        group: 'place',
        label: name(place),
        detail: `${t(`type.${place.type}`)} · ${place.code}`,
        words: [place.name, place.nameEn ?? '', place.code]
          .filter((word) => word !== '')
          .map((word) => word.toLowerCase()),
        stays: forItem,
        run: forItem ? choose : open,
        alternative: choose,
      };
    });
  }, [enabled, data, name, t, forItem, choosePlace]);
  return { options, settled: !enabled || isError || (data !== undefined && !isPlaceholderData) };
}
