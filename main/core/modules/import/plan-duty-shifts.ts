import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { clockOf } from '../../../../shared/domain/reporting/cutoffs.ts';
import { dutyShiftChange, dutyShiftOf, shiftById } from '../duty/index.ts';
import { namesAllowed } from '../staff/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const DAY_MINUTES = 1440;

/** A shift is known by position, post, name and start: the same file twice plans nothing twice. */
export function planDutyShifts(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const named = namesAllowed(context.db);
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  let [created, updated] = [0, 0];
  for (const [row, record] of rows) {
    const person = typeof record['person'] === 'string' ? record['person'] : null;
    if (person !== null && !named) {
      refused.push(context.refuse(row, 'person', 'NAMES_NOT_KEPT'));
      continue;
    }
    const note = typeof record['note'] === 'string' ? record['note'] : null;
    const shift = dutyShiftOf(
      {
        position: String(record['position']),
        date: String(record['date']),
        from: clockOf(Number(record['from'])),
        to: clockOf(Number(record['to']) % DAY_MINUTES),
        post: String(record['post']),
        person,
        note,
      },
      context.zone,
    );
    const known = shiftById(context.db, shift.id);
    const wanted = { ...shift, note: note ?? known?.note ?? null };
    if (known && known.endsAt === wanted.endsAt && known.note === wanted.note) continue;
    changes.push(dutyShiftChange(wanted));
    if (known) updated += 1;
    else created += 1;
  }
  return { changes, created, updated, unchanged: rows.length - created - updated - refused.length, refused };
}
