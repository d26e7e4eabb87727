import { openExercises } from './exercises.ts';
import type { Exercise } from './modules/exercise/index.ts';
import { momentsOf, type Moments } from './moments/index.ts';
import { StorePlace, type OpenStore } from './replaceable-core.ts';
import { createRouter, type CoreRouter } from './rpc/router.ts';
import type { ServiceOptions } from './service-options.ts';
import { openServices, type Services } from './services.ts';
import { acquireStoreLock } from './store/store-lock.ts';
import type { Store } from './store/store.ts';

export type Core = {
  readonly router: CoreRouter;
  /** The one that is open now: another after a restore. */
  readonly store: Store;
  /** Set when the store is the world of an exercise. */
  readonly exercise: Exercise | null;
  /** Every query at any past instant. */
  readonly moments: Moments;
  /** Lets time pass now, in its exercise worlds too: what the alarms do when their moment comes. For tests that move the clock by hand. */
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

type Opened = OpenStore & { readonly services: Services; readonly moments: Moments };

/**
 * Opens the store and everything above it. Holds the store alone until `close`.
 * @throws AppError STORE_IN_USE, STORE_FROM_NEWER_VERSION, RESOURCE_DAMAGED
 */
export async function openCore(options: ServiceOptions): Promise<Core> {
  const lock = acquireStoreLock(options.dataDir);
  try {
    const place = new StorePlace<Opened>(options.dataDir, (where) => openOnStore(options, where));
    const first = await place.start();
    return {
      router: first.router as CoreRouter,
      get store() {
        return place.current.services.store;
      },
      get exercise() {
        return place.current.services.exercise;
      },
      get moments() {
        return place.current.moments;
      },
      passTime: () => place.current.passTime(),
      close: async () => {
        await place.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openOnStore(options: ServiceOptions, place: StorePlace): Promise<Opened> {
  const services = openServices({ ...options, place });
  const exercises = await openExercises(services, options, openCore);
  const moments = momentsOf(services);
  services.briefingDesk.lookBackBy(moments);
  return {
    services,
    router: createRouter(services, exercises, moments),
    moments,
    passTime: () => {
      services.passTime();
      exercises.passTime();
    },
    close: async () => {
      await moments.close();
      await exercises.close();
      services.stop();
      services.store.close();
    },
  };
}
