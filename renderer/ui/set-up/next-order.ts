/** A place in the order behind all others, with room to put something in between. */
export function nextOrder(rows: readonly { readonly ord: number }[]): string {
  return String(Math.max(0, ...rows.map(({ ord }) => ord)) + 10);
}
