import type { DutyOrder, OrderRecipient } from '../../../../shared/contract/orders.ts';
import { orderState } from '../../../../shared/domain/tasks/order.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { incidentNamed, personOf } from '../tasks/index.ts';

/** An order as its table has it; instants in UTC ms. */
export type OrderRow = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly issuedAt: number;
  readonly dueAt: number;
  readonly remindMinutes: number;
  readonly incident: string | null;
  readonly post: string;
  readonly person: string | null;
  readonly withdrawnAt: number | null;
  readonly withdrawnPost: string | null;
  readonly withdrawReason: string | null;
  readonly sample: number;
};

export type RecipientRow = {
  readonly id: string;
  readonly dutyOrder: string;
  readonly ord: number;
  readonly toPost: string | null;
  readonly place: string | null;
  readonly remindAt: number | null;
  readonly reminders: number | null;
  readonly remindedAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly medium: string | null;
  readonly note: string | null;
  readonly enteredAt: number | null;
  readonly post: string | null;
  readonly person: string | null;
};

/** @throws AppError UNKNOWN_ORDER */
export function orderById(db: ReadDb, id: string): OrderRow {
  const row = cached<[string], OrderRow>(db, 'SELECT * FROM duty_order WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_ORDER', 'There is no such order. Nothing was changed.', { order: id });
  return row;
}

export function recipientsOf(db: ReadDb, order: string): RecipientRow[] {
  return cached<[string], RecipientRow>(
    db,
    'SELECT * FROM order_recipient WHERE dutyOrder = ? AND deleted = 0 ORDER BY ord, id',
  ).all(order);
}

/** How people call a recipient: the post, or the place. */
export function recipientName(places: PlaceIndex, { toPost, place }: RecipientRow): string {
  return toPost ?? (place === null ? '' : (places.get(place)?.name ?? place));
}

/** An order as people see it at `now` (UTC ms). */
export function orderView(db: ReadDb, places: PlaceIndex, row: OrderRow, now: number): DutyOrder {
  const recipients = recipientsOf(db, row.id).map((one) => recipientView(db, places, row, one, now));
  const about = row.incident === null ? undefined : incidentNamed(db, row.incident);
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    issuedAt: row.issuedAt,
    issuedBy: personOf(row.post, row.person),
    dueAt: row.dueAt,
    remindMinutes: row.remindMinutes,
    incident: row.incident,
    incidentNumber: about?.number ?? null,
    incidentTitle: about?.title ?? null,
    confidential: about?.confidential === 1,
    withdrawnAt: row.withdrawnAt,
    withdrawnBy: row.withdrawnPost,
    withdrawReason: row.withdrawReason,
    recipients,
    acknowledged: recipients.filter(({ state }) => state === 'acknowledged').length,
    overdue: recipients.filter(({ state }) => state === 'overdue').length,
    sample: row.sample === 1,
  };
}

function recipientView(
  db: ReadDb,
  places: PlaceIndex,
  { dueAt, withdrawnAt }: OrderRow,
  row: RecipientRow,
  now: number,
): OrderRecipient {
  const place = row.place === null ? undefined : places.get(row.place);
  return {
    id: row.id,
    post: row.toPost,
    place: row.place,
    placeName: place?.name ?? null,
    placeNameEn: place?.nameEn ?? null,
    placePhone: row.place === null ? null : phoneOf(db, row.place),
    state: orderState({ dueAt, withdrawnAt, acknowledgedAt: row.acknowledgedAt }, now),
    acknowledgedAt: row.acknowledgedAt,
    acknowledgedBy: row.acknowledgedBy,
    medium: row.medium,
    note: row.note,
    enteredBy: row.acknowledgedAt === null ? null : personOf(row.post, row.person),
    reminders: row.reminders ?? 0,
    remindedAt: row.remindedAt,
    remindAt: row.remindAt,
  };
}

function phoneOf(db: ReadDb, place: string): string | null {
  const phone = cached<[string], string | null>(db, 'SELECT phone FROM place WHERE code = ?').pluck().get(place);
  return (phone as string | null | undefined) ?? null;
}
