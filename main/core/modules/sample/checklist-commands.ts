import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import type { PointResult } from '../../../../shared/domain/checklists/checklist-verdict.ts';
import type { FileChecklist } from '../checklists/index.ts';
import type { LastRecord } from './last-records.ts';
import { HOUR_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';

type Point = { readonly checklist: string; readonly code: string; readonly critical: boolean };
type Found = { readonly point: Point; readonly result: PointResult; readonly note: string | null };
type Row = { readonly key: readonly string[]; readonly values: readonly FieldValue[] };

/** Checklists filled in so that each item is what the story says; one command for each post and hour. */
export function checklistCommands(
  checklists: readonly FileChecklist[],
  records: ReadonlyMap<string, LastRecord>,
  calendar: SampleCalendar,
): SampleCommand[] {
  const points = new Map<string, Point[]>();
  for (const { code: checklist, points: own } of checklists) {
    for (const { code, critical, item } of own)
      points.set(item, [...(points.get(item) ?? []), { checklist, code, critical }]);
  }
  const rounds = new Map<string, { at: number; post: string; rows: Row[] }>();
  for (const last of records.values()) {
    const { plan, record } = last;
    const found = foundAt(points.get(plan.cell.item.code) ?? [], last);
    if (record === null || found.length === 0) continue;
    const seenAt = record.observedAt;
    const post = plan.cell.item.ownerPost;
    const at = Math.min(calendar.now, (Math.floor((record.enteredAt ?? seenAt) / HOUR_MS) + 1) * HOUR_MS);
    const key = `${at} ${post}`;
    const round = rounds.get(key) ?? { at, post, rows: [] };
    rounds.set(key, round);
    for (const { point, result, note } of found)
      round.rows.push({ key: [plan.cell.place.code, point.checklist, point.code], values: [result, seenAt, note] });
  }
  return [...rounds.values()].map(({ at, post, rows }) => ({
    at,
    kind: 'checklists.fill',
    operator: { post },
    changes: [batch('checklist_result', ['result', 'observedAt', 'note'], rows)],
  }));
}

/** Nothing where the state cannot come from points alone: a record by hand counts there. */
function foundAt(points: readonly Point[], { record }: LastRecord): Found[] {
  if (record === null || points.length === 0) return [];
  const all = (result: PointResult): Found[] => points.map((point) => ({ point, result, note: null }));
  const failing = (one: Point | undefined): Found[] =>
    one === undefined
      ? []
      : all('ok').map((found) =>
          found.point === one ? { ...found, result: 'fail' as const, note: record.note ?? null } : found,
        );
  switch (record.status) {
    case 'ready':
      return all('ok');
    case 'not-applicable':
      return all('na');
    case 'in-progress':
      return failing(points.findLast(({ critical }) => !critical));
    case 'not-ready':
      return failing(points.find(({ critical }) => critical));
    default:
      return [];
  }
}
