import type { z } from 'zod';
import type { ordersContract } from '../../../../shared/contract/orders.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { FUTURE_TOLERANCE_MS } from '../../../../shared/domain/log/event-time.ts';
import { nextReminderAt } from '../../../../shared/domain/tasks/order.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex } from '../places/index.ts';
import { assertOpenIncident, assertPlace, eventChange, put } from '../tasks/index.ts';
import { orderById, recipientName, recipientsOf, type OrderRow, type RecipientRow } from './order-rows.ts';

type Input<Name extends keyof typeof ordersContract> = z.infer<
  NonNullable<(typeof ordersContract)[Name]['~orpc']['inputSchema']>
>;

export type OrderDeps = { readonly bus: CommandBus; readonly clock: Clock; readonly places: PlaceIndex };

/** An acknowledgement is expected so long after the order when nobody says otherwise *(product rule)*. Milliseconds. */
const USUAL_DUE_MS = 30 * 60_000;
/** Minutes are what people note: an answer in the minute of the order counts. */
const MINUTE_MS = 60_000;

/** Issues orders and takes what comes back. All throw UNKNOWN_ORDER. */
export class OrderCommands {
  readonly #deps: OrderDeps;

  constructor(deps: OrderDeps) {
    this.#deps = deps;
  }

  /** @throws AppError NO_RECIPIENT, UNKNOWN_PLACE, UNKNOWN_INCIDENT, INCIDENT_CLOSED, DUE_IN_PAST */
  issue(command: Command, input: Input<'issue'>): Outcome<{ id: string }> {
    const { bus, clock, places } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const incident = input.incident ?? null;
      if (incident !== null) assertOpenIncident(db, incident);
      for (const place of input.places) assertPlace(places, place);
      const to = [
        ...[...new Set(input.posts)].map((toPost) => ({ toPost, place: null })),
        ...[...new Set(input.places)].map((place) => ({ toPost: null, place })),
      ];
      if (to.length === 0)
        throw new AppError('NO_RECIPIENT', 'Say to which posts or places the order goes. Nothing was sent.', {});
      const dueAt = input.due ?? now + USUAL_DUE_MS;
      if (dueAt <= now)
        throw new AppError('DUE_IN_PAST', 'Nobody can answer before now. Nothing was sent. Correct the time.', {
          dueAt,
          now,
        });
      const { post, name } = command.operator;
      const { text, remindMinutes } = input;
      const fields = {
        number: nextNumber(db),
        text,
        issuedAt: now,
        dueAt,
        remindMinutes,
        incident,
        post,
        person: name ?? null,
      };
      const event = { subject: 'order', ref: command.id, incident, at: now, enteredAt: now, kind: 'issued' } as const;
      const names = to.map(({ toPost, place }) => toPost ?? places.get(place ?? '')?.name ?? place).join('、');
      return {
        changes: [
          put('duty_order', [command.id], fields),
          ...to.map((one, ord) =>
            put('order_recipient', [`${command.id}:${ord}`], {
              dutyOrder: command.id,
              ord,
              ...one,
              remindAt: dueAt,
              reminders: 0,
            }),
          ),
          eventChange(`${command.id}:issued`, { ...event, recipient: names, by: command.operator }),
        ],
        result: { id: command.id },
      };
    });
  }

  /** @throws AppError UNKNOWN_RECIPIENT, ACKNOWLEDGED with the first record, ACKNOWLEDGED_IN_FUTURE, ACKNOWLEDGED_BEFORE_ORDER */
  acknowledge(command: Command, input: Input<'acknowledge'>): Outcome<null> {
    return this.#answer(command, input, (order, recipient, now) => {
      if (recipient.acknowledgedAt !== null)
        throw new AppError(
          'ACKNOWLEDGED',
          'This recipient acknowledged already. Nothing was changed; the first record stays.',
          {
            by: recipient.acknowledgedBy,
            at: recipient.acknowledgedAt,
            medium: recipient.medium,
          },
        );
      const at = input.at ?? now;
      if (at > now + FUTURE_TOLERANCE_MS)
        throw new AppError('ACKNOWLEDGED_IN_FUTURE', 'Nobody can have answered in the future. Nothing was changed.', {
          at,
          now,
        });
      if (at < order.issuedAt - MINUTE_MS)
        throw new AppError(
          'ACKNOWLEDGED_BEFORE_ORDER',
          'That was before the order went out. Nothing was changed. Correct the time.',
          {
            at,
            issuedAt: order.issuedAt,
          },
        );
      const { post, name } = command.operator;
      const { by, medium, note = null } = input;
      const fields = {
        acknowledgedAt: at,
        acknowledgedBy: by,
        medium,
        note,
        enteredAt: now,
        remindAt: null,
        post,
        person: name ?? null,
      };
      return [
        put('order_recipient', [recipient.id], fields),
        this.#event(command, order, recipient, { at, now, kind: 'acknowledged', medium, reason: note }),
      ];
    });
  }

  /** A reminder by hand; the next one of the core comes so many minutes after it. @throws AppError UNKNOWN_RECIPIENT, ACKNOWLEDGED, ORDER_WITHDRAWN */
  remind(command: Command, input: Input<'remind'>): Outcome<null> {
    return this.#answer(command, input, (order, recipient, now) => {
      if (recipient.acknowledgedAt !== null)
        throw new AppError('ACKNOWLEDGED', 'This recipient acknowledged already. Nothing was changed.', {
          by: recipient.acknowledgedBy,
          at: recipient.acknowledgedAt,
        });
      if (order.withdrawnAt !== null) throw withdrawn(order);
      const { medium, note = null } = input;
      const remindAt = Math.max(
        nextReminderAt(order.dueAt, order.remindMinutes, now),
        now + order.remindMinutes * MINUTE_MS,
      );
      return [
        put('order_recipient', [recipient.id], {
          reminders: (recipient.reminders ?? 0) + 1,
          remindedAt: now,
          remindAt,
        }),
        this.#event(command, order, recipient, { at: now, now, kind: 'reminded', medium, reason: note }),
      ];
    });
  }

  /** Nobody waits for an answer any more; those who answered did. @throws AppError ORDER_WITHDRAWN */
  withdraw(command: Command, { order: id, reason }: Input<'withdraw'>): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const order = orderById(db, id);
      if (order.withdrawnAt !== null) throw withdrawn(order);
      const now = clock.now();
      const fields = { withdrawnAt: now, withdrawnPost: command.operator.post, withdrawReason: reason };
      const event = {
        subject: 'order',
        ref: id,
        incident: order.incident,
        at: now,
        enteredAt: now,
        kind: 'withdrawn',
        reason,
      } as const;
      return {
        changes: [
          put('duty_order', [id], fields),
          ...recipientsOf(db, id).flatMap((one) =>
            one.remindAt === null ? [] : [put('order_recipient', [one.id], { remindAt: null })],
          ),
          eventChange(command.id, { ...event, by: command.operator }),
        ],
        result: null,
      };
    });
  }

  #answer(
    command: Command,
    { order: id, recipient: wanted }: { readonly order: string; readonly recipient: string },
    decide: (order: OrderRow, recipient: RecipientRow, now: number) => Change[],
  ): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const order = orderById(db, id);
      const recipient = recipientsOf(db, id).find((one) => one.id === wanted);
      if (!recipient)
        throw new AppError('UNKNOWN_RECIPIENT', 'The order did not go there. Nothing was changed.', {
          order: id,
          recipient: wanted,
        });
      return { changes: decide(order, recipient, clock.now()), result: null };
    });
  }

  #event(
    command: Command,
    { id, incident }: OrderRow,
    recipient: RecipientRow,
    { at, now, ...said }: { at: number; now: number; kind: string; medium: string; reason: string | null },
  ): Change {
    const event = { subject: 'order', ref: id, incident, at, enteredAt: now, by: command.operator, ...said } as const;
    return eventChange(command.id, { ...event, recipient: recipientName(this.#deps.places, recipient) });
  }
}

/** What people call it aloud. Two workstations may give the same number; the id tells them apart. */
function nextNumber(db: ReadDb): number {
  return (db.prepare<[], number | null>('SELECT max(number) FROM duty_order').pluck().get() ?? 0) + 1;
}

function withdrawn({ id, withdrawnAt, withdrawReason }: OrderRow): AppError {
  return new AppError('ORDER_WITHDRAWN', 'The order was withdrawn. Nothing was changed.', {
    order: id,
    at: withdrawnAt,
    reason: withdrawReason,
  });
}
