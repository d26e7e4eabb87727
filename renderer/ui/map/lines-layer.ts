import type { LonLat } from '../../../shared/domain/geo/great-circle.ts';
import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { CanvasOverlay, type CanvasFrame } from './canvas-overlay.ts';
import type { MapPalette } from './map-palette.ts';

/** A line that nobody gets across; corners in degrees, WGS-84. One being drawn shows its corners. */
export type MapLine = { readonly corners: readonly LonLat[]; readonly drawing?: boolean };

/** CSS pixels: half the length of the strokes across a line, and the way from one to the next. */
const STROKE = 5;
const EVERY = 14;
const CORNER = 4;

type Point = { readonly x: number; readonly y: number };

/** Drawn lines with short strokes across them, as a fence on a map: told apart from roads and rings without any colour. */
export class LinesLayer extends CanvasOverlay {
  #lines: readonly MapLine[] = [];
  #palette: MapPalette;

  constructor(palette: MapPalette) {
    super();
    this.#palette = palette;
  }

  setLines(lines: readonly MapLine[]): void {
    this.#lines = lines;
    this.redraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.redraw();
  }

  protected override draw(frame: CanvasFrame): void {
    for (const line of this.#lines) this.#drawLine(line, frame);
  }

  #drawLine({ corners, drawing = false }: MapLine, { context, worldPixels, left, top }: CanvasFrame): void {
    const points = corners.map(({ lon, lat }) => ({
      x: worldX(lon) * worldPixels - left,
      y: worldY(lat) * worldPixels - top,
    }));
    const { land, warn, link } = this.#palette;
    context.lineJoin = 'round';
    for (const [colour, width] of [
      [land, 7],
      [drawing ? link : warn, 3],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.stroke();
    }
    context.lineWidth = 2;
    context.beginPath();
    for (let index = 1; index < points.length; index += 1) strokesAcross(context, points[index - 1], points[index]);
    context.stroke();
    if (!drawing) return;
    context.fillStyle = link;
    for (const { x, y } of points) context.fillRect(x - CORNER, y - CORNER, 2 * CORNER, 2 * CORNER);
  }
}

/** Adds strokes at right angles to the way from one point to the next to the current path. */
function strokesAcross(context: CanvasRenderingContext2D, from: Point | undefined, to: Point | undefined): void {
  if (from === undefined || to === undefined) return;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // A line seen from far away has no room for strokes, one seen from very near needs no end of them.
  if (length < EVERY || length > EVERY * 1000) return;
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  for (let way = EVERY / 2; way < length; way += EVERY) {
    const [x, y] = [from.x + alongX * way, from.y + alongY * way];
    context.moveTo(x - alongY * STROKE, y + alongX * STROKE);
    context.lineTo(x + alongY * STROKE, y - alongX * STROKE);
  }
}
