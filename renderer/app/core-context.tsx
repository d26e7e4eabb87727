import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { ConnectionState, RpcClient, RpcConnection } from './rpc-client/index.ts';

export type Core = {
  /** Plain calls: `client.places.search({ query })`. Mutations go through `useCommand`. */
  readonly client: RpcClient;
  /** Options for TanStack Query: `useQuery(query.board.get.queryOptions({ input: {} }))`. */
  readonly query: RouterUtils<RpcClient>;
  readonly connection: RpcConnection;
};

const CoreContext = createContext<Core | null>(null);

type CoreProviderProps = { readonly connection: RpcConnection; readonly children: ReactNode };

export function CoreProvider({ connection, children }: CoreProviderProps) {
  const core = useMemo(
    () => ({ client: connection.client, query: createTanstackQueryUtils(connection.client), connection }),
    [connection],
  );
  return <CoreContext.Provider value={core}>{children}</CoreContext.Provider>;
}

/** The way to the core. Throws when used outside CoreProvider, which only a mistake in the program can do. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (core === null) throw new Error('useCore outside CoreProvider');
  return core;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useCore();
  return useSyncExternalStore(connection.state.subscribe, connection.state.get);
}
