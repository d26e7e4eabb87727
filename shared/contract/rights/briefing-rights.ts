import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** Briefings: read by everyone who works here, written on duty. */
export const BRIEFING_RIGHTS = {
  briefing: {
    figures: MAY.read,
    draft: MAY.operate,
    refresh: MAY.operate,
    save: MAY.operate,
    issue: MAY.operate,
    discard: MAY.operate,
    make: MAY.operate,
    get: MAY.read,
    list: MAY.read,
    document: MAY.read,
  },
} as const satisfies Pick<Rights, 'briefing'>;
