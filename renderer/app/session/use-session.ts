import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useContext } from 'react';
import type { Session } from '../../../shared/contract/accounts.ts';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { mayCall } from '../../../shared/contract/rights/rights.ts';
import { useCore } from '../core-context.tsx';
import { RolesContext } from './roles-context.ts';
import { setSessionToken } from './session-token.ts';

/** Whether this store has accounts, who could sign in, and who is signed in in this window. */
export function useAccountState() {
  const { query } = useCore();
  return useQuery(query.accounts.state.queryOptions({ input: {} }));
}

export const useSession = (): Session | null => useAccountState().data?.session ?? null;

/** Whether whoever is signed in here may call a procedure, such as `accounts.create`. Without accounts everybody may. */
export function useMay(procedure: ProcedureName): boolean {
  const roles = useContext(RolesContext);
  return roles === null || mayCall(procedure, roles);
}

/** Takes a token over, or none: everything on screen is read again as whoever that is. */
export function useTakeSession(): (token: string | null) => Promise<void> {
  const queries = useQueryClient();
  const { query } = useCore();
  return useCallback(
    async (token) => {
      setSessionToken(token);
      await queries.refetchQueries({ queryKey: query.accounts.state.key() });
      void queries.invalidateQueries();
    },
    [queries, query],
  );
}
