import type { CanvasFrame } from './canvas-overlay.ts';
import { layoutLabels, type BoxSet, type LabelWish } from './label-layout.ts';
import { mapFont } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapItem } from './place-index.ts';

export type LabelledMark = {
  readonly item: MapItem;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The name is wanted whatever the place is. */
  readonly named: boolean;
};

/** More words than this on one view are noise, whatever the number of red places. */
const MAX_LABELS = 120;
const LABEL_SIZE = 12;
const LINE_HEIGHT = 16;
/** Longer names are cut: a label must not cross half the map. Counted in characters. */
const MAX_CHARACTERS = 18;

const FONT = { venue: mapFont(LABEL_SIZE, 600), other: mapFont(LABEL_SIZE, 500) };
const widths = new Map<string, number>();

/** Names the chosen place, venues and red places, in this order of importance, wherever there is room. */
export function drawPlaceLabels(
  frame: CanvasFrame,
  marks: readonly LabelledMark[],
  taken: BoxSet,
  palette: MapPalette,
): void {
  const { context } = frame;
  for (const { item, x, y, radius } of marks) {
    const important = item.kind === 'cluster' || item.place.type === 'venue' || item.place.state === 'red';
    if (important) taken.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  const wanted = marks
    .filter((mark) => rank(mark) !== null && onCanvas(mark, frame))
    .toSorted((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0))
    .slice(0, MAX_LABELS);
  const wishes = wanted.map((mark, i) => wishOf(context, mark, String(i)));
  const bounds = { x: 0, y: 0, width: frame.width, height: frame.height };

  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.land;
  for (const label of layoutLabels(wishes, taken, bounds)) {
    const mark = wanted[Number(label.key)];
    if (mark === undefined || mark.item.kind === 'cluster') continue;
    const { place } = mark.item;
    const text = shorten(place.name);
    context.font = fontOf(mark);
    context.fillStyle = place.state === 'red' && place.type !== 'venue' ? palette.act : palette.ink;
    context.strokeText(text, label.x, label.y + label.height / 2);
    context.fillText(text, label.x, label.y + label.height / 2);
  }
}

/** The lower the more important; null for marks that carry no name. */
function rank({ item, named }: LabelledMark): number | null {
  if (item.kind === 'cluster') return null;
  if (named) return 0;
  const red = item.place.state === 'red';
  if (item.place.type === 'venue') return red ? 1 : 2;
  return red ? 3 : null;
}

function wishOf(context: CanvasRenderingContext2D, mark: LabelledMark, key: string): LabelWish {
  const name = mark.item.kind === 'place' ? shorten(mark.item.place.name) : '';
  const width = measure(context, name, fontOf(mark));
  return { key, x: mark.x, y: mark.y, clearance: mark.radius + 5, width, height: LINE_HEIGHT };
}

function fontOf({ item }: LabelledMark): string {
  return item.kind === 'place' && item.place.type === 'venue' ? FONT.venue : FONT.other;
}

function onCanvas(mark: LabelledMark, frame: CanvasFrame): boolean {
  return mark.x >= 0 && mark.y >= 0 && mark.x <= frame.width && mark.y <= frame.height;
}

function shorten(name: string): string {
  const characters = [...name];
  return characters.length <= MAX_CHARACTERS ? name : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const width = context.measureText(text).width;
  // Names change over months of running; the cache must not only grow.
  if (widths.size > 5_000) widths.clear();
  widths.set(key, width);
  return width;
}
