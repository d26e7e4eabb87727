import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { nameIn } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { navigate } from '../router/router.tsx';
import { useRefusal } from '../session/use-refusal.ts';
import { useCommandBar } from './command-store.ts';
import { matching, type Option } from './option.ts';
import { splitStatus } from './status-words.ts';
import type { SetState } from './use-set-state.ts';

/** Worst first, so that what needs someone is nearest to the hand. */
const RANK: Readonly<Record<ReadinessCell['state'], number>> = {
  red: 0,
  overdue: 1,
  stale: 2,
  partial: 3,
  open: 4,
  ready: 5,
  'not-applicable': 6,
};

export type ItemOptions = {
  readonly options: readonly Option[];
  /** They set a state at once: what is typed ends in a word for one. */
  readonly setting: boolean;
  readonly settled: boolean;
};

/** Items of a place; `#零钱 就绪` offers to set the state in the same step. */
export function useItemOptions(place: PlaceListItem | null, typed: string, setState: SetState): ItemOptions {
  const t = useText();
  const language = useLanguage();
  const { query } = useCore();
  const { place: chosen, choosePlace, chooseItem } = useCommandBar();
  const { data: catalogue } = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const { data, isError } = useQuery({
    ...query.readiness.place.queryOptions({ input: { place: place?.code ?? '' } }),
    enabled: place !== null,
  });
  const mayNotSet = useRefusal('readiness.set');
  const settled = place === null || isError || (data !== undefined && catalogue !== undefined);
  return useMemo((): ItemOptions => {
    if (place === null) return { options: [], setting: false, settled };
    const { rest, status } = splitStatus(typed.replace(/^#/, ''));
    const items = new Map(catalogue?.items.map((item) => [item.code, item]));
    const cells = (data?.cells ?? []).toSorted(
      (a, b) => RANK[a.state] - RANK[b.state] || Number(b.critical) - Number(a.critical),
    );
    const options = cells.map((cell): Option => {
      const item = items.get(cell.item);
      const name = item === undefined ? cell.item : nameIn(language, item);
      const words = [cell.item.toLowerCase(), item?.name.toLowerCase() ?? '', item?.nameEn.toLowerCase() ?? ''];
      const common = {
        id: `item/${cell.item}`,
        group: 'item' as const,
        words,
        detail: t('command.set.now', { state: t(`state.${cell.state}`) }),
      };
      if (status === null)
        return {
          ...common,
          label: name,
          stays: true,
          run: () => {
            if (chosen?.code !== place.code) choosePlace(place);
            chooseItem({ code: cell.item, name });
          },
        };
      const label = t('command.set.to', { item: name, status: t(`status.${status}`) });
      return { ...common, label, refusal: mayNotSet, run: () => setState(place, { code: cell.item, name }, status) };
    });
    const open: Option = {
      id: 'open-place',
      group: 'place',
      label: t('command.openPlace'),
      run: () => navigate('/places/:code', { code: place.code }),
    };
    const offered = typed.trim() === '' ? [open, ...options] : matching(options, rest);
    return { options: offered, setting: status !== null && offered.length > 0, settled };
  }, [place, typed, catalogue, data, settled, language, t, chosen, choosePlace, chooseItem, setState, mayNotSet]);
}
