import { createRouterClient, type AnyRouter } from '@orpc/server';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { DrillConduct } from '../modules/drills/index.ts';
import { createRouter } from '../rpc/router.ts';
import type { CallContext } from '../rpc/implementer.ts';
import type { ServiceOptions } from '../service-options.ts';
import { openServices, type Services } from '../services.ts';
import type { ReadDb } from '../store/database.ts';
import type { CheckpointShelf } from '../store/moments/checkpoint-shelf.ts';
import { pastStore } from '../store/moments/past-store.ts';
import { tablesAt } from '../store/moments/past-tables.ts';
import { SYSTEM } from '../system-operator.ts';
import { pastPictures } from './past-pictures.ts';

/** Where moments come from: the log as it is read, the checkpoints beside it, and the file of the live store. */
export type MomentSource = {
  readonly log: ReadDb;
  readonly shelf: CheckpointShelf | null;
  readonly liveFile: string;
  readonly options: Pick<ServiceOptions, 'dataDir' | 'resourcesDir' | 'exercise'>;
};

/** A core as it was at an instant. It answers every query of the product and takes no command. */
export type OpenMoment = {
  readonly at: number;
  readonly services: Services;
  /** Rows of the log that were written over the nearest checkpoint. */
  readonly tail: number;
  readonly call: (path: readonly string[], input: unknown, context: CallContext) => Promise<unknown>;
  readonly close: () => void;
};

type Procedure = (input: unknown) => Promise<unknown>;

/**
 * Opens the picture as it was at the end of `at` (UTC ms): the tables made from the log, every service of the product over them, and a
 * clock that stands there, so that whatever time decides is decided as of then. `onReady` is called when figures are there that could
 * not be given at once. Blocks while it works: not for the thread of a live core.
 */
export function openMoment(source: MomentSource, at: number, onReady: () => void = () => undefined): OpenMoment {
  const { log, shelf, liveFile, options } = source;
  const clock = { now: () => at };
  const tables = tablesAt(log, shelf, at);
  const store = pastStore(tables, liveFile, options.dataDir, clock);
  try {
    const pictures = pastPictures(log, shelf);
    // Whatever is written in opening is written over rows that are complete.
    store.bus.guard(tables.finish);
    const services = openServices({ ...options, clock, moment: { store, pictures, cells: tables.cells, onReady } });
    // From here on nothing is written, not even to memory.
    store.bus.guard(() => {
      throw isPast(at);
    });
    store.db.pragma('query_only = ON');
    const router = createRouter(services, elsewhere(services));
    return {
      at,
      get services() {
        tables.finish();
        return services;
      },
      tail: tables.tail,
      call: (path, input, context) => {
        if (!(path[0] === 'board' && path[1] === 'get')) tables.finish();
        const caller: unknown = createRouterClient(router as AnyRouter, { context });
        const procedure = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
        return (procedure as Procedure)(input);
      },
      close: () => {
        services.stop();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** The refusal of a command at a past instant. */
export function isPast(at: number): AppError {
  return new AppError(
    'MOMENT_IS_PAST',
    'This is the picture as it was: what happened cannot be changed. Nothing was changed. Go back to now to act.',
    { at },
  );
}

/** Exercises are conducted, and moments looked at, from the present only. */
function elsewhere({ db, bus, clock }: Services): Parameters<typeof createRouter>[1] {
  const refuse = (): Promise<never> => Promise.reject(isPast(clock.now()));
  const conduct = new DrillConduct({
    db,
    bus,
    clock,
    system: SYSTEM,
    worlds: { create: refuse, end: refuse, ended: refuse, has: () => true },
  });
  return { conduct, callWorld: refuse, readExercise: refuse };
}
