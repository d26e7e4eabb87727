import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { ExerciseEnd } from '../../shared/domain/drills/exercise-end.ts';
import type { ExerciseRecord } from '../../shared/domain/drills/exercise-record.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import type { WorldCall } from './rpc/exercise-calls.ts';
import type { CallContext } from './rpc/implementer.ts';
import { makeAgain } from './kept-exercise.ts';
import { forgetSecrets } from './store/account-secrets.ts';
import { backupStore } from './store/backup.ts';
import type { Command, Outcome } from './store/command-bus.ts';
import type { Db, ReadDb } from './store/database.ts';
import { packExercise, type PackedExercise } from './store/packed-exercise.ts';
import { EXERCISES_FOLDER, STORE_FILE } from './store/store-files.ts';

/** Ids are made by the product; anything else must not become a path. */
const DRILL_ID = /^drill-[0-9a-f]{16}$/;

/** An open exercise world: a core on a store of its own. */
export type ExerciseWorld = {
  readonly call: (path: readonly string[], input: unknown, context: CallContext, call: WorldCall) => Promise<unknown>;
  readonly start: (command: Command) => Outcome<null>;
  readonly end: (command: Command, because: ExerciseEnd) => Outcome<null>;
  /** What is kept of it; `folder` is where its store lies, below that of the live one. */
  readonly record: (folder: string) => ExerciseRecord;
  /** Why it ended; null while it runs. */
  readonly ended: () => ExerciseEnd | null;
  /** Its store, to be packed from. */
  readonly db: ReadDb;
  /** Hash of a change of its log by its number. */
  readonly hashAt: (seq: number) => string | null;
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

export type ExerciseWorldOptions = {
  /** Folder of the live store; worlds lie below it. */
  readonly dataDir: string;
  /** The live store: what was done in an exercise is kept there too. */
  readonly live: ReadDb;
  readonly now: () => number;
  readonly open: (dataDir: string, drill: string) => Promise<ExerciseWorld>;
};

/**
 * Exercise worlds. Each is a copy of the live store in a folder of its own, opened by a core of its own: nothing that is done in one
 * can reach the live store, and no query of the live store can reach into one. A world stays after its exercise, as its record; where it is
 * not, on another machine, it is made again from what the live store keeps of it.
 */
export class ExerciseWorlds {
  readonly #options: ExerciseWorldOptions;
  readonly #open = new Map<string, Promise<ExerciseWorld>>();
  readonly #ready = new Map<string, ExerciseWorld>();

  constructor(options: ExerciseWorldOptions) {
    this.#options = options;
  }

  /**
   * Copies the picture as it is into a new world and starts its clock. What is there already, of a start that failed or from before the live
   * store was put back, is moved aside.
   */
  async create(db: Db, drill: string, operator: Command['operator']): Promise<void> {
    const folder = this.#folder(drill);
    await this.#close(drill);
    if (existsSync(folder)) renameSync(folder, `${folder}.before-${this.#options.now()}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await backupStore(db, path.join(folder, STORE_FILE));
    forgetSecrets(path.join(folder, STORE_FILE));
    const world = await this.world(drill);
    world.start({ id: randomUUID(), kind: 'exercise.start', operator, input: null });
  }

  /** The world of a drill, opened when it is not. @throws AppError UNKNOWN_EXERCISE, and what opening a store throws */
  world(drill: string): Promise<ExerciseWorld> {
    const known = this.#open.get(drill);
    if (known) return known;
    const opening = this.#opening(drill);
    this.#open.set(drill, opening);
    opening.then(
      (world) => this.#ready.set(drill, world),
      () => this.#open.delete(drill),
    );
    return opening;
  }

  /** Whether there is a store of it. */
  has(drill: string): boolean {
    return DRILL_ID.test(drill) && existsSync(path.join(this.#folder(drill), STORE_FILE));
  }

  /** Ends it and tells what is to be kept of it. */
  async end(
    drill: string,
    operator: Command['operator'],
    because: ExerciseEnd,
  ): Promise<{ readonly record: ExerciseRecord; readonly data: PackedExercise }> {
    const world = await this.world(drill);
    world.end({ id: randomUUID(), kind: 'exercise.end', operator, input: null }, because);
    return {
      record: world.record(`${EXERCISES_FOLDER}/${drill}`),
      data: packExercise(this.#options.live, world.db),
    };
  }

  /** Why it ended; null while it runs. @throws what opening its store throws */
  async ended(drill: string): Promise<ExerciseEnd | null> {
    return (await this.world(drill)).ended();
  }

  /** What its store says of it now. @throws AppError UNKNOWN_EXERCISE, and what opening a store throws */
  async read(drill: string): Promise<Pick<ExerciseWorld, 'hashAt'> & { readonly record: ExerciseRecord }> {
    const { record, hashAt } = await this.world(drill);
    return { record: record(`${EXERCISES_FOLDER}/${drill}`), hashAt };
  }

  /** Opens the worlds of exercises that were running, so that their scripts go on. One that cannot be opened stays closed. */
  async resume(drills: readonly string[]): Promise<void> {
    await Promise.allSettled(drills.map((drill) => this.world(drill)));
  }

  passTime(): void {
    for (const world of this.#ready.values()) world.passTime();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((drill) => this.#close(drill)));
  }

  async #opening(drill: string): Promise<ExerciseWorld> {
    const { live, dataDir, open } = this.#options;
    const folder = this.#folder(drill);
    if (!this.has(drill)) await makeAgain({ live, dataDir, drill, folder });
    return open(folder, drill);
  }

  async #close(drill: string): Promise<void> {
    const open = this.#open.get(drill);
    this.#open.delete(drill);
    this.#ready.delete(drill);
    await open?.then((world) => world.close()).catch(() => undefined);
  }

  #folder(drill: string): string {
    if (!DRILL_ID.test(drill))
      throw new AppError('UNKNOWN_EXERCISE', 'There is no exercise of this drill here. Nothing was changed.', {
        drill,
      });
    return path.join(this.#options.dataDir, EXERCISES_FOLDER, drill);
  }
}
