import { useState } from 'react';
import type { PlaceFilter } from './use-place-rows.ts';

let remembered: PlaceFilter = { type: null, organisation: null, accuracy: null };

/** The filter of the list, kept for the life of the window; an address may name an organisation instead. */
export function usePlaceFilter(organisation: string | null): {
  readonly filter: PlaceFilter;
  readonly setFilter: (filter: PlaceFilter) => void;
} {
  const [filter, set] = useState<PlaceFilter>(() =>
    organisation === null ? remembered : { type: null, organisation, accuracy: null },
  );
  const setFilter = (next: PlaceFilter): void => {
    remembered = next;
    set(next);
  };
  return { filter, setFilter };
}
