import { z } from 'zod';
import { command, instant, operator, procedure, receipt } from './common.ts';
import { verifyReport } from './verify.ts';

export const systemInfo = z.object({
  product: z.string(),
  version: z.string(),
  schemaVersion: z.int(),
  device: z.string(),
  dataDir: z.string(),
  startedAt: instant,
  now: instant,
  /** Changes with every start of the core: a client that sees a new one refetches everything. */
  epoch: z.string(),
  revision: z.int(),
  /** Set when the store's newest stamp runs ahead of this machine's clock by more than ten minutes. */
  clockBehindMs: z.int().nullable(),
  exercise: z
    .object({ drill: z.string(), number: z.int(), title: z.string(), titleEn: z.string().nullable() })
    .nullable()
    .describe('Set in the world of an exercise'),
  empty: z.boolean().describe('True when the store has neither an event nor a place'),
});
export type SystemInfo = z.infer<typeof systemInfo>;

export type { VerifyReport } from './verify.ts';

export const changeEntry = z.object({
  seq: z.int(),
  at: instant,
  by: operator,
  commandId: z.string(),
  kind: z.string(),
  /** Rows touched by the whole command. */
  rows: z.int(),
  entity: z.string(),
  row: z.string().nullable(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** What people call the row: a place name, an item name. */
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  undone: z.boolean(),
  /** Whether `changes.undo` may take it back: what was logged, decided or booked is corrected by a new record. */
  undoable: z.boolean(),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

/** Topics of the event stream: what a client must read again. `time` means that time alone changed readiness states. */
export const TOPICS = [
  'event',
  'places',
  'catalogue',
  'readiness',
  'coverage',
  'stock',
  'staff',
  'machines',
  'checklists',
  'inspections',
  'gate',
  'log',
  'incidents',
  'clocks',
  'posture',
  'reporting',
  'duty',
  'contacts',
  'handover',
  'tasks',
  'complaints',
  'drills',
  'walls',
  'briefings',
  'settings',
  'accounts',
  'imports',
  'basemaps',
  'evidence',
  'time',
] as const;
export const coreEvent = z.object({
  epoch: z.string(),
  /** Grows by one with every event of an epoch; a client that sees a gap refetches everything. */
  sequence: z.int(),
  revision: z.int(),
  at: instant,
  topics: z.array(z.enum(TOPICS)),
  /** Places touched, up to 200; empty with many or none. */
  places: z.array(z.string()),
});
export type CoreEvent = z.infer<typeof coreEvent>;

export const systemContract = {
  info: procedure.input(z.object({})).output(systemInfo),
  verify: procedure
    .input(
      z.object({
        skipSeq: z.int().optional().describe('Leaves this change out of the rebuild: shows that the check can fail'),
      }),
    )
    .output(verifyReport),
  backup: procedure
    .input(z.object({ file: z.string().min(1) }))
    .output(z.object({ file: z.string(), bytes: z.int(), changes: z.int() })),
};

export const changesContract = {
  recent: procedure
    .input(
      z.object({
        limit: z.int().min(1).max(200).default(30),
        before: z.int().optional(),
        place: z.string().optional(),
      }),
    )
    .output(z.object({ items: z.array(changeEntry) })),
  /** Takes a whole command back as one new command; rows changed since by someone else are kept and counted. */
  undo: procedure
    .input(command({ target: z.string().min(1) }))
    .output(receipt.extend({ restored: z.int(), kept: z.int() })),
};
