import { useCallback, useEffect, useRef, useState } from 'react';

/** CSS pixels of one pixel of the design, which is drawn for 1920 × 1080. */
export const wallUnit = (): number => Math.min(window.innerWidth / 1920, window.innerHeight / 1080);

/** The same, following the size of the window. */
export function useWallUnit(): number {
  const [unit, setUnit] = useState(wallUnit);
  useEffect(() => {
    const measure = (): void => setUnit(wallUnit());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return unit;
}

type Size = { readonly width: number; readonly height: number };

/** The size of an element in pixels of the design, measured whenever it changes; null before. */
export function useWallSize(): { readonly measure: (element: HTMLElement | null) => void; readonly size: Size | null } {
  const [size, setSize] = useState<Size | null>(null);
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (element === null) return;
    const read = (): void => {
      const unit = wallUnit();
      const [width, height] = [Math.round(element.clientWidth / unit), Math.round(element.clientHeight / unit)];
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    observer.current = new ResizeObserver(read);
    observer.current.observe(element);
    read();
  }, []);
  return { measure, size };
}

/** How many rows of a height (pixels of the design) an element has room for, 0 before it was measured. */
export function useFit(rowHeight: number): {
  readonly measure: (element: HTMLElement | null) => void;
  readonly fit: number;
} {
  const { measure, size } = useWallSize();
  return { measure, fit: size === null ? 0 : Math.max(1, Math.floor(size.height / rowHeight)) };
}
