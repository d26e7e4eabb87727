import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** What vouches for the log. */
export const EVIDENCE_RIGHTS = {
  evidence: {
    status: MAY.read,
    exportCheckpoint: MAY.keep,
    verify: MAY.keep,
  },
} as const satisfies Pick<Rights, 'evidence'>;
