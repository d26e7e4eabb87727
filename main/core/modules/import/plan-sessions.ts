import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { sessionId, sessionRow } from '../planning/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const COLUMNS = ['venue', 'startsAt', 'endsAt', 'name', 'nameEn', 'visitors', 'sample'] as const;

/** A session is known by where and when it starts. */
export function planSessions(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const batch = new BatchCollector('venue_session');
  const refused: RefusedRow[] = [];
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const venue = String(record['venue']);
    if (context.places.get(venue)?.type !== 'venue') {
      refused.push(context.refuse(row, 'venue', 'NOT_A_VENUE', { text: venue }));
      continue;
    }
    const day = localDayOf(String(record['date']), context.zone);
    const startsAt = day.at(Number(record['from']));
    const id = sessionId(venue, startsAt);
    const known = sessionRow(context.db, id);
    const session = {
      venue,
      startsAt,
      endsAt: day.at(Number(record['to'])),
      name: String(record['name']),
      nameEn: typeof record['nameEn'] === 'string' ? record['nameEn'] : (known?.nameEn ?? null),
      visitors: Number(record['visitors']),
    };
    const same =
      known?.endsAt === session.endsAt &&
      known.name === session.name &&
      known.nameEn === session.nameEn &&
      known.visitors === session.visitors;
    if (same) continue;
    batch.add(rowKey([id]), COLUMNS, [...Object.values(session), 0]);
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
