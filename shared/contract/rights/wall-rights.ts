import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** Walls: what they show, and the layouts people make for them. */
export const WALL_RIGHTS = {
  wall: {
    layouts: MAY.show,
    save: MAY.keepOnDuty,
    remove: MAY.keepOnDuty,
    exportLayout: MAY.read,
    importLayout: MAY.keepOnDuty,
    incidents: MAY.show,
    significant: MAY.show,
    duty: MAY.show,
    stock: MAY.show,
    drills: MAY.show,
    reporting: MAY.show,
  },
} as const satisfies Pick<Rights, 'wall'>;
