import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** The store itself, what is set up, and what every screen needs. */
export const CONSOLE_RIGHTS = {
  system: {
    info: MAY.anyone,
    verify: MAY.keep,
    backup: MAY.administer,
  },
  changes: {
    recent: MAY.read,
    undo: MAY.keepOnDuty,
  },
  event: {
    get: MAY.showLocked,
    save: MAY.keep,
    setPeriod: MAY.keep,
    setHoliday: MAY.keep,
    removeHoliday: MAY.keep,
    requireCurrency: MAY.keep,
    requireLanguage: MAY.keep,
    setVisitors: MAY.keep,
  },
  imports: {
    upload: MAY.keepOnDuty,
    inspect: MAY.keepOnDuty,
    start: MAY.keepOnDuty,
    job: MAY.keepOnDuty,
    cancel: MAY.keepOnDuty,
    rejectedWorkbook: MAY.keepOnDuty,
    template: MAY.keepOnDuty,
    mappings: MAY.keepOnDuty,
    saveMapping: MAY.keepOnDuty,
  },
  board: {
    get: MAY.showLocked,
  },
  moments: {
    timeline: MAY.read,
    compare: MAY.read,
  },
  settings: {
    get: MAY.showLocked,
    set: MAY.administer,
  },
  basemaps: {
    list: MAY.show,
    add: MAY.administer,
    addServer: MAY.administer,
    remove: MAY.administer,
    read: MAY.show,
    about: MAY.show,
    tile: MAY.show,
  },
  sample: {
    load: MAY.keep,
  },
  events: {
    subscribe: MAY.anyone,
  },
} as const satisfies Pick<
  Rights,
  'system' | 'changes' | 'event' | 'imports' | 'board' | 'moments' | 'settings' | 'basemaps' | 'sample' | 'events'
>;
