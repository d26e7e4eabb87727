/** More than any view shows, few enough to be cheap: a sprite is some ten kilobytes. */
const MAX_SPRITES = 1_500;

/** Small pictures drawn once and stamped many times. `ratio` is device pixels per CSS pixel. */
export class SpriteCache {
  readonly ratio: number;
  readonly #sprites = new Map<string, HTMLCanvasElement>();

  constructor(ratio: number) {
    this.ratio = ratio;
  }

  /**
   * Stamps the sprite `key` with its centre at x, y; all lengths in CSS pixels of `context`, which is scaled by the ratio.
   * `paint` draws it round 0, 0 within `half` pixels the first time.
   */
  stamp(
    context: CanvasRenderingContext2D,
    key: string,
    half: number,
    at: { readonly x: number; readonly y: number },
    paint: (context: CanvasRenderingContext2D) => void,
  ): void {
    const sprite = this.#sprites.get(key) ?? this.#create(key, half, paint);
    // Whole device pixels keep the edges crisp.
    const left = Math.round((at.x - half) * this.ratio) / this.ratio;
    const top = Math.round((at.y - half) * this.ratio) / this.ratio;
    context.drawImage(sprite, left, top, 2 * half, 2 * half);
  }

  #create(key: string, half: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.round(2 * half * this.ratio);
    const context = canvas.getContext('2d');
    if (context !== null) {
      context.scale(this.ratio, this.ratio);
      context.translate(half, half);
      paint(context);
    }
    if (this.#sprites.size >= MAX_SPRITES) this.#sprites.clear();
    this.#sprites.set(key, canvas);
    return canvas;
  }
}
