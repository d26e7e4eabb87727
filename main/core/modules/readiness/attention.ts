import type { AttentionEntry } from '../../../../shared/contract/readiness.ts';
import type { ReadinessModel } from './readiness-model.ts';

type Kind = AttentionEntry['kind'];
type Hit = { row: number; at: number };
type Group = { kind: Kind; column: number; hits: Hit[] };

/** What needs someone first: someone must act, then what is past due, then old evidence, then what is about to turn. */
const ORDER: readonly Kind[] = ['red', 'overdue', 'stale', 'expires-soon', 'due-soon'];
const MAX_PLACES = 5;

/**
 * Everything that needs a person now or within `horizonMs` of `now` (UTC ms), one entry per item and kind with the places
 * it concerns, critical first within a kind, then the longest waiting or the soonest.
 */
export function attention(model: ReadinessModel, now: number, horizonMs: number): AttentionEntry[] {
  const groups = new Map<string, Group>();
  const { grid, codes } = model;
  for (let row = 0; row < codes.length; row += 1) {
    for (let column = 0; column < grid.items.length; column += 1) {
      const hit = kindOf(model, row, column, now, horizonMs);
      if (!hit) continue;
      const key = `${hit.kind}/${column}`;
      const group = groups.get(key) ?? { kind: hit.kind, column, hits: [] };
      group.hits.push({ row, at: hit.at });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => entryOf(model, group)).toSorted(mostUrgentFirst);
}

function kindOf(
  { table }: ReadinessModel,
  row: number,
  column: number,
  now: number,
  horizonMs: number,
): { kind: Kind; at: number } | null {
  const state = table.state(row, column);
  switch (state) {
    case 'red':
    case 'stale':
    case 'overdue':
      return { kind: state, at: table.since(row, column) };
    case 'ready':
      return soon('expires-soon', table.nextOf(row, column), now, horizonMs);
    case 'open':
    case 'partial':
      return soon('due-soon', table.dueAt(row, column), now, horizonMs);
    default:
      return null;
  }
}

function soon(kind: Kind, at: number, now: number, horizonMs: number): { kind: Kind; at: number } | null {
  return at > now && at <= now + horizonMs ? { kind, at } : null;
}

function entryOf(model: ReadinessModel, { kind, column, hits }: Group): AttentionEntry {
  const item = model.grid.items[column];
  const sorted = hits.toSorted((a, b) => (a.at || 0) - (b.at || 0));
  const first = sorted[0]?.at ?? Number.NaN;
  return {
    kind,
    item: item?.code ?? '',
    itemName: item?.name ?? '',
    itemNameEn: item?.nameEn ?? null,
    category: item?.category ?? '',
    critical: item?.critical ?? false,
    places: sorted.slice(0, MAX_PLACES).map(({ row }) => {
      const place = model.place(row);
      return { code: place?.code ?? '', name: place?.name ?? '', nameEn: place?.nameEn ?? null };
    }),
    count: hits.length,
    at: Number.isFinite(first) ? first : null,
  };
}

function mostUrgentFirst(a: AttentionEntry, b: AttentionEntry): number {
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    Number(b.critical) - Number(a.critical) ||
    (a.at ?? 0) - (b.at ?? 0) ||
    (a.item < b.item ? -1 : 1)
  );
}
