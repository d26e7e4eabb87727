import { z } from 'zod';
import { MEDIA } from '../domain/clocks/clock-rule.ts';
import { ORDER_STATES } from '../domain/tasks/order.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';

const medium = z.enum(MEDIA);

export const orderRecipient = z.object({
  id: z.string(),
  post: z.string().nullable(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  placePhone: z.string().nullable(),
  state: z.enum(ORDER_STATES),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable().describe('Who said so'),
  medium: z.string().nullable(),
  note: z.string().nullable(),
  enteredBy: operator.nullable(),
  reminders: z.int(),
  remindedAt: instant.nullable(),
  remindAt: instant.nullable().describe('When it is next reminded of'),
});
export type OrderRecipient = z.infer<typeof orderRecipient>;

export const dutyOrder = z.object({
  id: z.string(),
  number: z.int(),
  text: z.string(),
  issuedAt: instant,
  issuedBy: operator,
  dueAt: instant.describe('Acknowledged by then'),
  remindMinutes: z.int(),
  incident: z.string().nullable(),
  incidentNumber: z.int().nullable(),
  incidentTitle: z.string().nullable(),
  confidential: z.boolean(),
  withdrawnAt: instant.nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  recipients: z.array(orderRecipient),
  acknowledged: z.int(),
  overdue: z.int(),
  sample: z.boolean(),
});
export type DutyOrder = z.infer<typeof dutyOrder>;

/** A recipient whose acknowledgement is overdue, with what it was asked for. */
export const orderRecipientDue = orderRecipient.extend({
  order: z.string(),
  number: z.int(),
  text: z.string(),
  dueAt: instant,
  confidential: z.boolean(),
});
export type OrderRecipientDue = z.infer<typeof orderRecipientDue>;

const changed = receipt.extend({ order: dutyOrder });

export const ordersContract = {
  /** Those with an overdue acknowledgement first, then those that wait, then the newest. */
  list: procedure
    .input(
      z.object({
        open: z.boolean().optional().describe('Only those that somebody has not acknowledged'),
        incident: code.optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ at: instant, total: z.int(), waiting: z.int(), overdue: z.int(), items: z.array(dutyOrder) })),
  get: procedure.input(z.object({ order: code })).output(z.object({ at: instant, order: dutyOrder })),
  /** Goes to posts, places or both; each acknowledges for itself and is reminded for itself. */
  issue: procedure
    .input(
      command({
        text: text(2000).min(1),
        posts: z.array(text(60).min(1)).max(100).default([]),
        places: z.array(code).max(500).default([]),
        due: instant.optional().describe('UTC epoch milliseconds; half an hour from now when not given'),
        remindMinutes: z.int().min(1).max(1440).default(15).describe('Between reminders once it is overdue'),
        incident: code.optional(),
      }),
    )
    .output(changed),
  acknowledge: procedure
    .input(
      command({
        order: code,
        recipient: code,
        by: text(120).min(1).describe('Who acknowledged'),
        medium,
        at: instant.optional().describe('UTC epoch milliseconds; now when not given'),
        note: text(600).optional(),
      }),
    )
    .output(changed),
  /** Somebody reminded a recipient by hand. */
  remind: procedure
    .input(command({ order: code, recipient: code, medium, note: text(600).optional() }))
    .output(changed),
  withdraw: procedure.input(command({ order: code, reason: text(600).min(1) })).output(changed),
};
