import type { ProcedureName } from '../../shared/contract/rights/rights-of.ts';
import { allowedFor, mayCall } from '../../shared/contract/rights/rights.ts';
import { PERSON_ROLES, type PersonRole } from '../../shared/domain/rights/role.ts';
import { TWO_PERSON_ACTIONS } from '../../shared/domain/rights/two-person.ts';
import type { Text } from './text.tsx';

/** Why `roles` may not call a procedure, in words; null when they may. `roles` is null where nobody is asked. */
export function refusalText(procedure: ProcedureName, roles: readonly PersonRole[] | null, t: Text): string | null {
  if (roles === null || mayCall(procedure, roles)) return null;
  return sentence(procedure, roles, t);
}

/** The same for what the core has refused, from what it said of it; null when that names no roles. */
export function refusedText({ procedure, roles }: Readonly<Record<string, unknown>>, t: Text): string | null {
  if (typeof procedure !== 'string' || !Array.isArray(roles)) return null;
  const known = PERSON_ROLES.filter((role) => roles.includes(role));
  // Nobody's: it is not a procedure.
  return known.length === 0 || allowedFor(procedure.split('.')).length === 0 ? null : sentence(procedure, known, t);
}

/** Who may be one of the two that confirm `action`, in words; empty for what nobody confirms. */
export function confirmersText({ action }: Readonly<Record<string, unknown>>, t: Text): string {
  const [, roles = []] = Object.entries(TWO_PERSON_ACTIONS).find(([name]) => name === action) ?? [];
  const list = new Intl.ListFormat(t('error.language'), { type: 'disjunction' });
  return list.format(roles.map((role) => t(`accounts.role.${role}`)));
}

function sentence(procedure: string, roles: readonly PersonRole[], t: Text): string {
  const words = (some: readonly PersonRole[]): string => some.map((role) => t(`accounts.role.${role}`)).join(' · ');
  const allowed = allowedFor(procedure.split('.'));
  return t('accounts.refused', {
    may: words(PERSON_ROLES.filter((role) => allowed.includes(role))),
    roles: words(roles),
  });
}
