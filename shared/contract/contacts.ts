import { z } from 'zod';
import { CONTACT_KINDS } from '../domain/duty/contact-kind.ts';
import { code, command, name, procedure, receipt, text } from './common.ts';

export const contactKind = z.enum(CONTACT_KINDS);

const number = z.object({
  number: z.string().trim().min(1).max(60),
  label: text(60).nullable(),
});

/** Somebody the centre calls; no person's name, but an organisation and a desk. */
export const contact = z.object({
  id: z.string(),
  kind: contactKind,
  organisation: z.string(),
  organisationEn: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  language: z.string().nullable().describe('Spoken there, as people say it'),
  note: z.string().nullable(),
  ord: z.int(),
  sample: z.boolean(),
  /** First the one to call first. */
  numbers: z.array(number),
  /** Pinyin initials and full pinyin of organisation, department and place, parted by spaces. */
  keys: z.string(),
});
export type Contact = z.infer<typeof contact>;

export const contactsContract = {
  /** By kind in the order of the list, then `ord`. `text`: name, desk, place, number, pinyin or its initials. */
  list: procedure
    .input(z.object({ kind: contactKind.optional(), place: code.optional(), text: text(80).optional() }))
    .output(z.object({ total: z.int(), items: z.array(contact) })),
  /** Adds a contact, or changes the one named by `id`; numbers are changed one by one. @throws REFUSED UNKNOWN_CONTACT, UNKNOWN_PLACE */
  save: procedure
    .input(
      command({
        id: z.string().max(200).optional(),
        kind: contactKind,
        organisation: name,
        organisationEn: text(200).nullable().optional(),
        department: text(120).nullable().optional(),
        place: code.nullable().optional(),
        language: text(60).nullable().optional(),
        note: text(600).nullable().optional(),
        ord: z.int().min(0).max(9999).optional(),
        numbers: z.array(number).min(1).max(12),
      }),
    )
    .output(receipt.extend({ contact })),
  remove: procedure.input(command({ id: z.string().max(200) })).output(receipt),
};
