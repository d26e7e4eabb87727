import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { shiftId, staffRecords } from '../staff/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const COLUMNS = ['staff', 'place', 'startsAt', 'endsAt', 'note'] as const;

/** A shift is known by who, where and when it starts: the same file twice plans nothing twice. */
export function planRoster(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const records = staffRecords(context.db);
  const batch = new BatchCollector('shift');
  const refused: RefusedRow[] = [];
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const staff = String(record['staff']);
    if (records.member(staff)?.active !== 1) {
      refused.push(context.refuse(row, 'staff', 'STAFF_RETIRED', { text: staff }));
      continue;
    }
    const place = String(record['place']);
    const day = localDayOf(String(record['date']), context.zone);
    const startsAt = day.at(Number(record['from']));
    const endsAt = day.at(Number(record['to']));
    const id = shiftId(staff, place, startsAt);
    const known = records.shift(id);
    const note = typeof record['note'] === 'string' ? record['note'] : (known?.note ?? null);
    if (known?.endsAt === endsAt && known.note === note) continue;
    batch.add(rowKey([id]), COLUMNS, [staff, place, startsAt, endsAt, note]);
    if (known) updated += 1;
    else created += 1;
  }
  return {
    changes: batch.changes(),
    created,
    updated,
    unchanged: rows.length - created - updated - refused.length,
    refused,
  };
}
