import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

/** Name of a place by code, in the language of the screen; the code itself until it is known. */
export function usePlaceNames(): (code: string) => string {
  const { query } = useCore();
  const nameOf = useName();
  const { data } = useQuery(query.stock.overview.queryOptions({ input: { limit: 1000 } }));
  return useMemo(() => {
    const names = new Map((data?.rows ?? []).map((row) => [row.place, nameOf(row)]));
    return (code) => names.get(code) ?? code;
  }, [data, nameOf]);
}
