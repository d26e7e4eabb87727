import type { SecretCost } from './modules/accounts/index.ts';
import type { Replay } from './modules/readiness/index.ts';
import type { Clock } from './platform/clock.ts';
import type { StorePlace } from './replaceable-core.ts';
import type { CellBook } from './store/moments/cell-book.ts';
import type { Store } from './store/store.ts';

export type ServiceOptions = {
  /** Folder of the store; created when missing. */
  readonly dataDir: string;
  /** Folder of the shipped resources. */
  readonly resourcesDir: string;
  readonly clock?: Clock;
  /** Milliseconds that only run forward; tests move it by hand. */
  readonly steady?: () => number;
  /** Cost of hashing secrets; tests lower it. */
  readonly secretCost?: SecretCost;
  /** The drill whose exercise world this store is; the real one without it. */
  readonly exercise?: string | undefined;
  /** The past instant to show; the present without it. */
  readonly moment?: MomentOptions;
  /** Puts another file in the store's place. */
  readonly place?: StorePlace | undefined;
  /** 32 bytes that the shell keeps in the operating system's store, to seal the signing key with. */
  readonly keySecret?: Buffer | undefined;
};

/** What makes the services show a past instant: a store as it was, and where they find what was before it. */
export type MomentOptions = {
  readonly store: Store;
  /** What its tables record of the cells. */
  readonly cells: CellBook;
  readonly pictures: Replay;
  /** Called when figures are there that could not be given at once. */
  readonly onReady: () => void;
};
