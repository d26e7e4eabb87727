import { describe, expect, it } from 'vitest';
import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { NO_STATES } from '../../../shared/domain/geo/worst-state.ts';
import type { MapPlace } from './map-place.ts';
import { frameBounds, markRadius, paintOrder } from './marker-style.ts';
import { placeItem } from './place-index.ts';

const at = (more: Partial<MapPlace>) =>
  placeItem({ code: 'c', name: 'n', type: 'branch', lon: 120, lat: 30, state: 'ready', ...more });

describe('marker style', () => {
  it('paints bubbles first, then the calm, then the urgent, then venues', () => {
    const bubble = { kind: 'cluster', id: 1, count: 2, states: NO_STATES, untested: 0, x: 0, y: 0 } as const;
    const items = [at({ type: 'venue' }), at({ state: 'red' }), bubble, at({ state: 'none' }), at({})];
    expect(
      paintOrder(items).map((item) => (item.kind === 'place' ? item.place.type + item.place.state : 'bubble')),
    ).toEqual(['bubble', 'branchnone', 'branchready', 'branchred', 'venueready']);
  });

  it('never shrinks a mark when zooming in', () => {
    const radii = Array.from({ length: 20 }, (_, zoom) => markRadius(zoom));
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  });

  it('gives the bounds of a frame in degrees', () => {
    const worldPixels = 256 * 2 ** 12;
    const left = worldX(120) * worldPixels;
    const top = worldY(31) * worldPixels;
    const bounds = frameBounds({ left, top, width: 100, height: 100, worldPixels });
    expect(bounds.west).toBeCloseTo(120, 9);
    expect(bounds.north).toBeCloseTo(31, 9);
    expect(bounds.east).toBeGreaterThan(120);
    expect(bounds.south).toBeLessThan(31);
  });
});
