import { describe, expect, it } from 'vitest';
import { viewOf } from './view-of.ts';

const HANGZHOU = { lon: 120.2, lat: 30.2 };

describe('the view of a ring', () => {
  it('fits the ring, and not with room for twice as large a one', () => {
    for (const metres of [500, 1000, 3000, 20_000]) {
      const { zoom } = viewOf(HANGZHOU, metres, 262);
      const metresPerPixel = (40_075_016.7 * Math.cos((HANGZHOU.lat * Math.PI) / 180)) / 256 / 2 ** zoom;
      expect((2 * metres) / metresPerPixel).toBeLessThanOrEqual(262);
      expect((2 * metres) / metresPerPixel).toBeGreaterThan(262 / 2.5);
    }
  });
});
