import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RestoredExercises } from '../../../../shared/contract/backups.ts';
import type { ReadDb } from '../../store/database.ts';
import { EXERCISES_FOLDER, STORE_FILE } from '../../store/store-files.ts';

type Held = { drill: string; number: number; title: string; stage: string };

/**
 * What becomes of exercises when `live` is put back to how `copy` was at change `upTo`. Data of finished ones are part of a store; a running
 * one lives in its own folder beside, which a restore does not touch.
 */
export function restoredExercises(live: ReadDb, copy: ReadDb, upTo: number, dataDir: string): RestoredExercises {
  const then = heldAt(copy, upTo);
  const now = heldAt(live, Number.MAX_SAFE_INTEGER);
  const wasRunning = (drill: string): boolean => then.some((one) => one.drill === drill && one.stage === 'running');
  const here = (drill: string): boolean => existsSync(path.join(dataDir, EXERCISES_FOLDER, drill, STORE_FILE));
  const running = now.filter(({ stage }) => stage === 'running');
  const ranOnlyThen = then.filter(
    ({ drill, stage }) => stage === 'running' && !running.some((one) => one.drill === drill),
  );
  return {
    kept: then.filter(({ stage }) => stage === 'ended' || stage === 'concluded').length,
    running: [
      ...running.map(({ drill, number, title }) => ({
        drill,
        number,
        title,
        becomes: wasRunning(drill) ? ('goes-on' as const) : ('set-aside' as const),
      })),
      ...ranOnlyThen.map(({ drill, number, title }) => ({
        drill,
        number,
        title,
        becomes: here(drill) ? ('ends' as const) : ('lost' as const),
      })),
    ],
  };
}

/** Drills whose exercise began or ended until a change, each with its last stage by then: by the log, which knows what was at any time. */
function heldAt(db: ReadDb, upTo: number): Held[] {
  return db
    .prepare<[number], Held>(
      `SELECT c.row AS drill, d.number, d.title, json_extract(c.fields, '$.stage') AS stage, max(c.seq)
       FROM change c JOIN drill d ON d.id = c.row
       WHERE c.entity = 'drill' AND c.op = 'put' AND c.seq <= ? AND json_extract(c.fields, '$.stage') IS NOT NULL
         AND EXISTS (SELECT 1 FROM change r WHERE r.entity = 'drill' AND r.row = c.row AND r.op = 'put' AND json_extract(r.fields, '$.stage') = 'running')
       GROUP BY c.row ORDER BY d.number`,
    )
    .all(upTo)
    .map(({ drill, number, title, stage }) => ({ drill, number, title, stage }));
}
