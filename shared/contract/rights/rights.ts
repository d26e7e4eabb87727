import type { Allowed, Subject } from '../../domain/rights/role.ts';
import { ACCOUNT_RIGHTS } from './account-rights.ts';
import { BRIEFING_RIGHTS } from './briefing-rights.ts';
import { CONSOLE_RIGHTS } from './console-rights.ts';
import { EVIDENCE_RIGHTS } from './evidence-rights.ts';
import { READINESS_RIGHTS } from './readiness-rights.ts';
import { RESOURCE_RIGHTS } from './resource-rights.ts';
import type { Rights } from './rights-of.ts';
import { SITUATION_RIGHTS } from './situation-rights.ts';
import { WALL_RIGHTS } from './wall-rights.ts';

/** Role × procedure: every procedure of the contract with who may call it. The core asks this list before every call. */
export const RIGHTS = {
  ...CONSOLE_RIGHTS,
  ...BRIEFING_RIGHTS,
  ...ACCOUNT_RIGHTS,
  ...READINESS_RIGHTS,
  ...RESOURCE_RIGHTS,
  ...SITUATION_RIGHTS,
  ...WALL_RIGHTS,
  ...EVIDENCE_RIGHTS,
} as const satisfies Rights;

const NOBODY_AT_ALL: Allowed = [];

/** Who may call the procedure at `path`; nobody at all when it is not in the matrix. */
export function allowedFor(path: readonly string[]): Allowed {
  let node: unknown = RIGHTS;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || Array.isArray(node) || !Object.hasOwn(node, key))
      return NOBODY_AT_ALL;
    node = (node as Record<string, unknown>)[key];
  }
  return Array.isArray(node) ? (node as Allowed) : NOBODY_AT_ALL;
}

/** True when one of `subjects` may call the procedure `name`, such as `incidents.close`. */
export function mayCall(name: string, subjects: readonly Subject[]): boolean {
  const allowed = allowedFor(name.split('.'));
  return subjects.some((subject) => allowed.includes(subject));
}

export type MatrixRow = { readonly procedure: string; readonly allowed: Allowed };

/** The matrix as rows, in the order of the contract's areas. */
export function matrixRows(): readonly MatrixRow[] {
  return Object.entries(RIGHTS).flatMap(([area, procedures]) =>
    Object.entries(procedures).map(([name, allowed]) => ({ procedure: `${area}.${name}`, allowed })),
  );
}
