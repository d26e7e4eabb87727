import * as L from 'leaflet';
import { TILE_SIZE } from '../../../shared/domain/geo/web-mercator.ts';
import { piecesOf, type TileDatum } from './datum-shift.ts';

/** A picture of the base map, y from the north; null where there is none. */
export type ReadPicture = (z: number, x: number, y: number) => Promise<Blob | null>;

export type RasterLayerOptions = {
  readonly readPicture: ReadPicture;
  readonly datum: TileDatum;
  /** Zooms the file has pictures for; beyond them they are scaled. */
  readonly minNativeZoom: number;
  readonly maxNativeZoom: number;
};

/** Decoded pictures kept: a shifted tile is put together of four, and its neighbours want three of them again. */
const KEPT = 120;

/** Pictures from the core, drawn on canvases: nothing here has an address that could be fetched. */
export class RasterLayer extends L.GridLayer {
  readonly #options: RasterLayerOptions;
  readonly #pictures = new Map<string, Promise<ImageBitmap | null>>();

  constructor(options: RasterLayerOptions) {
    const { minNativeZoom, maxNativeZoom } = options;
    super({ tileSize: TILE_SIZE, noWrap: true, minNativeZoom, maxNativeZoom });
    this.#options = options;
  }

  protected override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = L.DomUtil.create('canvas', 'leaflet-tile');
    canvas.width = TILE_SIZE;
    canvas.height = TILE_SIZE;
    void this.#draw(canvas, z, x, y).then(
      () => done(undefined, canvas),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), canvas),
    );
    return canvas;
  }

  async #draw(canvas: HTMLCanvasElement, z: number, x: number, y: number): Promise<void> {
    const pieces = piecesOf(z, x, y, this.#options.datum);
    const pictures = await Promise.all(pieces.map((piece) => this.#picture(z, piece.x, piece.y)));
    const context = canvas.getContext('2d');
    pieces.forEach(({ left, top }, at) => {
      const picture = pictures[at];
      // Some files have tiles of 512 pixels for sharper screens.
      if (picture) context?.drawImage(picture, left, top, TILE_SIZE, TILE_SIZE);
    });
  }

  #picture(z: number, x: number, y: number): Promise<ImageBitmap | null> {
    const key = `${z}/${x}/${y}`;
    const known = this.#pictures.get(key);
    if (known) return known;
    const read = this.#options
      .readPicture(z, x, y)
      .then((blob) => (blob === null ? null : createImageBitmap(blob)))
      .catch(() => null);
    this.#pictures.set(key, read);
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > KEPT && oldest !== undefined) this.#pictures.delete(oldest);
    return read;
  }
}
