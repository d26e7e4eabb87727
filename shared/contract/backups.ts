import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, instant, procedure, receipt, text } from './common.ts';
import { step } from './evidence.ts';

export const backupEntry = z.object({
  id: z.string(),
  kind: z.enum(['hourly', 'daily', 'manual']),
  at: instant,
  checkedAt: instant,
  bytes: z.int(),
  changes: z.int(),
  seq: z.int(),
  lastAt: instant.nullable().describe('When its newest change was made'),
  encrypted: z.boolean(),
});
export type BackupEntry = z.infer<typeof backupEntry>;

export const restoration = z.object({
  id: z.string(),
  kind: z.enum(['backup', 'instant', 'recovery']),
  at: instant,
  source: z.string().nullable(),
  sourceAt: instant.nullable(),
  upTo: z.int(),
  replayed: z.int(),
  lost: z.int(),
  lostFrom: instant.nullable(),
  lostTo: instant.nullable(),
  gapFrom: z.int().nullable().describe('First change that could not be read any more'),
  gapTo: z.int().nullable(),
  gapFromAt: instant.nullable(),
  gapToAt: instant.nullable(),
  afterGap: z
    .int()
    .nullable()
    .describe('Changes after the gap that can still be read in the kept file and were not carried out'),
  keptFile: z.string().nullable(),
  cause: z.string().nullable(),
});
export type Restoration = z.infer<typeof restoration>;

const passphrase = z.string().min(1).max(400);

export const restoreSource = z.discriminatedUnion('from', [
  z.object({ from: z.literal('backup'), id: z.string().max(100) }),
  z.object({ from: z.literal('file'), file: z.string().min(1).max(2000), passphrase: passphrase.optional() }),
  z.object({ from: z.literal('instant'), at: instant }),
]);
export type RestoreSource = z.infer<typeof restoreSource>;

const restoredExercises = z.object({
  kept: z.int().describe('Finished exercises that are in it with their data'),
  running: z.array(
    z.object({
      drill: z.string(),
      number: z.int(),
      title: z.string(),
      becomes: z
        .enum(['goes-on', 'set-aside', 'ends', 'lost'])
        .describe(
          'goes-on: its world is beside the store and stays; set-aside: it began later, so the drill is planned again and its data stay in their folder; ends: it has ended meanwhile, and is taken in as it ended; lost: its world is not on this machine, so it ends with that reason',
        ),
    }),
  ),
});
export type RestoredExercises = z.infer<typeof restoredExercises>;

export const restorePlan = z.object({
  revision: z.int(),
  token: z.string(),
  source: z.string(),
  sourceAt: instant.nullable(),
  sameStore: z.boolean(),
  upTo: z.int(),
  kept: z.int(),
  replayed: z.int(),
  base: z.string().nullable(),
  lost: z.object({
    changes: z.int(),
    commands: z.int(),
    from: instant.nullable(),
    to: instant.nullable(),
    kinds: z.array(z.object({ kind: z.string(), commands: z.int() })),
  }),
  exercises: restoredExercises,
});
export type RestorePlan = z.infer<typeof restorePlan>;

const settings = {
  hourly: z.int().min(1).max(168),
  daily: z.int().min(1).max(366),
  share: z.number().min(0.01).max(0.9),
};
const patch = z.object({
  hourly: settings.hourly.optional(),
  daily: settings.daily.optional(),
  share: settings.share.optional(),
});
export type BackupSettingsPatch = z.infer<typeof patch>;

export const backupsContract = {
  list: procedure.input(z.object({})).output(
    z.object({
      folder: z.string(),
      items: z.array(backupEntry),
      bytes: z.int(),
      freeBytes: z.int(),
      settings: z.object(settings),
      nextAt: instant,
      running: z.boolean(),
      failed: z.object({ at: instant, message: z.string() }).nullable(),
      restorations: z.array(restoration),
    }),
  ),
  /** Makes and checks one more copy beside the core: steps, then the copy. With a passphrase it is sealed. */
  make: procedure
    .input(z.object({ passphrase: z.string().min(15).max(400).optional() }))
    .output(
      eventIterator(z.discriminatedUnion('type', [step, z.object({ type: z.literal('done'), backup: backupEntry })])),
    ),
  configure: procedure.input(command(patch.shape)).output(receipt),
  /** What a restore would keep and lose; changes nothing. */
  plan: procedure.input(z.object({ source: restoreSource })).output(restorePlan),
  /** Puts the store back. `token` is the plan's; refused when anything changed since. The present store is kept beside. */
  restore: procedure
    .input(command({ source: restoreSource, token: text(64), reason: text(500).optional() }))
    .output(receipt.extend({ keptFile: z.string().nullable(), lost: z.int(), replayed: z.int() })),
};
