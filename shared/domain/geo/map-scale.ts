export type ScaleBar = {
  /** A round length on the ground: 1, 2 or 5 times a power of ten. */
  readonly metres: number;
  /** The same length on the screen, in CSS pixels, never more than was allowed. */
  readonly pixels: number;
};

/** The longest round ground length that fits into `maxPixels`. Both arguments must be positive; throws RangeError. */
export function scaleBar(metresPerPixel: number, maxPixels: number): ScaleBar {
  if (!(metresPerPixel > 0) || !(maxPixels > 0)) throw new RangeError('A scale bar needs a positive scale and width');
  const metres = roundDown(metresPerPixel * maxPixels);
  return { metres, pixels: metres / metresPerPixel };
}

/** The largest of 1, 2 or 5 times a power of ten that is not above `value` (positive). */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** A ground length in words both languages share: metres below a kilometre, then kilometres without needless digits. */
export function formatMetres(metres: number): string {
  if (metres < 1_000) return `${Math.round(metres)} m`;
  return `${Number((metres / 1_000).toFixed(metres < 10_000 ? 1 : 0))} km`;
}
