import type { PersonRole } from './role.ts';

export type Grant = {
  readonly role: PersonRole;
  /** UTC ms; the grant counts from `fromAt` on and no longer at `untilAt`. */
  readonly fromAt: number;
  readonly untilAt: number;
  readonly revokedAt: number | null;
};

/** Roles that can be granted for a time. Never the administrator's: it does not go together with writing the records. */
export const GRANTABLE = ['commander', 'duty-officer', 'evaluator'] as const satisfies readonly PersonRole[];

/** Whether an account of `role` can be granted another: an administrator stays one and nothing else. */
export const canBeGranted = (role: PersonRole): boolean => role !== 'administrator';

export const isInForce = ({ fromAt, untilAt, revokedAt }: Grant, now: number): boolean =>
  fromAt <= now && now < untilAt && revokedAt === null;

/** The roles a person has now (UTC ms): the own one, those granted, and with open emergency access the commander's. */
export function effectiveRoles(
  own: PersonRole,
  grants: readonly Grant[],
  emergency: boolean,
  now: number,
): readonly PersonRole[] {
  if (!canBeGranted(own)) return [own];
  const granted = grants.filter((grant) => isInForce(grant, now)).map(({ role }) => role);
  const raised: PersonRole[] = emergency && own === 'duty-officer' ? ['commander'] : [];
  return [...new Set([own, ...granted, ...raised])];
}
