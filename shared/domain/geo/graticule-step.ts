import { TILE_SIZE } from './web-mercator.ts';

export type GraticuleStep = {
  /** Degrees between two lines: 1, 2 or 5 times a power of ten, or a third of a right angle when zoomed far out. */
  readonly minor: number;
  /** Degrees between two labelled lines: always a whole number of minor steps. */
  readonly major: number;
  /** Decimals that write a major line exactly. */
  readonly decimals: number;
};

/** Every fourth or fifth line is strong, and each strong one is a number people read at a glance. */
const MAJOR_OF_LEAD: Readonly<Record<number, number>> = { 1: 5, 2: 10, 5: 20 };

/**
 * The graticule for a zoom: the finest round step whose meridians lie at least `minPixels` CSS pixels apart (parallels lie
 * further apart everywhere but on the equator). Zoom may be fractional.
 */
export function graticuleStep(zoom: number, minPixels: number): GraticuleStep {
  const degreesAtLeast = (minPixels * 360) / (TILE_SIZE * 2 ** zoom);
  if (degreesAtLeast > 20) return { minor: 30, major: 90, decimals: 0 };
  const exponent = Math.floor(Math.log10(degreesAtLeast));
  for (const candidate of [exponent, exponent + 1]) {
    for (const lead of [1, 2, 5]) {
      const minor = scaleByTen(lead, candidate);
      if (minor >= degreesAtLeast * (1 - 1e-9)) {
        const majorLead = MAJOR_OF_LEAD[lead] ?? 10;
        const decimals = Math.max(0, majorLead >= 10 ? -candidate - 1 : -candidate);
        return { minor, major: scaleByTen(majorLead, candidate), decimals };
      }
    }
  }
  return { minor: 30, major: 90, decimals: 0 };
}

/** `lead × 10^exponent` rounded once, so that 2e-3 is the number people write and not 0.0020000000000000005. */
function scaleByTen(lead: number, exponent: number): number {
  return exponent < 0 ? lead / 10 ** -exponent : lead * 10 ** exponent;
}

/** The multiples of `step` (degrees) in the closed range, as counts of steps, so that no rounding error builds up. */
export function lineIndexes(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
