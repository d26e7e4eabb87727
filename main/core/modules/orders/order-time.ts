import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { nextReminderAt } from '../../../../shared/domain/tasks/order.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { eventChange, put } from '../tasks/index.ts';
import { orderById, recipientName, type RecipientRow } from './order-rows.ts';

const SYSTEM = { post: 'system' };

/** A recipient can come from another log before the order does: until that is there, nobody is reminded. */
const REMINDED = 'remindAt IS NOT NULL AND deleted = 0 AND dutyOrder IN (SELECT id FROM duty_order WHERE deleted = 0)';

/** Reminders whose moment has come by `now` (UTC ms). */
export function remindersDue(db: ReadDb, places: PlaceIndex, now: number): Change[] {
  const due = cached<[number], RecipientRow>(
    db,
    `SELECT * FROM order_recipient WHERE remindAt <= ? AND ${REMINDED} ORDER BY id`,
  ).all(now);
  return due.flatMap((one) => {
    const { id, dueAt, remindMinutes, incident } = orderById(db, one.dutyOrder);
    const reminders = (one.reminders ?? 0) + 1;
    const event = {
      subject: 'order',
      ref: id,
      incident,
      at: one.remindAt ?? now,
      enteredAt: now,
      kind: 'reminded',
      by: SYSTEM,
    } as const;
    return [
      put('order_recipient', [one.id], {
        reminders,
        remindedAt: now,
        remindAt: nextReminderAt(dueAt, remindMinutes, now),
      }),
      eventChange(`${one.id}:reminder:${one.remindAt ?? now}`, {
        ...event,
        medium: 'system',
        recipient: recipientName(places, one),
      }),
    ];
  });
}

/** The next instant (UTC ms) at which somebody is to be reminded; Infinity when nobody is. */
export function nextOrderAt(db: ReadDb): number {
  const next = cached<[], number | null>(db, `SELECT min(remindAt) FROM order_recipient WHERE ${REMINDED}`)
    .pluck()
    .get() as number | null | undefined;
  return next ?? Number.POSITIVE_INFINITY;
}
