/** A rectangle in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type LabelWish = {
  readonly key: string;
  /** Centre of the mark the label belongs to, and how far from it the label must keep. */
  readonly x: number;
  readonly y: number;
  readonly clearance: number;
  readonly width: number;
  readonly height: number;
};

export type PlacedLabel = Box & { readonly key: string };

/** Coarser than most labels are high, finer than they are wide: few cells per box, few boxes per cell. */
const CELL = 48;

/** Remembers boxes and answers at once whether a new one would overlap any of them. */
export class BoxSet {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of cellKeys(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  overlaps(box: Box): boolean {
    return cellKeys(box).some((key) => this.#cells.get(key)?.some((other) => intersects(box, other)) === true);
  }
}

/**
 * Places labels greedily in the order given (most important first): right of the mark, else left, above, below, else not
 * at all. A label never overlaps an obstacle, another label, nor the edge of `bounds`. Taken boxes are added to `taken`.
 */
export function layoutLabels(wishes: readonly LabelWish[], taken: BoxSet, bounds: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const box = positions(wish).find((candidate) => inside(candidate, bounds) && !taken.overlaps(candidate));
    if (box === undefined) continue;
    taken.add(box);
    placed.push({ key: wish.key, ...box });
  }
  return placed;
}

function positions({ x, y, clearance, width, height }: LabelWish): Box[] {
  return [
    { x: x + clearance, y: y - height / 2, width, height },
    { x: x - clearance - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - clearance - height, width, height },
    { x: x - width / 2, y: y + clearance, width, height },
  ];
}

function intersects(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

function cellKeys(box: Box): string[] {
  const keys: string[] = [];
  for (let cx = Math.floor(box.x / CELL); cx <= Math.floor((box.x + box.width) / CELL); cx += 1) {
    for (let cy = Math.floor(box.y / CELL); cy <= Math.floor((box.y + box.height) / CELL); cy += 1) {
      keys.push(`${cx},${cy}`);
    }
  }
  return keys;
}
