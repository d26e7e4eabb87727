import type { CallContext } from './implementer.ts';

export type WorldCall = { readonly signal: AbortSignal | undefined; readonly lastEventId: string | undefined };

/** Carries a call out in the world of an exercise. Throws what opening the world or the procedure throws. */
export type CallWorld = (
  drill: string,
  path: readonly string[],
  input: unknown,
  context: CallContext,
  call: WorldCall,
) => Promise<unknown>;
