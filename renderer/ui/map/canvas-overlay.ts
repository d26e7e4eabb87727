import * as L from 'leaflet';
import { TILE_SIZE } from '../../../shared/domain/geo/web-mercator.ts';
import { pixelRatio } from './pixel-ratio.ts';

/** Share of the view that is drawn beyond each of its edges, so that a drag shows no bare strip at once. */
const PADDING = 0.15;

/** What a layer draws on. World positions (0 to 1) come to CSS pixels of the canvas by `x * worldPixels - left`. */
export type CanvasFrame = {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly worldPixels: number;
  readonly left: number;
  readonly top: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
};

/**
 * A Leaflet layer that is one canvas over the view. It moves with the map while it is dragged, stretches while a zoom is
 * animated, and is drawn anew when either has ended or the drag nears its edge.
 */
export abstract class CanvasOverlay extends L.Layer {
  /** Duration of the last drawing in milliseconds, for measurements. */
  lastDrawMs = 0;
  #canvas: HTMLCanvasElement | null = null;
  #map: L.Map | null = null;
  #frameRequest = 0;
  /** Where and how the canvas was drawn last. */
  #drawn: { center: L.LatLng; zoom: number; topLeft: L.Point; padding: L.Point } | null = null;

  constructor(pane: 'overlayPane' | 'tilePane' = 'overlayPane') {
    super();
    L.setOptions(this, { pane });
  }

  protected abstract draw(frame: CanvasFrame): void;

  override onAdd(map: L.Map): this {
    this.#map = map;
    const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated pm-overlay');
    canvas.setAttribute('aria-hidden', 'true');
    this.#canvas = canvas;
    this.getPane()?.append(canvas);
    this.redrawNow();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    this.#canvas?.remove();
    this.#canvas = null;
    this.#map = null;
    this.#drawn = null;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.redrawNow(),
      resize: () => this.redrawNow(),
      move: () => this.#onMove(),
      zoom: () => this.#onZoom(),
      zoomanim: (event) => {
        if ('center' in event && 'zoom' in event && event.center instanceof L.LatLng) {
          this.#stretch(event.center, Number(event.zoom));
        }
      },
    };
  }

  /** Draws once before the next frame, however often it is asked. */
  redraw(): void {
    if (this.#frameRequest !== 0 || this.#map === null) return;
    this.#frameRequest = requestAnimationFrame(() => this.redrawNow());
  }

  redrawNow(): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    const map = this.#map;
    const canvas = this.#canvas;
    const context = canvas?.getContext('2d');
    if (map === null || canvas === null || context === null || context === undefined) return;

    const started = performance.now();
    const size = map.getSize();
    const padding = size.multiplyBy(PADDING).round();
    const topLeft = map.containerPointToLayerPoint(padding.multiplyBy(-1)).round();
    const width = size.x + 2 * padding.x;
    const height = size.y + 2 * padding.y;
    const ratio = pixelRatio(map.getContainer());
    fitCanvas(canvas, width, height, ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    L.DomUtil.setPosition(canvas, topLeft);

    const zoom = map.getZoom();
    const origin = map.getPixelOrigin().add(topLeft);
    this.#drawn = { center: map.getCenter(), zoom, topLeft, padding };
    this.draw({
      context,
      width,
      height,
      zoom,
      worldPixels: TILE_SIZE * 2 ** zoom,
      left: origin.x,
      top: origin.y,
      ratio,
    });
    this.lastDrawMs = performance.now() - started;
  }

  /** A point of the map's container in the canvas's own CSS pixels. */
  protected toCanvas(containerPoint: L.Point): L.Point | null {
    const map = this.#map;
    if (map === null || this.#drawn === null) return null;
    return map.containerPointToLayerPoint(containerPoint).subtract(this.#drawn.topLeft);
  }

  protected toContainer(canvasPoint: L.Point): L.Point | null {
    const map = this.#map;
    if (map === null || this.#drawn === null) return null;
    return map.layerPointToContainerPoint(canvasPoint.add(this.#drawn.topLeft));
  }

  #onMove(): void {
    const map = this.#map;
    const drawn = this.#drawn;
    if (map === null || drawn === null || map.getZoom() !== drawn.zoom) return;
    const offset = map.layerPointToContainerPoint(drawn.topLeft).add(drawn.padding);
    if (Math.abs(offset.x) > drawn.padding.x * 0.7 || Math.abs(offset.y) > drawn.padding.y * 0.7) this.redraw();
  }

  #onZoom(): void {
    if (this.#map !== null) this.#stretch(this.#map.getCenter(), this.#map.getZoom());
  }

  /** Places the picture drawn for one view where it belongs in another, as Leaflet's own renderers do. */
  #stretch(center: L.LatLng, zoom: number): void {
    const map = this.#map;
    const drawn = this.#drawn;
    const pane = map?.getPane('mapPane');
    if (map === null || drawn === null || this.#canvas === null || pane === undefined) return;
    const scale = map.getZoomScale(zoom, drawn.zoom);
    const viewHalf = map.getSize().divideBy(2);
    const newOrigin = map.project(center, zoom).subtract(viewHalf).add(L.DomUtil.getPosition(pane)).round();
    const offset = map
      .project(drawn.center, zoom)
      .subtract(newOrigin)
      .subtract(viewHalf.add(drawn.padding).multiplyBy(scale));
    L.DomUtil.setTransform(this.#canvas, offset, scale);
  }
}

function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const pixelWidth = Math.round(width * ratio);
  const pixelHeight = Math.round(height * ratio);
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
