import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant, procedure, text } from './common.ts';

/** Narrows the log; everything given must fit. */
export const auditFilter = z.object({
  from: instant.optional(),
  to: instant.optional(),
  post: text(60).optional(),
  device: text(40).optional(),
  kind: text(80).optional(),
  entity: text(80).optional(),
  place: text(120).optional().describe('Code of a place: its own record and those that belong to it'),
  text: text(200).optional().describe('Anything in the record, letters of either case'),
});
export type AuditFilter = z.infer<typeof auditFilter>;

const value = z.union([z.string(), z.number(), z.null()]);
export const auditRow = z.object({
  seq: z.int(),
  at: instant,
  device: z.string(),
  post: z.string(),
  name: z.string().nullable(),
  commandId: z.string(),
  kind: z.string(),
  entity: z.string(),
  op: z.enum(['put', 'delete', 'batch']),
  row: z.string().nullable(),
  rows: z.int(),
  /** The fields set, where they are few and short. */
  fields: z.record(z.string(), value),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditField = z.object({ field: z.string(), before: value, after: value });
export type AuditField = z.infer<typeof auditField>;

export const auditContract = {
  /** Changes newest first. A call looks no longer than a moment: `next` says where to go on, also when nothing was found yet. */
  list: procedure
    .input(
      z.object({
        filter: auditFilter.default({}),
        before: z.int().optional(),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(
      z.object({
        items: z.array(auditRow),
        next: z.int().nullable().describe('Go on before this change; null at the end'),
        total: z.int().describe('Changes in the log'),
      }),
    ),
  /** Words to filter by, from the newest part of the log. */
  words: procedure.input(z.object({})).output(
    z.object({
      posts: z.array(z.string()),
      devices: z.array(z.string()),
      kinds: z.array(z.string()),
      entities: z.array(z.string()),
    }),
  ),
  /** One change, field by field with what stood there before. Of a change of many rows, the first hundred. */
  get: procedure.input(z.object({ seq: z.int() })).output(
    auditRow.extend({
      prevHash: z.string(),
      hash: z.string(),
      signedBy: z.int().nullable().describe('The first checkpoint that vouches for it; null while none does'),
      changed: z.array(z.object({ row: z.string(), deleted: z.boolean(), fields: z.array(auditField) })),
    }),
  ),
  /** The filtered changes as a file, a row for each field: how many were written, then the file in pieces. Nothing in it is a live formula. */
  export: procedure
    .input(z.object({ filter: auditFilter.default({}), format: z.enum(['csv', 'xlsx']), zone: z.string().max(60) }))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('rows'), done: z.int() }),
          z.object({ type: z.literal('piece'), base64: z.string() }),
          z.object({ type: z.literal('done'), fileName: z.string(), mime: z.string(), rows: z.int() }),
        ]),
      ),
    ),
};
