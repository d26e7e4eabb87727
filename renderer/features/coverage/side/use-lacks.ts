import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';

/** Says what a place lacks: names of items, and that it is closed. */
export function useLacks(): (lacks: readonly string[]) => string {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const names = useMemo(
    () => new Map((catalogue.data?.items ?? []).map((item) => [item.code, nameOf(item)])),
    [catalogue.data, nameOf],
  );
  return useCallback(
    (lacks) =>
      lacks
        .map((code) => (code === 'closed' ? t('coverage.why.closed') : (names.get(code) ?? code)))
        .join(t('coverage.list.sep')),
    [t, names],
  );
}
