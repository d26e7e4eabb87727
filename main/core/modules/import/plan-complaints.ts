import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { COMPLAINT_CHANNELS, dueAfter } from '../../../../shared/domain/complaints/complaint.ts';
import { OBSERVED_TOLERANCE_MS } from '../../../../shared/domain/readiness/decide-set.ts';
import { complaintId, complaintRow, limitOf, newComplaintChanges } from '../complaints/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

/**
 * A complaint is the one of its place with the same words, received at the same instant; one that is here already is left alone,
 * because its answer is recorded here. A file only takes complaints in.
 */
export function planComplaints(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const known = context.db.prepare<[string, string, number]>(
    'SELECT 1 FROM complaint WHERE place = ? AND what = ? AND receivedAt = ? AND deleted = 0',
  );
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  const made = new Set<string>();
  for (const [row, record] of rows) {
    const receivedAt = Number(record['receivedAt']);
    if (receivedAt > context.now + OBSERVED_TOLERANCE_MS) {
      refused.push(context.refuse(row, 'receivedAt', 'OBSERVED_IN_FUTURE'));
      continue;
    }
    const [place, kind, what] = [String(record['place']), String(record['kind']), String(record['what'])];
    if (known.get(place, what, receivedAt)) continue;
    const step = context.newId();
    const id = complaintId(step, (one) => made.has(one) || complaintRow(context.db, one) !== undefined);
    made.add(id);
    const { dueAt, firstAsked, language, channel } = record;
    changes.push(
      ...newComplaintChanges(id, {
        place,
        kind,
        what,
        step,
        receivedAt,
        enteredAt: context.now,
        dueAt: typeof dueAt === 'number' ? dueAt : dueAfter(receivedAt, limitOf(context.db, kind)),
        channel: COMPLAINT_CHANNELS.find((one) => one === channel) ?? 'counter',
        firstAsked: typeof firstAsked === 'string' && firstAsked !== '' ? { post: firstAsked } : context.operator,
        language: typeof language === 'string' && language !== '' ? language : undefined,
      }),
    );
  }
  return { changes, created: made.size, updated: 0, unchanged: rows.length - made.size - refused.length, refused };
}
