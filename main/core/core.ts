import { createRouter, type CoreRouter } from './rpc/router.ts';
import { openServices, type ServiceOptions } from './services.ts';
import { acquireStoreLock } from './store/store-lock.ts';
import type { Store } from './store/store.ts';

export type Core = {
  readonly router: CoreRouter;
  readonly store: Store;
  /** Lets time pass now: what the alarm does when its moment comes. For tests that move the clock by hand. */
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
    return {
      router: createRouter(services),
      store: services.store,
      passTime: services.passTime,
      close: async () => {
        services.stop();
        services.store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
