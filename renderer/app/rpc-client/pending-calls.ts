import { ORPCError } from '@orpc/client';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { OpenLink } from './transport.ts';

export const coreRestarted = (): AppError =>
  new AppError(
    'CORE_RESTARTED',
    'The core stopped before it answered. Everything it had acknowledged is kept; send the command again with the same id.',
  );

const isStream = (value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

/**
 * Calls over one link, every one of which ends: with its answer, or with AppError CORE_RESTARTED at the moment the link
 * is lost. The links themselves are not asked, because a message port may never tell that its other end is gone.
 */
export const createPendingCalls = (
  open: OpenLink,
): { readonly track: (work: Promise<unknown>) => Promise<unknown> } => {
  const rejecters = new Set<(reason: unknown) => void>();
  let lost = false;
  open.onLost(() => {
    lost = true;
    for (const reject of rejecters) reject(coreRestarted());
    rejecters.clear();
  });

  const endOrLoss = <Value>(work: Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      rejecters.add(reject);
      work
        .then(resolve, (error: unknown) => {
          const isAnswer = error instanceof ORPCError || (!lost && open.isAlive());
          reject(isAnswer ? error : coreRestarted());
        })
        .finally(() => rejecters.delete(reject));
      if (lost) reject(coreRestarted());
    });

  /** Streams are answered piece by piece, so each piece is waited for in the same way. */
  const trackStream = (stream: AsyncIterator<unknown>): AsyncIteratorObject<unknown> => {
    const tracked = {
      next: () => endOrLoss(stream.next()),
      return: async (value?: unknown) => (await stream.return?.(value)) ?? { done: true as const, value },
      [Symbol.asyncIterator]: () => tracked,
      [Symbol.asyncDispose]: async () => void (await stream.return?.()),
    };
    return tracked;
  };

  return {
    track: async (work) => {
      const result = await endOrLoss(work);
      return isStream(result) ? trackStream(result) : result;
    },
  };
};
