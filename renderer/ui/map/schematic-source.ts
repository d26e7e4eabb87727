import { GraticuleLayer } from './graticule-layer.ts';
import type { TileSource } from './tile-source.ts';

/**
 * The base that works with no file at all: a graticule. It shows no coastline, road or administrative boundary, and says
 * so, because a line we cannot vouch for is worse than none.
 */
export const schematicSource: TileSource = {
  id: 'schematic',
  name: { zh: '示意底图', en: 'Schematic base' },
  badge: { zh: '示意底图', en: 'Schematic base' },
  attribution: '',
  minZoom: 3,
  maxZoom: 19,
  createLayer: (theme) => new GraticuleLayer(theme.palette),
};
