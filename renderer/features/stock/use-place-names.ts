import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

/** Name of a place by code, in the language of the screen; the code itself until it is known. */
export function usePlaceNames(): (code: string) => string {
  const { query } = useCore();
  const nameOf = useName();
  const stock = useQuery(query.stock.overview.queryOptions({ input: { limit: 1000 } })).data;
  // A place without stock may be at the other end of a transfer.
  const map = useQuery(query.places.map.queryOptions({ input: {} })).data;
  return useMemo(() => {
    const names = new Map([
      ...(map?.places ?? []).map((place) => [place.code, nameOf(place)] as const),
      ...(stock?.rows ?? []).map((row) => [row.place, nameOf(row)] as const),
    ]);
    return (code) => names.get(code) ?? code;
  }, [map, stock, nameOf]);
}
