import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import { useWallBoard } from '../shared/use-wall-board.ts';
import type { CoverageNow } from './use-coverage-now.ts';

/** Coverage within the service ring now, from what walls may read: venues are called as on the board. */
export function useWallCoverage() {
  const { query } = useCore();
  const nameOf = useName();
  const board = useWallBoard();
  const settings = useQuery({ ...query.settings.get.queryOptions({ input: {} }), ...WALL_READ });
  const ring = settings.data?.serviceRingMetres;
  const matrix = useQuery({
    ...query.coverage.matrix.queryOptions({ input: { rings: [ring ?? 1] } }),
    ...WALL_READ,
    enabled: ring !== undefined,
  });
  const capabilities = useQuery({ ...query.coverage.capabilities.queryOptions({ input: {} }), ...WALL_READ });
  const coverage = useMemo((): CoverageNow | null => {
    if (ring === undefined || matrix.data === undefined || capabilities.data === undefined) return null;
    const { items } = capabilities.data;
    const venues = new Map((board.data?.byVenue ?? []).map((venue) => [venue.key, nameOf(venue)]));
    const called = new Map(items.map((one) => [one.code, nameOf(one)]));
    return {
      ring,
      cells: matrix.data.cells,
      capabilities: items,
      venueName: (code) => venues.get(code) ?? code,
      capabilityName: (code) => called.get(code) ?? code,
    };
  }, [ring, matrix.data, capabilities.data, board.data, nameOf]);
  return { coverage, reads: [board, matrix, capabilities] };
}
