import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  Capability,
  CoverageBarrier,
  CoverageCell,
  CoverageExclusion,
} from '../../../shared/contract/coverage.ts';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { heatKey } from '../../ui/heat/heat-table.ts';
import { AWAY_KINDS, countAway, useCoverageView } from './coverage-view.ts';

export type ShownCell = CoverageCell & { readonly turnsBlank: boolean };
export type Venue = { readonly code: string; readonly name: string };

export type Coverage = {
  readonly failed: boolean;
  readonly retry: () => void;
  /** Whether the cells are still those of what was asked before. */
  readonly busy: boolean;
  readonly ring: number;
  /** Radii offered, metres, smallest first. */
  readonly rings: readonly number[];
  readonly capabilities: readonly Capability[];
  readonly venues: readonly Venue[];
  /** Null before the first answer. With places supposed closed: as it would be. */
  readonly cells: readonly ShownCell[] | null;
  readonly byKey: ReadonlyMap<string, ShownCell>;
  readonly hoursUnknown: number;
  readonly exclusions: readonly CoverageExclusion[];
  readonly barriers: readonly CoverageBarrier[];
  readonly places: readonly MapPlace[];
  readonly placeName: (code: string) => string;
  readonly venueName: (code: string) => string;
  readonly capabilityName: (code: string) => string;
};

const SERVICE_RING = 1000;

/** Everything the screen shows for the chosen ring and instant. */
export function useCoverage(): Coverage {
  const { query } = useCore();
  const nameOf = useName();
  const { at, ring: chosenRing, away } = useCoverageView();
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const service = settings.data?.serviceRingMetres ?? SERVICE_RING;
  const ring = chosenRing ?? service;
  const input = { rings: [ring], ...(at !== null && { at }) };
  const capabilities = useQuery(query.coverage.capabilities.queryOptions({ input: {} }));
  const matrix = useQuery({
    ...query.coverage.matrix.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: settings.data !== undefined,
  });
  const asked = Object.fromEntries(AWAY_KINDS.map((kind) => [kind, [...away[kind]]]));
  const supposing = countAway(away) > 0;
  const whatIf = useQuery({
    ...query.coverage.whatIf.queryOptions({ input: { ...input, ...asked } }),
    placeholderData: keepPreviousData,
    enabled: supposing,
  });
  const exclusions = useQuery(query.coverage.exclusions.queryOptions({ input: {} }));
  const barriers = useQuery(query.coverage.barriers.queryOptions({ input: {} }));
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const venueList = useQuery(query.places.list.queryOptions({ input: { type: 'venue', limit: 1000 } }));

  const cells = useMemo(() => {
    if (supposing && whatIf.data !== undefined) return whatIf.data.cells;
    return matrix.data?.cells.map((cell) => ({ ...cell, turnsBlank: false })) ?? null;
  }, [supposing, whatIf.data, matrix.data]);
  const byKey = useMemo(
    () => new Map((cells ?? []).map((cell) => [heatKey(cell.venue, cell.capability), cell])),
    [cells],
  );
  const venues = useMemo(() => {
    const names = new Map((venueList.data?.items ?? []).map((venue) => [venue.code, nameOf(venue)]));
    const codes = new Set((cells ?? []).map(({ venue }) => venue));
    return [...codes].map((code) => ({ code, name: names.get(code) ?? code }));
  }, [cells, venueList.data, nameOf]);
  const names = useMemo(
    () => ({
      places: new Map((map.data?.places ?? []).map((place) => [place.code, nameOf(place)])),
      venues: new Map(venues.map(({ code, name }) => [code, name])),
      capabilities: new Map((capabilities.data?.items ?? []).map((one) => [one.code, nameOf(one)])),
    }),
    [map.data, venues, capabilities.data, nameOf],
  );

  return {
    failed: matrix.isError || (supposing && whatIf.isError),
    retry: () => {
      void matrix.refetch();
      if (supposing) void whatIf.refetch();
    },
    busy: supposing ? whatIf.isPending || whatIf.isPlaceholderData : matrix.isPlaceholderData,
    ring,
    rings: [...new Set([...(settings.data?.ringRadii ?? []), service])].toSorted((a, b) => a - b),
    capabilities: capabilities.data?.items ?? [],
    venues,
    cells,
    byKey,
    hoursUnknown: matrix.data?.hoursUnknown ?? 0,
    exclusions: exclusions.data?.items ?? [],
    barriers: barriers.data?.items ?? [],
    places: map.data?.places ?? [],
    placeName: (code) => names.places.get(code) ?? code,
    venueName: (code) => names.venues.get(code) ?? code,
    capabilityName: (code) => names.capabilities.get(code) ?? code,
  };
}
