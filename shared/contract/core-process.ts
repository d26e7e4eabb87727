import { z } from 'zod';

/**
 * Control messages between whoever starts the core as a process of its own and that process. Domain calls never travel
 * here: they go over the message port that accompanies `connect`.
 */

export const clientKindSchema = z.enum(['console', 'wall']);

export const toCoreSchema = z.discriminatedUnion('type', [
  /**
   * First message. `sample` asks for the sample event, but only into an empty store. Paths are absolute. `keySecret` is 32 bytes in
   * base64 that the shell keeps in the operating system's store, where there is one: the signing key is sealed with it.
   */
  z.object({
    type: z.literal('open'),
    dataDir: z.string(),
    resourcesDir: z.string(),
    sample: z.boolean(),
    keySecret: z.base64().length(44).optional(),
  }),
  /** Comes with exactly one port. */
  z.object({ type: z.literal('connect'), client: clientKindSchema }),
  z.object({ type: z.literal('ping'), id: z.number().int() }),
  z.object({ type: z.literal('shutdown') }),
]);

export const fromCoreSchema = z.discriminatedUnion('type', [
  /** The store is open. `pid` is the process that holds it; `schemaVersion` is the store's migration number. */
  z.object({
    type: z.literal('ready'),
    pid: z.number().int(),
    node: z.string(),
    schemaVersion: z.number().int().nullable(),
  }),
  /** The core cannot run and a restart would not help (for instance: the database is from the future). It exits next. */
  z.object({ type: z.literal('fatal'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('pong'), id: z.number().int() }),
]);

export type ClientKind = z.infer<typeof clientKindSchema>;
export type ToCore = z.infer<typeof toCoreSchema>;
export type FromCore = z.infer<typeof fromCoreSchema>;
