import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nameIn } from '../../i18n/names.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { navigate } from '../router/router.tsx';
import { matching, type Option } from './option.ts';

const SHOWN = 5;

/** Items of the catalogue found by their name in either language, each led to its page across all places; after screens and actions. */
export function useItemPages(typed: string, active: boolean): readonly Option[] {
  const language = useLanguage();
  const { query } = useCore();
  const wanted = typed.trim();
  const enabled = active && wanted !== '' && !wanted.startsWith('@');
  const { data } = useQuery({ ...query.catalogue.get.queryOptions({ input: {} }), enabled });
  return useMemo(() => {
    if (!enabled || data === undefined) return [];
    const pages = data.items.map((item): Option => ({
      id: `item-page/${item.code}`,
      group: 'itemPage',
      label: nameIn(language, item),
      words: [item.code.toLowerCase(), item.name.toLowerCase(), item.nameEn.toLowerCase()],
      run: () => navigate('/readiness/item/:code', { code: item.code }),
    }));
    return matching(pages, wanted).slice(0, SHOWN);
  }, [enabled, data, language, wanted]);
}
