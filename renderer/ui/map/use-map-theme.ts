import { useEffect, useMemo, useState, type RefObject } from 'react';
import { FALLBACK_PALETTES, readPalette, type MapPalette } from './map-palette.ts';
import type { Lang, ThemeMode } from './map-place.ts';
import type { MapTheme } from './tile-source.ts';

/**
 * The theme in force where the element stands; null before the first frame. Colours are read a frame after the mode changed, because the page may set its custom properties in an effect that runs after this one.
 */
export function useMapTheme(root: RefObject<HTMLElement | null>, mode: ThemeMode, lang: Lang): MapTheme | null {
  const [colours, setColours] = useState<{ mode: ThemeMode; palette: MapPalette } | null>(null);
  useEffect(() => {
    const read = (): void => {
      if (root.current === null) return;
      const palette = readPalette(root.current, mode);
      setColours((now) => (now?.mode === mode && same(now.palette, palette) ? now : { mode, palette }));
    };
    const later = requestAnimationFrame(read);
    return () => cancelAnimationFrame(later);
  }, [root, mode]);
  return useMemo(() => (colours === null ? null : { ...colours, lang }), [colours, lang]);
}

/** The colours of the map where the element stands, for marks that are drawn beside it. */
export function useMapPalette(root: RefObject<HTMLElement | null>, mode: ThemeMode, lang: Lang): MapPalette {
  return useMapTheme(root, mode, lang)?.palette ?? FALLBACK_PALETTES[mode];
}

function same(a: MapPalette, b: MapPalette): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
