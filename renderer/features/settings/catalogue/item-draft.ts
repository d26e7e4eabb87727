import { CHECK_CADENCES, type ReadinessItem } from '../../../../shared/contract/catalogue.ts';

export type Cadence = (typeof CHECK_CADENCES)[number];

/** An item as typed. */
export type ItemDraft = {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly nameEn: string;
  readonly ord: string;
  readonly critical: boolean;
  readonly due: string;
  readonly fresh: string;
  readonly owner: string;
  readonly checker: string;
  readonly cadence: Cadence;
};

export const draftOfItem = (item: ReadinessItem | null, category: string, order: number): ItemDraft => ({
  code: item?.code ?? '',
  category: item?.category ?? category,
  name: item?.name ?? '',
  nameEn: item?.nameEn ?? '',
  ord: String(item?.ord ?? order),
  critical: item?.critical ?? false,
  due: String(item?.dueOffsetDays ?? -7),
  fresh: item === null || item.freshHours === null ? '' : String(item.freshHours),
  owner: item?.ownerPost ?? '',
  checker: item?.checkerPost ?? '',
  cadence: item?.cadence ?? 'once',
});

export type ItemField = 'code' | 'name' | 'nameEn' | 'ord' | 'due' | 'fresh';
type SavedItem = Omit<ReadinessItem, 'placeTypes' | 'sample'>;

const whole = (text: string): number | null => (/^[+-]?\d+$/.test(text.trim()) ? Number(text) : null);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The item to save, or the fields that cannot be. `source` says where the item comes from and is kept. */
export function itemOf(
  draft: ItemDraft,
  source: string | null,
): { readonly item: SavedItem } | { readonly problems: readonly ItemField[] } {
  const ord = whole(draft.ord);
  const due = whole(draft.due);
  const fresh = draft.fresh.trim() === '' ? null : Number(draft.fresh);
  const problems: ItemField[] = [];
  for (const field of ['code', 'name', 'nameEn'] as const) if (draft[field].trim() === '') problems.push(field);
  if (ord === null) problems.push('ord');
  if (due === null || Math.abs(due) > 3650) problems.push('due');
  if (fresh !== null && !(fresh > 0)) problems.push('fresh');
  if (problems.length > 0 || ord === null || due === null) return { problems };
  return {
    item: {
      code: draft.code.trim(),
      category: draft.category,
      name: draft.name.trim(),
      nameEn: draft.nameEn.trim(),
      ord,
      critical: draft.critical,
      dueOffsetDays: due,
      freshHours: fresh,
      ownerPost: orNull(draft.owner),
      checkerPost: orNull(draft.checker),
      cadence: draft.cadence,
      source,
    },
  };
}
