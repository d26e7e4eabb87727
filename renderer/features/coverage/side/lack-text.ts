/** What a place lacks, taken apart: an item by its code, or a kind of condition with what it is about. */
export type Lack =
  | { readonly kind: 'item' | 'stock' | 'language'; readonly code: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'machine'; readonly machine: string; readonly scheme: string | null };

/** Reads a lack as the core names it: `fx-cash-eur`, `closed`, `stock:EUR`, `language:ar`, `machine:atm:visa`. */
export function readLack(text: string): Lack {
  if (text === 'closed') return { kind: 'closed' };
  const [kind, code, scheme] = text.split(':');
  if (code === undefined) return { kind: 'item', code: text };
  if (kind === 'stock' || kind === 'language') return { kind, code };
  return { kind: 'machine', machine: code, scheme: scheme ?? null };
}
