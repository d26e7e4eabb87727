import { openExercises, type Exercises } from './exercises.ts';
import type { Exercise } from './modules/exercise/index.ts';
import { momentsOf, type Moments } from './moments/index.ts';
import { createRouter, type CoreRouter } from './rpc/router.ts';
import { openServices, type ServiceOptions } from './services.ts';
import { acquireStoreLock } from './store/store-lock.ts';
import type { Store } from './store/store.ts';

export type Core = {
  readonly router: CoreRouter;
  readonly store: Store;
  /** Set when the store is the world of an exercise. */
  readonly exercise: Exercise | null;
  /** Every query at any past instant. */
  readonly moments: Moments;
  /** Lets time pass now, in its exercise worlds too: what the alarms do when their moment comes. For tests that move the clock by hand. */
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens the store and everything above it. Holds the store alone until `close`.
 * @throws AppError STORE_IN_USE, STORE_FROM_NEWER_VERSION, RESOURCE_DAMAGED
 */
export async function openCore(options: ServiceOptions): Promise<Core> {
  const lock = acquireStoreLock(options.dataDir);
  try {
    const services = openServices(options);
    const exercises = await openExercises(services, options, openCore);
    const moments = momentsOf(services);
    return {
      router: createRouter(services, exercises, moments),
      moments,
      store: services.store,
      exercise: services.exercise,
      passTime: () => {
        services.passTime();
        exercises.passTime();
      },
      close: async () => {
        await moments.close();
        await closeAll(exercises, () => services.stop(), services.store, lock);
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function closeAll(
  exercises: Exercises,
  stop: () => void,
  store: Store,
  lock: { readonly release: () => void },
): Promise<void> {
  await exercises.close();
  stop();
  store.close();
  lock.release();
}
