/** Something drawn round a centre, in CSS pixels. */
export type Target = { readonly x: number; readonly y: number; readonly radius: number };

/** A finger or an unsteady hand misses by a few pixels. */
const SLACK = 4;

/**
 * The target under a point: of those whose disc (and a little slack) contains it the nearest centre, of equally near ones
 * the one drawn last, which lies on top.
 */
export function hitTest<T extends Target>(targets: readonly T[], x: number, y: number): T | undefined {
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance <= target.radius + SLACK && distance <= bestDistance) {
      best = target;
      bestDistance = distance;
    }
  }
  return best;
}
