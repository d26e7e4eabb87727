import type { StandardHandlerOptions } from '@orpc/server/standard';
import { EXERCISE_HEADER } from '../../../shared/contract/transport.ts';

type Named = { readonly exercise?: string };

/** Has the router know which exercise a call is meant for, from the header of the call. For the options of an RPC handler. */
export const exerciseFromHeader = {
  rootInterceptors: [
    async ({ next, ...options }) => {
      const header = options.request.headers[EXERCISE_HEADER];
      return typeof header === 'string'
        ? next({ ...options, context: { ...options.context, exercise: header } })
        : next();
    },
  ],
} satisfies StandardHandlerOptions<Named>;
