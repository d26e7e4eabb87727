import { STATES_WORST_FIRST, stateShares, worstState } from '../../../shared/domain/geo/worst-state.ts';
import { mapFont } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { ClusterItem } from './place-index.ts';
import { drawStateSymbol, stateColour } from './place-glyph.ts';

const RING_WIDTH = 3.5;
/** The least a state gets of the ring: an arc one can still see on the smallest bubble. */
const MIN_SHARE = 0.07;
/** Opacity of the part of a ring that stands for greens without a test. */
const SOFT = 0.45;

/** Radius of a bubble in CSS pixels: grows with the number of digits, not with the number, so that none covers the map. */
export function clusterRadius(count: number): number {
  return Math.round(11 + 3.2 * Math.log10(Math.max(2, count)));
}

/** Two bubbles with the same key look the same. */
export function clusterKey({ count, states, untested }: ClusterItem): string {
  return `${count} ${untested} ${STATES_WORST_FIRST.map((state) => states[state]).join(' ')}`;
}

/** A bubble centred at 0, 0: how many, a ring split by state worst first from twelve o'clock, and the symbol of the worst at its corner. */
export function drawCluster(context: CanvasRenderingContext2D, cluster: ClusterItem, palette: MapPalette): void {
  const radius = clusterRadius(cluster.count);
  context.beginPath();
  context.arc(0, 0, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = palette.land;
  context.fill();
  context.beginPath();
  context.arc(0, 0, radius - RING_WIDTH, 0, 2 * Math.PI);
  context.fillStyle = palette.pane;
  context.fill();

  context.lineWidth = RING_WIDTH;
  for (const share of stateShares(cluster.states, MIN_SHARE)) {
    // A green that no test has shown is softer, here as everywhere: its part of the arc is pale.
    const tested = share.state === 'ready' ? 1 - cluster.untested / cluster.states.ready : 1;
    const turn = share.from + (share.to - share.from) * tested;
    context.strokeStyle = stateColour(share.state, palette);
    drawArc(context, radius, share.from, turn);
    context.globalAlpha = SOFT;
    drawArc(context, radius, turn, share.to);
    context.globalAlpha = 1;
  }

  context.font = mapFont(cluster.count < 1_000 ? 11 : 10, 600);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.fillText(String(cluster.count), 0, 0.5);

  context.save();
  context.translate(radius * 0.72, -radius * 0.72);
  const worst = worstState(cluster.states);
  const allUntested = worst === 'ready' && cluster.untested === cluster.states.ready;
  drawStateSymbol(context, allUntested ? 'ready-untested' : worst, 4.5, palette);
  context.restore();
}

function drawArc(context: CanvasRenderingContext2D, radius: number, from: number, to: number): void {
  if (to <= from) return;
  context.beginPath();
  context.arc(0, 0, radius - RING_WIDTH / 2, angle(from), angle(to));
  context.stroke();
}

function angle(turn: number): number {
  return (turn - 0.25) * 2 * Math.PI;
}
