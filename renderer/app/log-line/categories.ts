import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { LOG_CATEGORIES, type CategoryChoice } from '../../../shared/domain/log/categories.ts';
import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';

const messageOf = (code: string): MessageId | null => {
  const id = `log.category.${code}`;
  return Object.hasOwn(CATALOGUES.zh, id) ? (id as MessageId) : null;
};

/** What a category is called on screen: the console's own by their name, any other as it was typed. */
export function useCategoryName(): (code: string) => string {
  const t = useText();
  return useCallback(
    (code: string) => {
      const id = messageOf(code);
      return id === null ? code : t(id);
    },
    [t],
  );
}

/** Categories to choose from: those of the console, then those that the log of this event has used beside them. */
export function useCategories(): readonly CategoryChoice[] {
  const { query } = useCore();
  const { data } = useQuery(query.log.summary.queryOptions({ input: {} }));
  return useMemo(() => {
    const own = LOG_CATEGORIES.map((code): CategoryChoice => {
      const id = messageOf(code);
      return { code, names: id === null ? [] : [CATALOGUES.zh[id], CATALOGUES.en[id]] };
    });
    const known = new Set<string>(LOG_CATEGORIES);
    const used = (data?.categories ?? []).filter((code) => !known.has(code));
    return [...own, ...used.map((code) => ({ code, names: [code] }))];
  }, [data]);
}
