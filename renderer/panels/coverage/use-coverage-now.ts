import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Capability, CoverageCell } from '../../../shared/contract/coverage.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

export type CoverageNow = {
  /** Metres, straight line. */
  readonly ring: number;
  readonly cells: readonly CoverageCell[];
  /** In the order of the catalogue. */
  readonly capabilities: readonly Capability[];
  readonly venueName: (code: string) => string;
  readonly capabilityName: (code: string) => string;
};

/** Coverage within the service ring at this moment, read once for all panels of a window. Null until the first answer. */
export function useCoverageNow(): CoverageNow | null {
  const { query } = useCore();
  const nameOf = useName();
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const ring = settings.data?.serviceRingMetres;
  const matrix = useQuery({
    ...query.coverage.matrix.queryOptions({ input: { rings: [ring ?? 1] } }),
    placeholderData: keepPreviousData,
    enabled: ring !== undefined,
  });
  const capabilities = useQuery(query.coverage.capabilities.queryOptions({ input: {} }));
  const venues = useQuery(query.places.list.queryOptions({ input: { type: 'venue', limit: 1000 } }));
  return useMemo(() => {
    if (ring === undefined || matrix.data === undefined || capabilities.data === undefined) return null;
    const { items } = capabilities.data;
    const venueNames = new Map((venues.data?.items ?? []).map((venue) => [venue.code, nameOf(venue)]));
    const capabilityNames = new Map(items.map((one) => [one.code, nameOf(one)]));
    return {
      ring,
      cells: matrix.data.cells,
      capabilities: items,
      venueName: (code) => venueNames.get(code) ?? code,
      capabilityName: (code) => capabilityNames.get(code) ?? code,
    };
  }, [ring, matrix.data, capabilities.data, venues.data, nameOf]);
}
