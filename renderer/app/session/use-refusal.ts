import { useCallback, useContext } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { allowedFor, mayCall } from '../../../shared/contract/rights/rights.ts';
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/rights/role.ts';
import { useText, type Text } from '../../i18n/text.tsx';
import { useMoment } from '../moment/moment.ts';
import { RolesContext } from './roles-context.ts';

/** Why `roles` may not call a procedure, in words; null when they may. `roles` is null where nobody is asked. */
export function refusalText(procedure: ProcedureName, roles: readonly PersonRole[] | null, t: Text): string | null {
  if (roles === null || mayCall(procedure, roles)) return null;
  const words = (some: readonly PersonRole[]): string => some.map((role) => t(`accounts.role.${role}`)).join(' · ');
  const allowed = allowedFor(procedure.split('.'));
  return t('accounts.refused', {
    may: words(PERSON_ROLES.filter((role) => allowed.includes(role))),
    roles: words(roles),
  });
}

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
