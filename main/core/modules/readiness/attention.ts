import type { AttentionEntry } from '../../../../shared/contract/readiness-cells.ts';
import type { CellTable } from './cell-table.ts';
import { isAhead } from './dependencies.ts';
import type { ReadinessModel } from './readiness-model.ts';

type Kind = AttentionEntry['kind'];
type Hit = { readonly row: number; readonly at: number };
/** `first` holds the hits that are shown, in order; all others are only counted. */
type Group = { readonly kind: Kind; readonly column: number; readonly first: Hit[]; count: number };

/** What needs someone first: someone must act, then what is past due, then old evidence, then ready before what it needs, then what is about to turn. */
const ORDER: readonly Kind[] = ['red', 'overdue', 'stale', 'ahead', 'expires-soon', 'due-soon'];
const MAX_PLACES = 5;

/**
 * Everything that needs a person now or within `horizonMs` of `now` (UTC ms), one entry per item and kind with the places
 * it concerns, critical first within a kind, then the longest waiting or the soonest.
 */
export function attention(model: ReadinessModel, now: number, horizonMs: number): AttentionEntry[] {
  const { grid, codes, table } = model;
  const groups: Group[] = [];
  for (let column = 0; column < grid.items.length; column += 1) {
    const ofColumn = new Map<Kind, Group>();
    for (let row = 0; row < codes.length; row += 1) {
      const kind = kindOf(model, row, column, now, now + horizonMs);
      if (kind === null) continue;
      let group = ofColumn.get(kind);
      if (!group) ofColumn.set(kind, (group = { kind, column, first: [], count: 0 }));
      take(group, row, instantOf(table, kind, row, column, now));
    }
    groups.push(...ofColumn.values());
  }
  return groups.map((group) => entryOf(model, group)).toSorted(mostUrgentFirst);
}

function kindOf(model: ReadinessModel, row: number, column: number, now: number, until: number): Kind | null {
  const { table } = model;
  const state = table.state(row, column);
  switch (state) {
    case 'red':
    case 'stale':
    case 'overdue':
      return state;
    case 'ready':
      if (isAhead(model, row, column)) return 'ahead';
      return isSoon(table.nextOf(row, column, now), now, until) ? 'expires-soon' : null;
    case 'open':
    case 'partial':
      return isSoon(table.dueAt(row, column), now, until) ? 'due-soon' : null;
    default:
      return null;
  }
}

const isSoon = (at: number, now: number, until: number): boolean => at > now && at <= until;

function instantOf(table: CellTable, kind: Kind, row: number, column: number, now: number): number {
  if (kind === 'expires-soon') return table.nextOf(row, column, now);
  return kind === 'due-soon' ? table.dueAt(row, column) : table.since(row, column);
}

/** Counts a hit and keeps it if it is among the earliest: an item may be red at thousands of places. */
function take(group: Group, row: number, at: number): void {
  group.count += 1;
  const { first } = group;
  const last = first.at(-1);
  if (first.length === MAX_PLACES && last !== undefined && (at || 0) >= (last.at || 0)) return;
  let place = first.length;
  while (place > 0 && (first[place - 1]?.at || 0) > (at || 0)) place -= 1;
  first.splice(place, 0, { row, at });
  if (first.length > MAX_PLACES) first.pop();
}

function entryOf(model: ReadinessModel, { kind, column, first, count }: Group): AttentionEntry {
  const item = model.grid.items[column];
  const at = first[0]?.at ?? Number.NaN;
  return {
    kind,
    item: item?.code ?? '',
    itemName: item?.name ?? '',
    itemNameEn: item?.nameEn ?? null,
    category: item?.category ?? '',
    critical: item?.critical ?? false,
    places: first.map(({ row }) => {
      const place = model.place(row);
      return { code: place?.code ?? '', name: place?.name ?? '', nameEn: place?.nameEn ?? null };
    }),
    count,
    at: Number.isFinite(at) ? at : null,
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
