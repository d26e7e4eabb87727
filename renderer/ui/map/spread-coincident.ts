/** Degrees of a turn that keep neighbours on a spiral apart whatever their number. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to draw things that stand on the very same spot (an FX point inside a hotel): the first stays, the others go
 * round it on a spiral, in order. Positions are CSS pixels; `spacing` is about the diameter of a mark. Points count as one
 * spot when they round to the same pixel. Returns the input order.
 */
export function spreadCoincident<T extends { readonly x: number; readonly y: number }>(
  points: readonly T[],
  spacing: number,
): { readonly x: number; readonly y: number }[] {
  const seen = new Map<string, number>();
  return points.map((point) => {
    const spot = `${Math.round(point.x)},${Math.round(point.y)}`;
    const nth = seen.get(spot) ?? 0;
    seen.set(spot, nth + 1);
    if (nth === 0) return { x: point.x, y: point.y };
    const radius = spacing * Math.sqrt(nth);
    return { x: point.x + radius * Math.cos(nth * GOLDEN_ANGLE), y: point.y + radius * Math.sin(nth * GOLDEN_ANGLE) };
  });
}
