import { Worker } from 'node:worker_threads';
import { rowCount, type Change } from '../../../../shared/domain/change-log/change.ts';
import type { Foreseen } from '../../store/command-bus.ts';
import type { Db } from '../../store/database.ts';
import { judgedAgain } from './foreseen-places.ts';
import type { RulesEngine } from './rules-engine.ts';

/** What the worker is given. */
export type ForesightRequest = { readonly file: string; readonly changes: readonly Change[]; readonly at: number };

/** With fewer rows than this the places are judged in the transaction itself, which is over sooner than a worker has started. */
const WORTH_ROWS = 1000;

/** Places judged again in the transaction because others changed them meanwhile. */
const MOST_AGAIN = 100;

/** Works out beside the core's thread what follows by rule from the changes of a large command, so that its transaction only writes. */
export class Foresight {
  readonly #db: Db;
  readonly #rules: RulesEngine;

  constructor(db: Db, rules: RulesEngine) {
    this.#db = db;
    this.#rules = rules;
  }

  /** Whether so much follows from these changes that it has to be worked out beforehand. */
  isWorth(changes: readonly Change[]): boolean {
    const judged = changes.filter((change) => this.#rules.judgesBy(change.entity));
    return judged.reduce((rows, change) => rows + rowCount(change), 0) >= WORTH_ROWS;
  }

  /** What follows from `changes` at `at` (UTC ms). @throws what `stopped` says once `signal` fires */
  async foresee(changes: readonly Change[], at: number, signal: AbortSignal, stopped: () => Error): Promise<Foreseen> {
    const workerData: ForesightRequest = { file: this.#db.name, changes, at };
    const worker = new Worker(workerUrl(), { workerData });
    try {
      return await new Promise<Foreseen>((resolve, reject) => {
        if (signal.aborted) reject(stopped());
        signal.addEventListener('abort', () => reject(stopped()), { once: true });
        worker.on('message', resolve);
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('the judging of places ended early')));
      });
    } finally {
      worker.removeAllListeners();
      // A terminated worker may still report an error; nobody waits for it any more.
      worker.on('error', () => undefined);
      await worker.terminate();
    }
  }

  /** Whether little enough happened since for `foreseen` to be of use. */
  holds(foreseen: Foreseen): boolean {
    const again = judgedAgain(this.#db, this.#rules, foreseen);
    return again !== null && again.size <= MOST_AGAIN;
  }
}

/** The worker's file: beside the bundle once built, beside the sources in tests. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../entry/foresight-worker.ts', import.meta.url)
    : new URL('./foresight-worker.js', import.meta.url);
}
