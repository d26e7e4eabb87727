import type { DisplayLike } from './displays.ts';
import type { KnownDisplay } from './window-state.ts';

/** How a display is known again later. */
export const known = ({ id, label = '', bounds: { width, height } }: DisplayLike): KnownDisplay => ({
  id,
  label,
  width,
  height,
});

const looksLike = (one: KnownDisplay, other: KnownDisplay): boolean =>
  one.label !== '' && one.label === other.label && one.width === other.width && one.height === other.height;

/**
 * On which of the connected displays each wanted wall stands now, by its index; a wall whose display is away is not named and waits.
 * A display is known by its id, or, when the system gave it another after a new plug, by its name and size. No display takes two
 * walls, and the one with the console (`consoleDisplayId`) none that was not put there by its id.
 */
export function placeWalls(
  wanted: readonly KnownDisplay[],
  connected: readonly DisplayLike[],
  consoleDisplayId: number | null,
): ReadonlyMap<number, number> {
  const placed = new Map<number, number>();
  const taken = new Set<number>();
  const put = (index: number, display: number): void => {
    placed.set(index, display);
    taken.add(display);
  };
  for (const [index, { id }] of wanted.entries())
    if (connected.some((display) => display.id === id) && !taken.has(id)) put(index, id);
  for (const [index, display] of wanted.entries()) {
    if (placed.has(index)) continue;
    const same = connected.find(
      (one) => !taken.has(one.id) && one.id !== consoleDisplayId && looksLike(known(one), display),
    );
    if (same !== undefined) put(index, same.id);
  }
  return placed;
}
