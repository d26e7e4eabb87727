import type { ClientLink } from '@orpc/client';

export type NoContext = Record<never, never>;

/** A live way to the core. It is used until it is lost, then thrown away; links are never revived. */
export type OpenLink = {
  readonly link: ClientLink<NoContext>;
  /** False from the moment nothing more can be sent, which may be a little before the loss is reported. */
  readonly isAlive: () => boolean;
  /** Calls back once, also when the loss has already happened. */
  readonly onLost: (listener: () => void) => void;
  readonly close: () => void;
};

/**
 * One way of reaching the core. `open` throws AppError LINK_FAILED when trying again may help and TOKEN_REFUSED when it
 * cannot; it ends with the reason of `signal` when that is aborted.
 */
export type Transport = {
  readonly kind: 'port' | 'socket';
  readonly open: (signal: AbortSignal) => Promise<OpenLink>;
  /** Stops listening for good. */
  readonly dispose: () => void;
};
