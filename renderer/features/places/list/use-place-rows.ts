import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import { useCore } from '../../../app/core-context.tsx';
import { placeRows, type PlaceRow } from './place-row.ts';

export type PlaceFilter = {
  readonly type: PlaceType | null;
  readonly organisation: string | null;
  /** How well the position is known; `closed` lists the places that are not in use instead. */
  readonly accuracy: 'surveyed' | 'approximate' | 'needs-location' | 'closed' | null;
};

/** What one call of the contract gives at most. */
const MOST = 1000;

export type PlaceRows = {
  readonly rows: readonly PlaceRow[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/** Every place that passes the filter, with how ready it is. */
export function usePlaceRows({ type, organisation, accuracy }: PlaceFilter): PlaceRows {
  const { client, query } = useCore();
  const input = {
    ...(type !== null && { type }),
    ...(organisation !== null && { organisation }),
    ...(accuracy === 'closed' ? { closed: true } : accuracy !== null && { accuracy }),
  };
  const list = useQuery({
    queryKey: [...query.places.list.key(), 'all', input],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const items: PlaceListItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.places.list({ ...input, limit: MOST, ...(cursor === undefined ? {} : { cursor }) });
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return items;
    },
  });
  const rollup = useQuery(query.readiness.rollup.queryOptions({ input: { by: 'place' } }));
  const rows = useMemo(
    // Without the sums every place would look as if nothing were required of it.
    () => (list.data === undefined || rollup.data === undefined ? null : placeRows(list.data, rollup.data.rows)),
    [list.data, rollup.data],
  );
  return {
    rows,
    failed: list.isError || rollup.isError,
    retry: () => void Promise.all([list.refetch(), rollup.refetch()]),
  };
}
