import type { MergeLine } from '../../../../shared/contract/place-life.ts';

const GROUPS = {
  readiness: ['readiness_state', 'readiness_test', 'readiness_attachment', 'requirement_override'],
  hours: ['opening_span', 'opening_exception'],
  stock: ['stock_movement', 'stock_level', 'pack_level'],
  people: ['staff_member', 'shift'],
  machines: ['machine'],
  checks: ['checklist_result', 'checklist_photo', 'fx_point', 'fx_point_currency', 'inspection'],
  dangers: ['hidden_danger'],
  gate: ['opening_gate'],
  coverage: ['coverage_exclusion', 'coverage_barrier'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MergeGroup = keyof typeof GROUPS | 'other';
export type GroupSums = {
  readonly group: MergeGroup;
  readonly moved: number;
  readonly replaced: number;
  readonly dropped: number;
};

const groupOf = (entity: string): MergeGroup =>
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((group) =>
    (GROUPS[group] as readonly string[]).includes(entity),
  ) ?? 'other';

/** What a merge changes, in the words of the field instead of those of the tables; in the order above. */
export function mergeGroups(lines: readonly MergeLine[]): GroupSums[] {
  const sums = new Map<MergeGroup, GroupSums>();
  for (const { entity, moved, replaced, dropped } of lines) {
    const group = groupOf(entity);
    const known = sums.get(group) ?? { group, moved: 0, replaced: 0, dropped: 0 };
    sums.set(group, {
      group,
      moved: known.moved + moved,
      replaced: known.replaced + replaced,
      dropped: known.dropped + dropped,
    });
  }
  return [...Object.keys(GROUPS), 'other'].flatMap((group) => sums.get(group as MergeGroup) ?? []);
}

/** All of it together. */
export function mergeTotal(lines: readonly MergeLine[]): Omit<GroupSums, 'group'> {
  return lines.reduce(
    (sum, { moved, replaced, dropped }) => ({
      moved: sum.moved + moved,
      replaced: sum.replaced + replaced,
      dropped: sum.dropped + dropped,
    }),
    { moved: 0, replaced: 0, dropped: 0 },
  );
}
