import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/kernel/app-error.ts';
import { runTask } from './modules/evidence/index.ts';
import { forgetSecrets } from './store/account-secrets.ts';
import type { ReadDb } from './store/database.ts';
import { STORE_FILE } from './store/store-files.ts';

type Wish = {
  /** The live store. */
  readonly live: ReadDb;
  /** Its folder. */
  readonly dataDir: string;
  readonly drill: string;
  /** Where the world goes. */
  readonly folder: string;
};

/**
 * Makes the world of an exercise again from what the live store keeps of it: after a restore on another machine its folder is not there.
 * @throws AppError UNKNOWN_EXERCISE when nothing is kept, EXERCISE_BASE_LOST, EVIDENCE_FAILED
 */
export async function makeAgain({ live, dataDir, drill, folder }: Wish): Promise<void> {
  const bytes = live
    .prepare<[string], Buffer>(
      `SELECT c.bytes FROM exercise_record r JOIN attachment_content c ON c.hash = json_extract(r.record, '$.data')
       WHERE r.drill = ? AND r.deleted = 0`,
    )
    .pluck()
    .get(drill);
  if (bytes === undefined)
    throw new AppError(
      'UNKNOWN_EXERCISE',
      'There is no exercise of this drill here. Nothing was changed. Start it first.',
      {
        drill,
      },
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, 'made-again.partial');
  try {
    await runTask({ task: 'exercise', live: path.join(dataDir, STORE_FILE), bytes, target });
    forgetSecrets(target);
    renameSync(target, path.join(folder, STORE_FILE));
  } finally {
    rmSync(target, { force: true });
  }
}
