import { describe, expect, it } from 'vitest';
import type { MapPlace } from './map-place.ts';
import { PlaceIndex, type ClusterItem } from './place-index.ts';

const CHINA = { west: 70, south: 10, east: 140, north: 55 };

function place(code: string, more: Partial<MapPlace> = {}): MapPlace {
  return { code, name: code, type: 'branch', lon: 120.17, lat: 30.25, state: 'ready', ...more };
}

function many(count: number, state: MapPlace['state']): MapPlace[] {
  return Array.from({ length: count }, (_, i) => place(`${state}-${i}`, { lon: 120.17 + (i % 50) * 1e-4, state }));
}

describe('PlaceIndex', () => {
  it('gathers a crowd into one bubble that counts every state', () => {
    const index = new PlaceIndex([...many(400, 'ready'), ...many(3, 'stale'), ...many(1, 'red')]);
    const clusters = index.inView(CHINA, 6).filter((item): item is ClusterItem => item.kind === 'cluster');
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.count).toBe(404);
    expect(clusters[0]?.states).toMatchObject({ ready: 400, stale: 3, red: 1, partial: 0, none: 0 });
  });

  it('loses no place: bubbles and single places add up at every zoom', () => {
    const index = new PlaceIndex([...many(350, 'partial'), place('v', { type: 'venue' })]);
    for (let zoom = 3; zoom <= 19; zoom += 1) {
      const sum = index.inView(CHINA, zoom).reduce((n, item) => n + (item.kind === 'cluster' ? item.count : 1), 0);
      expect(sum).toBe(351);
    }
  });

  it('keeps venues out of bubbles, and everything apart when zoomed in', () => {
    const index = new PlaceIndex([...many(400, 'ready'), place('v', { type: 'venue' })]);
    const venue = index.inView(CHINA, 4).filter((item) => item.kind === 'place');
    expect(venue.map((item) => item.place.code)).toEqual(['v']);
    expect(index.inView(CHINA, 16).every((item) => item.kind === 'place')).toBe(true);
  });

  it('counts in a bubble how many greens no test has shown', () => {
    const tested = many(200, 'ready').map((one) => ({ ...one, ready: 4, tested: 4 }));
    const untested = many(200, 'ready').map((one) => ({ ...one, code: `u-${one.code}`, ready: 4, tested: 3 }));
    const [cluster] = new PlaceIndex([...tested, ...untested, ...many(5, 'partial')]).inView(CHINA, 6);
    expect(cluster).toMatchObject({ kind: 'cluster', count: 405, untested: 200 });
  });

  it('says at which zoom a bubble falls apart', () => {
    const index = new PlaceIndex(many(400, 'ready'));
    const cluster = index.inView(CHINA, 6).find((item) => item.kind === 'cluster');
    expect(index.expansionZoom(cluster?.id ?? -1)).toBeGreaterThan(6);
  });

  it('lists the most urgent first and says how many there are', () => {
    const index = new PlaceIndex([...many(5, 'none'), ...many(5, 'ready'), ...many(1, 'red'), ...many(1, 'stale')]);
    const { places, total } = index.urgentInView(CHINA, 3);
    expect(places.map((p) => p.state)).toEqual(['red', 'stale', 'ready']);
    expect(total).toBe(12);
  });
});
