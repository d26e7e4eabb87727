import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { MapPalette } from './map-palette.ts';
import type { MarkState } from './map-place.ts';

/** Outline of each type within a radius of about ten units round 0, 0 (SVG path data). No triangle: that means "act". */
const SHAPES: Readonly<Record<PlaceType, string>> = {
  venue: 'M-10 -10H10V10H-10Z',
  hotel: 'M0 -12L11 -3V10H-11V-3Z',
  hospital: 'M-4 -11H4V-4H11V4H4V11H-4V4H-11V-4H-4Z',
  merchant: 'M-10 -9H10V1Q9 8 0 12Q-9 8 -10 1Z',
  branch: 'M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z',
  'self-service': 'M-7 -11H7V11H-7Z',
  'fx-point': 'M0 -13L13 0L0 13L-13 0Z',
  transport: 'M-7 -7H7A7 7 0 0 1 7 7H-7A7 7 0 0 1 -7 -7Z',
  'cash-centre': 'M-12 -8H12L7 9H-7Z',
};

const DISC = SHAPES.branch;
const TRIANGLE = 'M0 -11L11 9H-11Z';
const INNER_TRIANGLE = 'M0 -6L6 5H-6Z';
const TICK = 'M-4.5 0.4L-1.2 3.8L4.8 -3.6';

const paths = new Map<string, Path2D>();

/** Parsing path data is slow next to filling it. */
function pathOf(data: string): Path2D {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const path = new Path2D(data);
  paths.set(data, path);
  return path;
}

export function stateColour(state: MarkState, palette: MapPalette): string {
  return {
    ready: palette.ok,
    'ready-untested': palette.ok,
    partial: palette.warn,
    stale: palette.dim,
    red: palette.act,
    none: palette.faint,
  }[state];
}

/**
 * Draws a place with its centre at 0, 0: the outline says what it is; the way it is filled says how it is, with and
 * without colour: full, hollow with a tick, half, dashed, a triangle in a full shape, thin. `radius` in CSS pixels.
 */
export function drawPlaceGlyph(
  context: CanvasRenderingContext2D,
  type: PlaceType,
  state: MarkState,
  radius: number,
  palette: MapPalette,
): void {
  if (type === 'venue') {
    drawVenue(context, state, radius, palette);
    return;
  }
  const shape = pathOf(SHAPES[type]);
  context.save();
  context.scale(radius / 10, radius / 10);
  // Line widths are wanted in CSS pixels while the shape is in its own units.
  const px = 10 / radius;
  halo(context, shape, px, palette);
  fillByState(context, shape, state, px, palette);
  context.restore();
}

/** Just the symbol of a state, centred at 0, 0, for badges and bubbles. */
export function drawStateSymbol(
  context: CanvasRenderingContext2D,
  state: MarkState,
  radius: number,
  palette: MapPalette,
): void {
  context.save();
  context.scale(radius / 10, radius / 10);
  const px = 10 / radius;
  const shape = pathOf(state === 'red' ? TRIANGLE : DISC);
  halo(context, shape, px, palette);
  if (state === 'red') {
    context.fillStyle = palette.act;
    context.fill(shape);
  } else {
    fillByState(context, shape, state, px, palette);
  }
  context.restore();
}

/** Venues are squares in the ink colour, the anchors of the picture; the state sits at their corner. */
function drawVenue(context: CanvasRenderingContext2D, state: MarkState, radius: number, palette: MapPalette): void {
  const shape = pathOf(SHAPES.venue);
  context.save();
  context.scale(radius / 10, radius / 10);
  halo(context, shape, 10 / radius, palette);
  context.fillStyle = palette.ink;
  context.fill(shape);
  context.restore();
  if (state === 'none') return;
  context.save();
  context.translate(radius, -radius);
  drawStateSymbol(context, state, Math.max(4, radius * 0.62), palette);
  context.restore();
}

function halo(context: CanvasRenderingContext2D, shape: Path2D, px: number, palette: MapPalette): void {
  context.lineJoin = 'round';
  context.lineWidth = 3 * px;
  context.strokeStyle = palette.land;
  context.stroke(shape);
}

function fillByState(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  state: MarkState,
  px: number,
  palette: MapPalette,
): void {
  const colour = stateColour(state, palette);
  context.fillStyle = state === 'ready' || state === 'red' ? colour : palette.pane;
  context.fill(shape);
  if (state === 'red') {
    context.fillStyle = palette.onAct;
    context.fill(pathOf(INNER_TRIANGLE));
    return;
  }
  if (state === 'ready') return;
  if (state === 'partial') {
    context.save();
    context.clip(shape);
    context.fillStyle = colour;
    context.fillRect(-20, -20, 20, 40);
    context.restore();
  }
  context.strokeStyle = colour;
  context.lineWidth = (state === 'none' ? 1.1 : 1.7) * px;
  context.setLineDash(state === 'stale' ? [2.4 * px, 1.9 * px] : []);
  context.stroke(shape);
  context.setLineDash([]);
  if (state === 'ready-untested') context.stroke(pathOf(TICK));
}
