import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** What vouches for the log, and the copies of the store. */
export const EVIDENCE_RIGHTS = {
  audit: {
    list: MAY.keep,
    words: MAY.keep,
    get: MAY.keep,
    export: MAY.keep,
  },
  evidence: {
    status: MAY.read,
    exportCheckpoint: MAY.keep,
    verify: MAY.keep,
  },
  backups: {
    list: MAY.keep,
    make: MAY.administer,
    configure: MAY.administer,
    plan: MAY.keep,
    restore: MAY.keep,
  },
} as const satisfies Pick<Rights, 'audit' | 'evidence' | 'backups'>;
