import type { PaletteName } from './palette.ts';

export type ThemeChoice = 'auto' | 'dark' | 'light';
export type ScreenKind = 'situation' | 'desk' | 'wall';

/**
 * Colours of a screen. `auto`: board and wall are dark, desk work follows the system; a forced choice holds everywhere.
 * The wall has palettes of its own, of higher contrast.
 */
export function choosePalette(kind: ScreenKind, choice: ThemeChoice, systemDark: boolean): PaletteName {
  if (kind === 'wall') return choice === 'light' ? 'wallLight' : 'wall';
  if (choice !== 'auto') return choice;
  return kind === 'situation' || systemDark ? 'dark' : 'light';
}
