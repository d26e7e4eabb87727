/**
 * One text key for a row whose identity has several parts (place × item). `~` and `|` inside a part are escaped, so
 * any code that a real file contains survives the round trip.
 */
export function rowKey(parts: readonly string[]): string {
  return parts.map(escapePart).join('|');
}

export function rowKeyParts(key: string): string[] {
  const parts = key.split('|');
  // Hardly any code holds an escape, and an import reads hundreds of thousands of keys.
  if (!key.includes('~')) return parts;
  return parts.map((part) => (part.includes('~') ? part.replaceAll('~1', '|').replaceAll('~0', '~') : part));
}

function escapePart(part: string): string {
  return part.includes('~') || part.includes('|') ? part.replaceAll('~', '~0').replaceAll('|', '~1') : part;
}
