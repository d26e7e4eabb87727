import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { CallContext } from '../rpc/implementer.ts';
import type { ServiceOptions } from '../service-options.ts';
import { openDatabase } from '../store/database.ts';
import { CheckpointShelf } from '../store/moments/checkpoint-shelf.ts';
import { layCheckpoints } from '../store/moments/past-tables.ts';
import { STORE_FILE } from '../store/store-files.ts';
import { compareMoments } from './compare/compare-moments.ts';
import { openMoment, type MomentSource, type OpenMoment } from './open-moment.ts';

/** Moments that stay open; each holds the tables of a store in memory. */
const MOST_OPEN = 3;

/** Folder of the checkpoints below a store's. */
export const SHELF_FOLDER = 'moments';

export type HostOptions = Pick<ServiceOptions, 'dataDir' | 'resourcesDir' | 'exercise'>;

/** Holds the moments that were asked for last, over one read connection to the live store. */
export class MomentHost {
  readonly #source: MomentSource;
  readonly #closeLog: () => void;
  readonly #onReady: (at: number) => void;
  /** The one asked for last comes last. */
  readonly #open = new Map<number, OpenMoment>();

  constructor(options: HostOptions, onReady: (at: number) => void = () => undefined) {
    const liveFile = path.join(options.dataDir, STORE_FILE);
    if (!existsSync(liveFile)) throw new AppError('NO_STORE', `There is no store in ${options.dataDir}.`, {});
    const log = openDatabase(liveFile);
    log.pragma('query_only = ON');
    const shelf = new CheckpointShelf(path.join(options.dataDir, SHELF_FOLDER));
    this.#source = { log, shelf, liveFile, options };
    this.#closeLog = () => log.close();
    this.#onReady = onReady;
  }

  moment(at: number): OpenMoment {
    const known = this.#open.get(at);
    if (known) this.#open.delete(at);
    const moment = known ?? openMoment(this.#source, at, () => this.#onReady(at));
    this.#open.set(at, moment);
    for (const [other, { close }] of this.#open) {
      if (this.#open.size <= MOST_OPEN) break;
      this.#open.delete(other);
      close();
    }
    return moment;
  }

  call(at: number, procedure: readonly string[], input: unknown, context: CallContext): Promise<unknown> {
    return this.moment(at).call(procedure, input, context);
  }

  compare(from: number, to: number) {
    return compareMoments(this.moment(from).services, this.moment(to).services);
  }

  /** Lays the checkpoints that are due; returns how many. */
  layCheckpoints(): number {
    return layCheckpoints(this.#source.log, this.#source.shelf ?? new CheckpointShelf(SHELF_FOLDER));
  }

  /** After the past changed: a log was taken in from elsewhere. */
  forget(): void {
    for (const { close } of this.#open.values()) close();
    this.#open.clear();
  }

  close(): void {
    this.forget();
    this.#closeLog();
  }
}
