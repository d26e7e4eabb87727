import { graticuleStep, lineIndexes } from '../../../shared/domain/geo/graticule-step.ts';
import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { CanvasOverlay, type CanvasFrame } from './canvas-overlay.ts';
import { mapFont } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import { frameBounds } from './marker-style.ts';

/** Meridians at least this many CSS pixels apart; as dense as graph paper, no denser. */
const MIN_SPACING = 48;

/**
 * Draws meridians and parallels, with coordinates where two strong lines cross. One canvas and not tiles: a few dozen lines
 * are drawn sooner than a few dozen tiles are made.
 */
export class GraticuleLayer extends CanvasOverlay {
  readonly #palette: MapPalette;

  constructor(palette: MapPalette) {
    super('tilePane');
    this.#palette = palette;
  }

  protected override draw(frame: CanvasFrame): void {
    const { context, zoom } = frame;
    const step = graticuleStep(zoom, MIN_SPACING);
    strokeLines(frame, step.minor, this.#palette.grid);
    strokeLines(frame, step.major, this.#palette.gridStrong);
    context.font = mapFont(10);
    context.fillStyle = this.#palette.faint;
    const { west, south, east, north } = frameBounds(frame);
    for (const i of lineIndexes(west, east, step.major)) {
      for (const j of lineIndexes(south, north, step.major)) {
        const x = xOf(frame, i * step.major);
        const y = yOf(frame, j * step.major);
        context.fillText(degreesText(i * step.major, step.decimals, 'E', 'W'), x + 4, y - 4);
        context.fillText(degreesText(j * step.major, step.decimals, 'N', 'S'), x + 4, y + 12);
      }
    }
  }
}

function strokeLines(frame: CanvasFrame, degrees: number, colour: string): void {
  const { context, width, height } = frame;
  const { west, south, east, north } = frameBounds(frame);
  context.beginPath();
  for (const i of lineIndexes(west, east, degrees)) {
    const x = xOf(frame, i * degrees) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  for (const i of lineIndexes(south, north, degrees)) {
    const y = yOf(frame, i * degrees) + 0.5;
    context.moveTo(0, y);
    context.lineTo(width, y);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
}

function xOf(frame: CanvasFrame, lon: number): number {
  return Math.round(worldX(lon) * frame.worldPixels - frame.left);
}

function yOf(frame: CanvasFrame, lat: number): number {
  return Math.round(worldY(lat) * frame.worldPixels - frame.top);
}

/** The longitude wraps, so that a copy of the world further east carries true coordinates too. */
function degreesText(value: number, decimals: number, positive: string, negative: string): string {
  const wrapped = positive === 'E' ? ((((value + 180) % 360) + 360) % 360) - 180 : value;
  const side = wrapped < 0 ? negative : positive;
  return `${Math.abs(wrapped).toFixed(decimals)}°${side}`;
}
