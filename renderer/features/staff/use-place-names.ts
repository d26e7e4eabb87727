import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

export type PlaceNames = (code: string | null) => string;

/** Names of places by code; the code itself until they are read. */
export function usePlaceNames(): PlaceNames {
  const { query } = useCore();
  const nameOf = useName();
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  // A place without a position stands on no map, but people work there.
  const staffed = useQuery(query.staff.progress.queryOptions({ input: {} }));
  return useMemo(() => {
    const names = new Map([
      ...(map.data?.places ?? []).map((place) => [place.code, nameOf(place)] as const),
      ...(staffed.data?.places ?? []).map((one) => [one.place, nameOf(one)] as const),
    ]);
    return (code) => (code === null ? '' : (names.get(code) ?? code));
  }, [map.data, staffed.data, nameOf]);
}

/** Places that have staff, by code. */
export function useStaffedPlaces(): readonly string[] {
  const { query } = useCore();
  const progress = useQuery(query.staff.progress.queryOptions({ input: {} }));
  return useMemo(() => (progress.data?.places ?? []).map(({ place }) => place), [progress.data]);
}
