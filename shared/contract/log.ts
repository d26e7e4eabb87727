import { z } from 'zod';
import { MEDIA } from '../domain/clocks/clock-rule.ts';
import { code, command, instant, procedure, receipt, text } from './common.ts';

export const LOG_PRIORITIES = ['routine', 'important', 'urgent'] as const;
export const LOG_TRIAGE = ['new', 'noted', 'acting', 'done'] as const;
export const LINK_KINDS = ['incident', 'place', 'system', 'item', 'task', 'entry'] as const;

export const medium = z.enum(MEDIA);
export const link = z.object({ kind: z.enum(LINK_KINDS), ref: code });
export type Link = z.infer<typeof link>;

/** One entry of the duty log. What it says never changes: a correction is another entry that names it in `corrects`. */
export const logEntry = z.object({
  id: z.string(),
  text: z.string(),
  /** When it happened, and when it was entered: they are kept apart. */
  eventTime: instant,
  entryTime: instant,
  post: z.string(),
  person: z.string().nullable(),
  from: z.string().nullable().describe('Who reported it'),
  medium: medium.nullable(),
  priority: z.enum(LOG_PRIORITIES),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  category: z.string().nullable(),
  grade: z.string().nullable(),
  triage: z.enum(LOG_TRIAGE),
  significant: z.boolean().describe('重要事项: on the wall and in the briefing'),
  corrects: z.string().nullable().describe('Entry that this one strikes through'),
  reason: z.string().nullable().describe('Why it was corrected'),
  correctedBy: z.string().nullable().describe('Entry that strikes this one through'),
  enteredLocked: z.boolean().describe('Entered on a locked screen, under the post that was signed in there'),
  /** What it strikes through. */
  old: z.object({ text: z.string(), eventTime: instant }).nullable(),
  links: z.array(link),
  sample: z.boolean(),
});
export type LogEntry = z.infer<typeof logEntry>;

const said = {
  text: text(4000).min(1),
  eventTime: instant.optional().describe('UTC epoch milliseconds'),
  place: code.optional(),
  category: text(60).min(1).optional(),
  grade: text(12).min(1).optional(),
  from: text(120).min(1).optional(),
  medium: medium.optional(),
  priority: z.enum(LOG_PRIORITIES).optional(),
  links: z.array(link).max(20).optional(),
};

export const logContract = {
  add: procedure.input(command(said)).output(receipt.extend({ entry: logEntry })),
  /** A new entry that strikes `entry` through; what is not given is taken over. Both stay. */
  correct: procedure
    .input(command({ ...said, entry: code, reason: text(600).min(1).optional() }))
    .output(receipt.extend({ entry: logEntry })),
  triage: procedure
    .input(command({ entry: code, triage: z.enum(LOG_TRIAGE) }))
    .output(receipt.extend({ entry: logEntry })),
  markSignificant: procedure
    .input(command({ entry: code, significant: z.boolean().default(true) }))
    .output(receipt.extend({ entry: logEntry })),
  link: procedure
    .input(command({ entry: code, link, linked: z.boolean().default(true) }))
    .output(receipt.extend({ entry: logEntry })),
  get: procedure.input(z.object({ entry: code })).output(z.object({ entry: logEntry })),
  /** Newest entered first. Parts of `text` between spaces must all occur; Chinese from one character on. */
  search: procedure
    .input(
      z.object({
        text: text(200).optional(),
        place: code.optional(),
        category: text(60).optional(),
        post: text(60).optional(),
        from: instant.optional(),
        to: instant.optional(),
        triage: z.enum(LOG_TRIAGE).optional(),
        significant: z.boolean().optional(),
        standing: z.boolean().optional().describe('Without entries that a correction strikes through'),
        limit: z.int().min(1).max(500).default(50),
        cursor: z.string().max(40).optional(),
      }),
    )
    .output(z.object({ items: z.array(logEntry), cursor: z.string().nullable() })),
  /** Standing entries in figures, each counted up to 1,000, and what there is to filter by. */
  summary: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      total: z.int(),
      today: z.int().describe('Entered since midnight in the zone of the event'),
      untriaged: z.int(),
      significant: z.int(),
      categories: z.array(z.string()),
      posts: z.array(z.string()),
    }),
  ),
};
