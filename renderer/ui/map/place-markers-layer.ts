import * as L from 'leaflet';
import { CanvasOverlay, type CanvasFrame } from './canvas-overlay.ts';
import { clusterKey, clusterRadius, drawCluster } from './cluster-glyph.ts';
import { hitTest } from './hit-test.ts';
import { BoxSet, type Box } from './label-layout.ts';
import { markStateOf, type MapPlace } from './map-place.ts';
import type { MapPalette } from './map-palette.ts';
import { PlaceIndex, placeItem, type ClusterItem, type MapItem, type PlaceItem } from './place-index.ts';
import { drawPlaceLabels, type LabelledMark } from './place-labels.ts';
import { frameBounds, markRadius, paintOrder } from './marker-style.ts';
import { drawPlaceGlyph } from './place-glyph.ts';
import { SpriteCache } from './sprite-cache.ts';
import { spreadCoincident } from './spread-coincident.ts';

/** Opacity of a place that is not the answer: still there to be asked about, no longer in the way. */
const PALE = 0.5;

/** Something on the canvas that can be pointed at. */
type Mark = { readonly item: MapItem; readonly x: number; readonly y: number; readonly radius: number };

/** What is under the pointer, and where in the map's container its centre is (CSS pixels). */
export type MapHit =
  | { readonly kind: 'place'; readonly place: MapPlace; readonly at: L.Point; readonly radius: number }
  | { readonly kind: 'cluster'; readonly cluster: ClusterItem; readonly at: L.Point; readonly radius: number };

/** Places on one canvas: bubbles at low zoom, single marks in view, labels for venues and for what is red. */
export class PlaceMarkersLayer extends CanvasOverlay {
  #index = new PlaceIndex([]);
  #palette: MapPalette;
  #sprites: SpriteCache;
  #selected: string | null = null;
  #marked: ReadonlySet<string> | null = null;
  #highlighted: { readonly code: string; readonly named: boolean } | null = null;
  #marks: readonly Mark[] = [];
  readonly #occupied: () => readonly Box[];

  /** `occupied` gives boxes (canvas pixels) that labels must leave free, for instance ring labels; both layers share a frame. */
  constructor(palette: MapPalette, occupied: () => readonly Box[] = () => []) {
    super();
    this.#palette = palette;
    this.#sprites = new SpriteCache(1);
    this.#occupied = occupied;
  }

  get index(): PlaceIndex {
    return this.#index;
  }

  setIndex(index: PlaceIndex): void {
    this.#index = index;
    this.redraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.#sprites = new SpriteCache(1);
    this.redraw();
  }

  /** The chosen place is drawn even where its neighbours are gathered in a bubble. */
  setSelected(code: string | null): void {
    if (code === this.#selected) return;
    this.#selected = code;
    this.redraw();
  }

  /** The places that answer the question of the map, null when it asks none: drawn in two rings, all others pale. */
  setMarked(codes: ReadonlySet<string> | null): void {
    if (codes === this.#marked) return;
    this.#marked = codes;
    this.redraw();
  }

  /** Marks a place for a moment; `named` writes its name too, where nothing else on the screen says it. */
  setHighlighted(code: string | null, named = false): void {
    if (code === this.#highlighted?.code || (code === null && this.#highlighted === null)) return;
    this.#highlighted = code === null ? null : { code, named };
    this.redraw();
  }

  hit(containerPoint: L.Point): MapHit | null {
    const point = this.toCanvas(containerPoint);
    const mark = point === null ? undefined : hitTest(this.#marks, point.x, point.y);
    const at = mark === undefined ? null : this.toContainer(L.point(mark.x, mark.y));
    if (mark === undefined || at === null) return null;
    const { item, radius } = mark;
    return item.kind === 'place'
      ? { kind: 'place', place: item.place, at, radius }
      : { kind: 'cluster', cluster: item, at, radius };
  }

  protected override draw(frame: CanvasFrame): void {
    const { context, worldPixels, left, top, zoom, ratio } = frame;
    // Another display, or another scale: sprites of the old sharpness are of no use.
    if (this.#sprites.ratio !== ratio) this.#sprites = new SpriteCache(ratio);
    const items = paintOrder(this.#withAlwaysShown(this.#index.inView(frameBounds(frame), zoom), frame));
    const centres = items.map((item) => ({ x: item.x * worldPixels - left, y: item.y * worldPixels - top }));
    const base = markRadius(zoom);
    const spots = spreadCoincident(centres, base * 2);
    const marks: Mark[] = [];
    const labelled: LabelledMark[] = [];
    for (const [i, item] of items.entries()) {
      const { x, y } = spots[i] ?? { x: 0, y: 0 };
      const radius = this.#paint(context, item, x, y, base);
      marks.push({ item, x, y, radius });
      labelled.push({ item, x, y, radius, named: this.#isNamed(item) });
    }
    this.#marks = marks;
    const taken = new BoxSet();
    for (const box of this.#occupied()) taken.add(box);
    drawPlaceLabels(frame, labelled, taken, this.#palette);
  }

  #paint(context: CanvasRenderingContext2D, item: MapItem, x: number, y: number, base: number): number {
    if (item.kind === 'cluster') {
      const reach = clusterRadius(item.count);
      this.#sprites.stamp(context, clusterKey(item), reach + 8, { x, y }, (sprite) =>
        drawCluster(sprite, item, this.#palette),
      );
      return reach;
    }
    const { place } = item;
    const emphasis = this.#isEmphasised(item);
    const scale = (place.type === 'venue' || place.state === 'red' ? 1.25 : 1) * (place.state === 'none' ? 0.8 : 1);
    const radius = base * scale * (emphasis ? 1.25 : 1);
    if (emphasis) {
      context.beginPath();
      context.arc(x, y, radius * 1.3 + 3, 0, 2 * Math.PI);
      context.strokeStyle = this.#palette.link;
      context.lineWidth = place.code === this.#selected ? 2.5 : 1.5;
      context.stroke();
    }
    if (this.#marked?.has(place.code) === true) this.#paintRings(context, x, y, radius);
    context.globalAlpha = this.#isPale(place) ? PALE : 1;
    const state = markStateOf(place);
    const key = `${place.type} ${state} ${radius}`;
    this.#sprites.stamp(context, key, Math.ceil(radius * 2 + 4), { x, y }, (sprite) =>
      drawPlaceGlyph(sprite, place.type, state, radius, this.#palette),
    );
    context.globalAlpha = 1;
    return radius;
  }

  #paintRings(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
    context.strokeStyle = this.#palette.ok;
    context.lineWidth = 2;
    for (const distance of [4, 8]) {
      context.beginPath();
      context.arc(x, y, radius + distance, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  #isPale({ code, type }: MapPlace): boolean {
    return this.#marked !== null && type !== 'venue' && !this.#marked.has(code);
  }

  #isEmphasised({ place }: PlaceItem): boolean {
    return place.code === this.#selected || place.code === this.#highlighted?.code;
  }

  #isNamed(item: MapItem): boolean {
    if (item.kind === 'cluster' || !this.#isEmphasised(item)) return false;
    return item.place.code === this.#selected || this.#highlighted?.named === true;
  }

  #withAlwaysShown(items: readonly MapItem[], frame: CanvasFrame): readonly MapItem[] {
    const shown = new Set(items.flatMap((item) => (item.kind === 'place' ? [item.place.code] : [])));
    const missing: PlaceItem[] = [];
    for (const code of new Set([this.#selected, this.#highlighted?.code ?? null, ...(this.#marked ?? [])])) {
      const place = code === null || shown.has(code) ? undefined : this.#index.find(code);
      if (place !== undefined) missing.push(placeItem(place));
    }
    const { west, east, south, north } = frameBounds(frame);
    return [
      ...items,
      ...missing.filter(
        ({ place }) => place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north,
      ),
    ];
  }
}
