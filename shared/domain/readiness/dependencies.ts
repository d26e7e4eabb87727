/** `item` cannot be ready before `needs` is. Codes of readiness items. */
export type Dependency = { readonly item: string; readonly needs: string };

/**
 * The circle that adding `added` would close, from the item back to itself; null when there is none. `known` must be free of circles.
 */
export function circleClosedBy(known: readonly Dependency[], added: Dependency): string[] | null {
  const path = pathTo(known, added.needs, added.item, new Set());
  return path === null ? null : [added.item, ...path];
}

function pathTo(known: readonly Dependency[], from: string, to: string, seen: Set<string>): string[] | null {
  if (from === to) return [to];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const { item, needs } of known) {
    if (item !== from) continue;
    const rest = pathTo(known, needs, to, seen);
    if (rest !== null) return [from, ...rest];
  }
  return null;
}
