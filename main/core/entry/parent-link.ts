import type { FromCore } from '../../../shared/contract/core-process.ts';

/** A message port as Electron's utility process and our own forwarding present it. */
export type CorePort = {
  readonly on: (event: string, listener: (event?: { data: unknown }) => void) => void;
  readonly postMessage: (data: unknown) => void;
  /** Nothing arrives before this call. */
  readonly start: () => void;
  readonly close: () => void;
};

/** How a core process talks to whoever started it, whatever the carrier. */
export type ParentLink = {
  readonly send: (message: FromCore) => void;
  readonly onMessage: (listener: (message: unknown, port: CorePort | null) => void) => void;
  /** The parent is gone without having asked for a shutdown. */
  readonly onGone: (listener: () => void) => void;
};
