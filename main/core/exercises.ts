import { createRouterClient, type AnyRouter } from '@orpc/server';
import { AppError } from '../../shared/kernel/app-error.ts';
import { ExerciseWorlds, type ExerciseWorld } from './exercise-worlds.ts';
import type { ReadExercise } from './modules/drill-reports/index.ts';
import { DrillConduct } from './modules/drills/index.ts';
import type { Exercise } from './modules/exercise/index.ts';
import type { CallWorld } from './rpc/exercise-calls.ts';
import type { ServiceOptions } from './service-options.ts';
import type { Services } from './services.ts';
import type { ReadDb } from './store/database.ts';
import { SYSTEM } from './system-operator.ts';

/** The exercises beside a store: how they are conducted from it, and how calls reach their worlds. */
export type Exercises = {
  readonly conduct: DrillConduct;
  readonly callWorld: CallWorld;
  readonly readExercise: ReadExercise;
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

type WorldCore = {
  readonly router: unknown;
  readonly store: { readonly db: ReadDb };
  readonly exercise: Exercise | null;
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

/** Opens the worlds of exercises that were running. `openWorld` opens a core on the folder of a world. */
export async function openExercises(
  { db, bus, clock, exercise }: Pick<Services, 'db' | 'bus' | 'clock' | 'exercise'>,
  options: ServiceOptions,
  openWorld: (options: ServiceOptions) => Promise<WorldCore>,
): Promise<Exercises> {
  const worlds = new ExerciseWorlds({
    dataDir: options.dataDir,
    live: db,
    now: () => clock.now(),
    open: async (dataDir, drill) => {
      if (exercise !== null)
        throw new AppError('ALREADY_AN_EXERCISE', 'An exercise holds no exercise of its own. Nothing was changed.');
      return worldOf(await openWorld({ ...options, dataDir, exercise: drill }));
    },
  });
  const conduct = new DrillConduct({
    db,
    bus,
    clock,
    system: SYSTEM,
    worlds: {
      create: (drill, operator) => worlds.create(db, drill, operator),
      end: (drill, operator, because) => worlds.end(drill, operator, because),
      ended: (drill) => worlds.ended(drill),
      has: (drill) => worlds.has(drill),
    },
  });
  if (exercise === null) {
    // After the command is acknowledged: an exercise that cannot be ended must not hold up a real incident.
    bus.subscribe(({ changes }) => {
      queueMicrotask(() => void conduct.yieldTo(changes.map(({ change }) => change)).catch(() => undefined));
    });
    await conduct.endWhatEnded();
    await worlds.resume(conduct.running().map(({ drill }) => drill));
  }
  return {
    conduct,
    readExercise: (drill) => worlds.read(drill),
    callWorld: async (drill, path, input, context, call) => {
      conduct.assertHeld(drill);
      return (await worlds.world(drill)).call(path, input, context, call);
    },
    passTime: () => worlds.passTime(),
    close: () => worlds.close(),
  };
}

type Procedure = (input: unknown, call: object) => Promise<unknown>;

function worldOf({ router, store, exercise, passTime, close }: WorldCore): ExerciseWorld {
  if (exercise === null) throw new Error('The core of an exercise world has no exercise.');
  return {
    call: (path, input, { client, actor }, { signal, lastEventId }) => {
      // Who acts was decided before the call came here.
      const caller: unknown = createRouterClient(router as AnyRouter, { context: { client, actor } });
      const procedure = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
      return (procedure as Procedure)(input, { signal, lastEventId });
    },
    start: (command) => exercise.desk.start(command),
    end: (command, because) => exercise.desk.end(command, because),
    ended: () => exercise.queries.ended(),
    db: store.db,
    record: (folder) => exercise.queries.record(folder),
    hashAt: (seq) => exercise.queries.hashAt(seq),
    passTime,
    close,
  };
}
