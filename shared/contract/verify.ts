import { z } from 'zod';
import { instant } from './common.ts';

export const checkpointReport = z.object({
  ok: z.boolean(),
  count: z.int(),
  newest: z.object({ seq: z.int(), at: instant }).nullable(),
  unsigned: z.int().describe('Changes since the newest checkpoint'),
  exported: z.int().describe('Checkpoints kept elsewhere that were compared'),
  problems: z.array(z.string()),
});
export type CheckpointReport = z.infer<typeof checkpointReport>;

export const verifyReport = z.object({
  ok: z.boolean(),
  integrity: z.object({ ok: z.boolean(), problems: z.array(z.string()) }),
  chain: z.object({ ok: z.boolean(), changes: z.int(), devices: z.int(), problems: z.array(z.string()) }),
  checkpoints: checkpointReport,
  rebuild: z.object({
    ok: z.boolean(),
    tables: z.array(z.object({ table: z.string(), rows: z.int(), equal: z.boolean() })),
    problems: z.array(z.string()),
  }),
  attachments: z.object({ ok: z.boolean(), checked: z.int(), problems: z.array(z.string()) }),
});
export type VerifyReport = z.infer<typeof verifyReport>;
