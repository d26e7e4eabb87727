import type { DisplayInfo } from '../../../shared/contract/bridge.ts';
import type { Rectangle } from './window-state.ts';

/** The part of Electron's Display that placement needs. */
export type DisplayLike = { readonly id: number; readonly label?: string; readonly bounds: Rectangle };

/** What a user can choose from; `consoleDisplayId` is the display the console window is on. */
export function describeDisplays(
  displays: readonly DisplayLike[],
  primaryId: number,
  consoleDisplayId: number | null,
): DisplayInfo[] {
  return displays.map((display, index) => ({
    id: display.id,
    label: display.label === undefined || display.label === '' ? String(index + 1) : display.label,
    width: display.bounds.width,
    height: display.bounds.height,
    primary: display.id === primaryId,
    hasConsole: display.id === consoleDisplayId,
  }));
}

/**
 * The display a wall goes on: the one asked for, else the first that does not show the console, else the first. Null
 * when the one asked for is not connected.
 */
export function chooseWallDisplay<T extends DisplayLike>(
  displays: readonly T[],
  consoleDisplayId: number | null,
  wanted: number | undefined,
): T | null {
  if (wanted !== undefined) return displays.find((display) => display.id === wanted) ?? null;
  return displays.find((display) => display.id !== consoleDisplayId) ?? displays[0] ?? null;
}
