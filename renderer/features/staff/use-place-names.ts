import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

export type PlaceNames = (code: string | null) => string;

/** Names of places by code; the code itself until they are read, and for a place without a position. */
export function usePlaceNames(): PlaceNames {
  const { query } = useCore();
  const nameOf = useName();
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  return useMemo(() => {
    const names = new Map((map.data?.places ?? []).map((place) => [place.code, nameOf(place)]));
    return (code) => (code === null ? '' : (names.get(code) ?? code));
  }, [map.data, nameOf]);
}

/** Places that have staff, by code. */
export function useStaffedPlaces(): readonly string[] {
  const { query } = useCore();
  const progress = useQuery(query.staff.progress.queryOptions({ input: {} }));
  return useMemo(() => (progress.data?.places ?? []).map(({ place }) => place), [progress.data]);
}
