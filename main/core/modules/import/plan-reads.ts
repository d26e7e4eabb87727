import { readLog } from '../../store/change-log.ts';
import { ENTITIES } from '../../store/entities.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlanContext } from './planner.ts';

/** Entities a plan goes by; `all` when it reads more than tables. */
export type PlanReads = ReadonlySet<string> | 'all';

/** Entities every plan goes by: the zone of the event. */
const ALWAYS = ['mega_event'];

/** What others wrote meanwhile is looked through up to so many changes. */
const MOST_SINCE = 500;

/** A context that notes what a planner reads, so that what others write meanwhile need not undo its plan. */
export function recorded(context: PlanContext): { readonly context: PlanContext; readonly reads: () => PlanReads } {
  const reads = new Set<string>(ALWAYS);
  let all = false;
  const { db, places, model, ...rest } = context;
  const prepare = ((sql: string) => {
    for (const [word] of sql.matchAll(/\w+/g)) if (word in ENTITIES) reads.add(word);
    return db.prepare(sql);
  }) as ReadDb['prepare'];
  return {
    context: {
      ...rest,
      db: { prepare },
      get places() {
        reads.add('place');
        return places;
      },
      get model() {
        all = true;
        return model;
      },
    },
    reads: () => (all ? 'all' : reads),
  };
}

/** Whether nothing that a plan went by at `revision` was written since. */
export function isUntouched(db: ReadDb, revision: number, reads: PlanReads): boolean {
  let looked = 0;
  for (const { entity } of readLog(db, 'WHERE seq > ?', revision)) {
    looked += 1;
    if (reads === 'all' || reads.has(entity) || looked > MOST_SINCE) return false;
  }
  return true;
}
