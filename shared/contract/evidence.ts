import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant, procedure } from './common.ts';
import { verifyReport } from './verify.ts';

export type { CheckpointReport } from './verify.ts';

/** How far a check or a copy has come; `total` null while that is not known. */
export const step = z.object({
  type: z.literal('step'),
  phase: z.enum(['integrity', 'chain', 'checkpoints', 'rebuild', 'attachments', 'copy', 'check', 'encrypt']),
  done: z.int(),
  total: z.int().nullable(),
});
export type Step = z.infer<typeof step>;

export const evidenceContract = {
  /** Who signs, and how far. */
  status: procedure.input(z.object({})).output(
    z.object({
      key: z
        .object({
          id: z.string().describe('First 16 hex digits of the SHA-256 of the public key'),
          storedIn: z.enum(['os-store', 'file']),
        })
        .nullable()
        .describe('Null in the world of an exercise, where nothing is signed'),
      checkpoints: z.int(),
      newest: z.object({ seq: z.int(), at: instant }).nullable(),
      unsigned: z.int().describe('Changes since the newest checkpoint'),
      failed: z.string().nullable().describe('Why the last checkpoint could not be made'),
      gap: z
        .object({
          id: z.string(),
          at: instant,
          from: z.int(),
          to: z.int().nullable(),
          fromAt: instant.nullable(),
          toAt: instant.nullable(),
          after: z
            .int()
            .describe(
              'Changes after those that can be read in the kept file, but were not carried out on a picture with a hole',
            ),
        })
        .nullable()
        .describe('Changes that the newest recovery of a damaged store could not bring back'),
      backupFailed: z.object({ at: instant, message: z.string() }).nullable(),
      disk: z
        .object({ freeBytes: z.int(), full: z.boolean() })
        .describe('`full` from the moment the reserve was given up until there is room again'),
    }),
  ),
  /** Signs what is there now and gives the newest checkpoint as a text to keep elsewhere. */
  exportCheckpoint: procedure
    .input(z.object({}))
    .output(z.object({ fileName: z.string(), text: z.string(), seq: z.int(), at: instant })),
  /** Checks the store beside the core: steps, then the report. Ends when the caller leaves. */
  verify: procedure
    .input(
      z.object({
        checkpoint: z.string().max(20_000).optional().describe('Text of a checkpoint that was exported earlier'),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('type', [step, z.object({ type: z.literal('report'), report: verifyReport })]),
      ),
    ),
};
