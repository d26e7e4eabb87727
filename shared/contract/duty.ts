import { z } from 'zod';
import { code, command, instant, localDate, name, procedure, receipt, text } from './common.ts';
import { clockTime } from './staff.ts';

/** A position of the centre: leader, deputy, duty officer. */
export const dutyPosition = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ord: z.int(),
  needed: z.int().describe('How many must be on duty at any time; 0: nobody has to'),
  sample: z.boolean(),
});
export type DutyPosition = z.infer<typeof dutyPosition>;

export const dutyShift = z.object({
  id: z.string(),
  position: z.string(),
  startsAt: instant,
  endsAt: instant,
  post: z.string(),
  /** Null where none was given, and always while the bank forbids names. */
  person: z.string().nullable(),
  note: z.string().nullable(),
  sample: z.boolean(),
});
export type DutyShiftRow = z.infer<typeof dutyShift>;

const named = { positionName: z.string(), positionNameEn: z.string().nullable() };
export const onDuty = dutyShift.extend(named);
export type OnDuty = z.infer<typeof onDuty>;

const gap = z.object({ position: z.string(), ...named, from: instant, to: instant });

export const dutyNow = z.object({
  at: instant,
  onDuty: z.array(onDuty),
  /** Who comes next in each position. */
  next: z.array(onDuty),
  /** Positions with too few people now, and until when. */
  gaps: z.array(gap),
});
export type DutyNow = z.infer<typeof dutyNow>;

export const dutyContract = {
  positions: procedure.input(z.object({})).output(z.object({ items: z.array(dutyPosition) })),
  savePosition: procedure
    .input(
      command({
        code,
        name,
        nameEn: text(200).nullable(),
        ord: z.int().min(0).max(9999),
        needed: z.int().min(0).max(9),
      }),
    )
    .output(receipt.extend({ position: dutyPosition })),
  /** @throws REFUSED UNKNOWN_POSITION, POSITION_IN_USE */
  removePosition: procedure.input(command({ code })).output(receipt),
  /** Shifts that touch the local days from `from`, with what is wrong with them. */
  roster: procedure.input(z.object({ from: localDate.optional(), days: z.int().min(1).max(31).default(7) })).output(
    z.object({
      at: instant,
      days: z.array(z.object({ date: localDate, from: instant, to: instant })),
      positions: z.array(dutyPosition),
      shifts: z.array(dutyShift),
      /** Times with fewer than needed in a position. */
      gaps: z.array(gap),
      /** One person on duty twice at once. */
      doubles: z.array(z.object({ from: instant, to: instant, first: dutyShift, second: dutyShift })),
    }),
  ),
  /** Adds a shift, or changes the one named by `id`. `to` at or before `from` is on the next day. @throws REFUSED UNKNOWN_POSITION, UNKNOWN_DUTY_SHIFT, DUTY_SHIFT_EXISTS, NAMES_NOT_ALLOWED */
  saveShift: procedure
    .input(
      command({
        id: z.string().max(400).optional(),
        position: code,
        date: localDate.describe('Local date on which it starts, in the event’s zone'),
        from: clockTime,
        to: clockTime,
        post: z.string().trim().min(1).max(60),
        person: text(60).nullable().optional(),
        note: text(200).nullable().optional(),
      }),
    )
    .output(receipt.extend({ shift: dutyShift })),
  removeShift: procedure.input(command({ id: z.string().max(400) })).output(receipt),
  /** Plans the shifts of one local week again in another; those that are there already stay. @throws REFUSED NOTHING_TO_COPY */
  copyWeek: procedure
    .input(command({ from: localDate, to: localDate }))
    .output(receipt.extend({ copied: z.int(), kept: z.int() })),
  now: procedure.input(z.object({})).output(dutyNow),
};
