/** A machine in use, as acceptance counts it: the places are by number, in the order of the caller. */
export type AcceptingMachine = {
  readonly place: number;
  readonly schemes: readonly string[];
  readonly works: boolean;
};

export type Acceptance = {
  readonly working: number;
  readonly total: number;
  /** Places with a working machine, in the order of `within`. */
  readonly places: readonly number[];
};

/**
 * Machines at the places `within` by scheme: how many accept it, and how many of those work. A scheme that no machine there
 * accepts has no entry.
 */
export function acceptanceWithin(
  byPlace: ReadonlyMap<number, readonly AcceptingMachine[]>,
  within: readonly number[],
): Map<string, Acceptance> {
  const found = new Map<string, { working: number; total: number; places: number[] }>();
  for (const place of within) {
    for (const { schemes, works } of byPlace.get(place) ?? []) {
      for (const scheme of schemes) {
        let cell = found.get(scheme);
        if (!cell) found.set(scheme, (cell = { working: 0, total: 0, places: [] }));
        cell.total += 1;
        if (!works) continue;
        cell.working += 1;
        if (cell.places.at(-1) !== place) cell.places.push(place);
      }
    }
  }
  return found;
}
