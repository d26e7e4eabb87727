import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import type { StockState } from '../../../../shared/domain/stock/position.ts';
import { useCore } from '../../../app/core-context.tsx';

type OverviewFilter = {
  readonly query: string;
  readonly type: PlaceType | null;
  readonly currency: string | null;
  readonly state: StockState | null;
};

const EVERYTHING: OverviewFilter = { query: '', type: null, currency: null, state: null };

type FilterStore = OverviewFilter & {
  readonly set: (part: Partial<OverviewFilter>) => void;
  readonly clear: () => void;
};

/** Kept while the person is on other screens. */
export const useOverviewFilter = create<FilterStore>((set) => ({
  ...EVERYTHING,
  set: (part) => set(part),
  clear: () => set(EVERYTHING),
}));

/** More places than the product is made for; one page holds them all. */
const ALL = 1000;

export function useOverview() {
  const { query } = useCore();
  const { query: text, type, currency, state } = useOverviewFilter();
  const filter = {
    ...(text.trim() !== '' && { query: text.trim() }),
    ...(type !== null && { type }),
    ...(currency !== null && { currency }),
    ...(state !== null && { state }),
  };
  return useQuery({
    ...query.stock.overview.queryOptions({ input: { filter, limit: ALL } }),
    placeholderData: keepPreviousData,
  });
}
