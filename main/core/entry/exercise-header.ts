import type { StandardHandlerOptions } from '@orpc/server/standard';
import { EXERCISE_HEADER, MOMENT_HEADER, SESSION_HEADER } from '../../../shared/contract/transport.ts';

type Named = { readonly exercise?: string; readonly session?: string; readonly at?: number };

/** Has the router know from the headers of a call which exercise and which past instant it is meant for, and who is signed in. For the options of an RPC handler. */
export const exerciseFromHeader = {
  rootInterceptors: [
    async ({ next, ...options }) => {
      const exercise = options.request.headers[EXERCISE_HEADER];
      const session = options.request.headers[SESSION_HEADER];
      const at = options.request.headers[MOMENT_HEADER];
      const named = {
        ...(typeof exercise === 'string' && { exercise }),
        ...(typeof session === 'string' && { session }),
        ...(typeof at === 'string' && /^\d{1,15}$/.test(at) && { at: Number(at) }),
      };
      return next({ ...options, context: { ...options.context, ...named } });
    },
  ],
} satisfies StandardHandlerOptions<Named>;
