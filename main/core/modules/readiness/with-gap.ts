/** A copy of `cells` with room for `width` more before `at`, which hold `fill`. */
export function withGap<Cells extends Uint8Array | Float64Array>(
  cells: Cells,
  at: number,
  width: number,
  fill: number,
): Cells {
  const Kind = cells.constructor as new (length: number) => Cells;
  const wider = new Kind(cells.length + width);
  wider.set(cells.subarray(0, at), 0);
  wider.set(cells.subarray(at), at + width);
  wider.fill(fill, at, at + width);
  return wider;
}
