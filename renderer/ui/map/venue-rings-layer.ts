import { geodesicCircle } from '../../../shared/domain/geo/geodesic-circle.ts';
import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { CanvasOverlay, type CanvasFrame } from './canvas-overlay.ts';
import { BoxSet, type Box } from './label-layout.ts';
import { mapFont } from './map-font.ts';
import type { MapPlace } from './map-place.ts';
import type { MapPalette } from './map-palette.ts';

/** Rings smaller than this on the screen (radius, CSS pixels) are a smudge round the mark, not information. */
const MIN_RADIUS = 14;
/** A ring this large can carry a label without drowning in it. */
const MIN_LABELLED_RADIUS = 30;
/** With more rings than this in view labels would be read as belonging to any of them. */
const MAX_LABELLED_RINGS = 90;
const FONT = mapFont(11);
const LINE_HEIGHT = 15;

type WorldPoint = { readonly x: number; readonly y: number };
/** A ring in world coordinates, first point due north of the venue. */
type Ring = { readonly metres: number; readonly points: readonly WorldPoint[]; readonly radius: number };

/** Straight-line distance rings round venues, geodesic: every point of a ring is equally far over the ground. */
export class VenueRingsLayer extends CanvasOverlay {
  #rings: readonly Ring[] = [];
  #palette: MapPalette;
  #straightLine: string;
  #labelBoxes: readonly Box[] = [];
  /** Every venue repeats the same few labels. */
  readonly #widths = new Map<string, number>();

  constructor(palette: MapPalette, straightLine: string) {
    super();
    this.#palette = palette;
    this.#straightLine = straightLine;
  }

  /** Boxes of the labels drawn last, in canvas pixels. */
  get labelBoxes(): readonly Box[] {
    return this.#labelBoxes;
  }

  /** Radii in metres; places that are no venue get no ring. */
  setRings(places: readonly MapPlace[], radiiMetres: readonly number[]): void {
    const radii = [...new Set(radiiMetres)].toSorted((a, b) => b - a);
    this.#rings = places
      .filter((place) => place.type === 'venue')
      .flatMap((venue) => radii.map((metres) => ringOf(venue, metres)));
    this.redraw();
  }

  setLook(palette: MapPalette, straightLine: string): void {
    this.#palette = palette;
    this.#straightLine = straightLine;
    this.redraw();
  }

  protected override draw(frame: CanvasFrame): void {
    const { context, worldPixels } = frame;
    const shown = this.#rings.filter((ring) => ring.radius * worldPixels >= MIN_RADIUS && inFrame(ring, frame));
    context.beginPath();
    for (const ring of shown) trace(context, ring, frame);
    context.strokeStyle = this.#palette.ring;
    context.lineWidth = 1;
    context.setLineDash([3, 4]);
    context.stroke();
    context.setLineDash([]);
    this.#labelBoxes = shown.length > MAX_LABELLED_RINGS ? [] : this.#drawLabels(shown, frame);
  }

  /** Each ring says its distance at its top; the widest say in words what kind of distance it is. */
  #drawLabels(rings: readonly Ring[], frame: CanvasFrame): Box[] {
    const { context, worldPixels, left, top } = frame;
    const widest = Math.max(0, ...rings.map((ring) => ring.metres));
    const taken = new BoxSet();
    const boxes: Box[] = [];
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const ring of rings) {
      const north = ring.points[0];
      if (north === undefined || ring.radius * worldPixels < MIN_LABELLED_RADIUS) continue;
      const distance = formatMetres(ring.metres);
      const texts = ring.metres === widest ? [`${distance} · ${this.#straightLine}`, distance] : [distance];
      const x = north.x * worldPixels - left;
      const y = north.y * worldPixels - top;
      for (const text of texts) {
        const width = this.#widthOf(context, text);
        const box = { x: x - width / 2, y: y - LINE_HEIGHT / 2, width, height: LINE_HEIGHT };
        if (taken.overlaps(box)) continue;
        taken.add(box);
        boxes.push(box);
        // A plain ground: a halo round the letters would leave the dashes of the ring between them.
        context.fillStyle = this.#palette.land;
        context.fillRect(box.x, box.y, box.width, box.height);
        context.fillStyle = this.#palette.dim;
        context.fillText(text, x, y);
        break;
      }
    }
    return boxes;
  }

  #widthOf(context: CanvasRenderingContext2D, text: string): number {
    const width = this.#widths.get(text) ?? context.measureText(text).width + 6;
    this.#widths.set(text, width);
    return width;
  }
}

function ringOf(venue: MapPlace, metres: number): Ring {
  const points = geodesicCircle(venue, metres).map(({ lon, lat }) => ({ x: worldX(lon), y: worldY(lat) }));
  return { metres, points, radius: Math.abs(worldY(venue.lat) - (points[0]?.y ?? 0)) };
}

/** Adds the ring to the current path, with no more corners than its size on the screen can show. */
function trace(context: CanvasRenderingContext2D, ring: Ring, { worldPixels, left, top }: CanvasFrame): void {
  const radius = ring.radius * worldPixels;
  const stride = radius < 40 ? 3 : radius < 120 ? 2 : 1;
  const count = ring.points.length;
  // Back to the first point by a line: closePath makes long paths several times slower.
  for (let i = 0; i <= count; i += stride) {
    const point = ring.points[i % count];
    if (point === undefined) continue;
    const x = point.x * worldPixels - left;
    const y = point.y * worldPixels - top;
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function inFrame(ring: Ring, { worldPixels, left, top, width, height }: CanvasFrame): boolean {
  const north = ring.points[0];
  if (north === undefined) return false;
  const reach = ring.radius * worldPixels * 1.1;
  const x = north.x * worldPixels - left;
  const y = north.y * worldPixels - top + ring.radius * worldPixels;
  return x + reach > 0 && x - reach < width && y + reach > 0 && y - reach < height;
}
