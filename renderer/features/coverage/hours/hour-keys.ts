const LAST = 23;
const PAGE = 3;

const clamp = (hour: number): number => Math.max(0, Math.min(LAST, hour));

/** Where a key takes the hour, after the slider pattern of the ARIA Authoring Practices; null when the key does not move it. */
export function hourByKey(hour: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(hour - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(hour + 1);
    case 'PageDown':
      return clamp(hour - PAGE);
    case 'PageUp':
      return clamp(hour + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return LAST;
    default:
      return null;
  }
}

/** The hour under a point `x` CSS pixels into a strip of `width`; null while the strip has no width. */
export const hourByPosition = (x: number, width: number): number | null =>
  width > 0 ? clamp(Math.floor((x / width) * (LAST + 1))) : null;
