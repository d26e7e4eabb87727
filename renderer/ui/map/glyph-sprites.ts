import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { RollupState } from '../../../shared/domain/readiness/status.ts';
import type { MapPalette } from './map-palette.ts';
import { drawPlaceGlyph } from './place-glyph.ts';

/** Marks drawn once and stamped thousands of times. One per palette and pixel ratio. */
export class GlyphSprites {
  readonly #palette: MapPalette;
  readonly #ratio: number;
  readonly #sprites = new Map<string, HTMLCanvasElement>();

  constructor(palette: MapPalette, ratio: number) {
    this.#palette = palette;
    this.#ratio = ratio;
  }

  /** Stamps a place centred at x, y (CSS pixels of `context`, which is scaled by the pixel ratio). */
  stamp(
    context: CanvasRenderingContext2D,
    type: PlaceType,
    state: RollupState,
    radius: number,
    x: number,
    y: number,
  ): void {
    const half = Math.ceil(radius * 2 + 4);
    const sprite = this.#sprite(type, state, radius, half);
    // Whole device pixels keep the edges crisp.
    const left = Math.round((x - half) * this.#ratio) / this.#ratio;
    const top = Math.round((y - half) * this.#ratio) / this.#ratio;
    context.drawImage(sprite, left, top, 2 * half, 2 * half);
  }

  #sprite(type: PlaceType, state: RollupState, radius: number, half: number): HTMLCanvasElement {
    const key = `${type} ${state} ${radius}`;
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.round(2 * half * this.#ratio);
    const context = canvas.getContext('2d');
    if (context !== null) {
      context.scale(this.#ratio, this.#ratio);
      context.translate(half, half);
      drawPlaceGlyph(context, type, state, radius, this.#palette);
    }
    this.#sprites.set(key, canvas);
    return canvas;
  }
}
