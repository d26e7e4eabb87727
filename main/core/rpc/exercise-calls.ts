import type { CallContext } from './implementer.ts';

/** Names the exercise whose world a call is meant for; without it a call is meant for the real one. */
export const EXERCISE_HEADER = 'x-exercise';

export type WorldCall = { readonly signal: AbortSignal | undefined; readonly lastEventId: string | undefined };

/** Carries a call out in the world of an exercise. Throws what opening the world or the procedure throws. */
export type CallWorld = (
  drill: string,
  path: readonly string[],
  input: unknown,
  context: CallContext,
  call: WorldCall,
) => Promise<unknown>;

export function exerciseOf({ exercise, reqHeaders }: CallContext): string | null {
  return exercise ?? reqHeaders?.get(EXERCISE_HEADER) ?? null;
}
