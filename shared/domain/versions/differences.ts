/** One thing that two versions of a document say differently; null where one of them does not have it. */
export type Difference = {
  /** Names from the outside in; members of lists go by their `code`, others by their number from 1. */
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
};

/** What differs between two versions of a document of plain values, in the order of the newer one; what is only in the older one comes last. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [older, newer] = [leaves(before), leaves(after)];
  const found: Difference[] = [];
  for (const [key, { path, value }] of newer) {
    const was = older.get(key)?.value ?? null;
    if (was !== value) found.push({ path, before: was, after: value });
  }
  for (const [key, { path, value }] of older) if (!newer.has(key)) found.push({ path, before: value, after: null });
  return found;
}

type Leaf = { readonly path: readonly string[]; readonly value: string };

function leaves(document: unknown): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value) && value.some((part) => typeof part === 'object' && part !== null)) {
      value.forEach((part: unknown, index) => walk(part, [...path, nameOf(part, index)]));
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isCondition(value)) {
      for (const [name, part] of Object.entries(value)) if (name !== 'code') walk(part, [...path, name]);
    } else {
      const text = textOf(value);
      if (text !== '') found.set(JSON.stringify(path), { path, value: text });
    }
  };
  walk(document, []);
  return found;
}

/** A condition is read as a whole: half of it would say nothing. */
function isCondition(value: object): boolean {
  return 'all' in value || 'any' in value || 'fact' in value;
}

function nameOf(part: unknown, index: number): string {
  const code: unknown = Object(part)['code'];
  return typeof code === 'string' && code !== '' ? code : String(index + 1);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
