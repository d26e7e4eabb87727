import type { z } from 'zod';
import type { newAction } from '../../../../shared/contract/drills/drill.ts';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { personText, type Person } from '../../../../shared/domain/people/someone-else.ts';
import type { ReadDb } from '../../store/database.ts';
import { eventNow } from './carry-over.ts';

export type NewAction = z.infer<typeof newAction>;

/** Time to put right what a drill showed *(template)*. */
const DEFAULT_DUE_MS = 14 * 86_400_000;

/** A corrective action as it is raised at `now` (UTC ms). */
export function newActionChange(
  db: ReadDb,
  id: string,
  drill: string,
  { place, item, text, owner, dueAt, verification }: NewAction,
  by: Person,
  now: number,
): RowChange {
  const event = eventNow(db);
  return {
    entity: 'corrective_action',
    op: 'put',
    row: rowKey([id]),
    fields: {
      drill,
      place,
      item,
      text,
      owner,
      raisedAt: now,
      raisedBy: personText(by),
      dueAt: dueAt ?? now + DEFAULT_DUE_MS,
      verification,
      stage: 'open',
      reopened: 0,
      eventName: event?.name ?? null,
      eventClosesAt: event?.closesAt ?? null,
    },
  };
}
