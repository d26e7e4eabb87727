import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** Accounts, confirmations by two people and emergency access. */
export const ACCOUNT_RIGHTS = {
  accounts: {
    state: MAY.anyone,
    setUp: MAY.anyone,
    signIn: MAY.anyone,
    signOut: MAY.selfLocked,
    lock: MAY.selfLocked,
    unlock: MAY.selfLocked,
    setPin: MAY.self,
    changePassphrase: MAY.anyone,
    recover: MAY.anyone,
    list: MAY.keep,
    create: MAY.administer,
    update: MAY.administer,
    resetPassphrase: MAY.administer,
    grant: MAY.administer,
    revoke: MAY.administer,
  },
  approvals: {
    confirm: MAY.keepOnDuty,
  },
  breakGlass: {
    current: MAY.anyone,
    open: MAY.keepOnDuty,
    end: MAY.keepOnDuty,
    list: MAY.read,
    review: MAY.keep,
  },
} as const satisfies Pick<Rights, 'accounts' | 'approvals' | 'breakGlass'>;
