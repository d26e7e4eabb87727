/** As much of an open incident as decides whether it interrupts a wall. */
export type WallIncident = {
  readonly id: string;
  /** 0 the worst; null without a grade. */
  readonly severity: number | null;
  readonly openedAt: number;
};

const interrupts = ({ severity }: WallIncident, at: number | null): boolean =>
  at !== null && severity !== null && severity <= at;

/** One that got worse interrupts again though somebody had let the wall go on. */
export const seenKey = ({ id, severity }: WallIncident): string => `${id}/${severity ?? ''}`;

/**
 * The incident that holds the wall: the worst of those of the chosen grade or worse that nobody has let go yet, the newest among
 * equals; null when the pages may turn. `interruptAt` is a severity, 0 the worst; `released` holds `seenKey`s.
 */
export function holdingIncident<T extends WallIncident>(
  incidents: readonly T[],
  interruptAt: number | null,
  released: ReadonlySet<string>,
): T | null {
  const held = incidents.filter((one) => interrupts(one, interruptAt) && !released.has(seenKey(one)));
  const [worst] = held.toSorted(
    (a, b) => (a.severity ?? Infinity) - (b.severity ?? Infinity) || b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1),
  );
  return worst ?? null;
}
