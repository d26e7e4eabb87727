import { useCallback, useContext } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoment } from '../moment/moment.ts';
import { RolesContext } from './roles-context.ts';

/** The same for many procedures at once, where a hook for each would not do: menus, lists of actions. */
export function useRefusals(): (procedure: ProcedureName | undefined) => string | null {
  const t = useText();
  const roles = useContext(RolesContext);
  const past = useMoment() !== null;
  return useCallback(
    (procedure) =>
      procedure === undefined ? null : past ? t('error.what.MOMENT_IS_PAST') : refusalText(procedure, roles, t),
    [t, roles, past],
  );
}

/** Why whoever acts in this window may not call a procedure, in words; null when they may, or when none is asked for. */
export const useRefusal = (procedure: ProcedureName | undefined): string | null => useRefusals()(procedure);
