import { oc } from '@orpc/contract';
import { z } from 'zod';

/** UTC epoch milliseconds. The CLI and the screens also take ISO 8601 and convert before they call. */
export const instant = z.int().min(-8.64e15).max(8.64e15).describe('UTC epoch milliseconds');

/** Code of a place, item, category or organisation: what people write on paper, unique within its kind. */
export const code = z.string().trim().min(1).max(120);
export const text = (max: number) => z.string().trim().max(max);
export const name = z.string().trim().min(1).max(200);

/** Calendar date in the event's zone, `YYYY-MM-DD`. */
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Who acts: a post (岗位), and a name where the bank's rules allow one. */
export const operator = z.object({ post: z.string().trim().min(1).max(60), name: text(60).optional() });
export type Operator = z.infer<typeof operator>;

/**
 * What every mutation carries. `commandId` is made by the client, so that a repeated call changes nothing and returns
 * the first receipt; without one (a person at the terminal) the core makes one. `operator` defaults to the client kind.
 */
export const commandMeta = z.object({ commandId: z.uuid().optional(), operator: operator.optional() });

/** What a mutation answers, beside its own result. */
export const receipt = z.object({
  commandId: z.string(),
  /** Revision of the store after the command; the event stream carries the same numbers. */
  revision: z.int(),
  /** True when this command id had been carried out before and nothing was changed now. */
  repeated: z.boolean(),
});
export type Receipt = z.infer<typeof receipt>;

/** Every refusal has this one shape; `code` is stable, `message` a plain sentence, `details` what a screen needs. */
export const refusal = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type Refusal = z.infer<typeof refusal>;

/** Start of every procedure: refusals are typed, so clients can tell a rule from a fault. */
export const procedure = oc.errors({ REFUSED: { status: 422, data: refusal } });

export const command = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ...commandMeta.shape, ...shape });

export const page = { limit: z.int().min(1).max(1000).default(100), cursor: z.string().max(400).optional() };
