import { QueryClient } from '@tanstack/react-query';

/**
 * What is on screen changes when the core says so and not otherwise: nothing ages, polls or refetches on focus. Calls
 * go to this machine, so the state of the network means nothing (`networkMode`), and the connection does its own waiting.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
