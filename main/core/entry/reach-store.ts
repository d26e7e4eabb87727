import { setTimeout as pause } from 'node:timers/promises';
import type { AnyContractRouter } from '@orpc/contract';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { connectStoreSocket, type StoreConnection } from './store-client.ts';

export type ReachedStore<Core, Contract extends AnyContractRouter> =
  | { readonly kind: 'opened'; readonly core: Core }
  | { readonly kind: 'running'; readonly connection: StoreConnection<Contract> };

export type ReachStoreOptions<Core, Contract extends AnyContractRouter> = {
  readonly dataDir: string;
  readonly contract: Contract;
  /** The drill in whose exercise world a running core is to carry calls out. */
  readonly exercise?: string | undefined;
  /** Opens the store in this process; throws AppError STORE_IN_USE when another core holds its lock. */
  readonly open: () => Promise<Core>;
  /** How long a core that holds the store may take to start listening, in milliseconds. */
  readonly patienceMs?: number;
};

const isInUse = (error: unknown): error is AppError => error instanceof AppError && error.code === 'STORE_IN_USE';

/**
 * Connects to the core that holds the store or, when there is none, opens the store here. A core that has the lock but
 * does not listen yet (or not any more) is starting (or stopping), so both ways are tried until one works. Throws AppError
 * STORE_IN_USE after `patienceMs`, STORE_UNREACHABLE, and whatever `open` throws.
 */
export const reachStore = async <Core, Contract extends AnyContractRouter>({
  dataDir,
  contract,
  exercise,
  open,
  patienceMs = 10_000,
}: ReachStoreOptions<Core, Contract>): Promise<ReachedStore<Core, Contract>> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const connection = await connectStoreSocket(dataDir, contract, exercise);
    if (connection !== null) return { kind: 'running', connection };
    try {
      return { kind: 'opened', core: await open() };
    } catch (error) {
      if (!isInUse(error) || performance.now() >= deadline) throw error;
    }
    await pause(100);
  }
};
