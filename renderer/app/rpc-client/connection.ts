import { createORPCClient, type ClientLink, type NestedClient } from '@orpc/client';
import type { CoreEvent } from '../../../shared/contract/system.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { pause } from './backoff.ts';
import { createConnectionState, type ConnectionStateStore } from './connection-state.ts';
import { createEventFeed, type EventFeed } from './event-feed.ts';
import { createPendingCalls } from './pending-calls.ts';
import type { NoContext, OpenLink, Transport } from './transport.ts';
import { createWaiters } from './waiters.ts';

export type ConnectionOptions<Client extends NestedClient<NoContext>> = {
  readonly transport: Transport;
  /** Opens the event stream. Its first event must come before any other call is sent, so that no change is missed. */
  readonly openEvents: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<CoreEvent>>;
  /** UTC epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds before try number `attempt`, from 0. */
  readonly delayMs: (attempt: number) => number;
  /** Milliseconds after which calls stop waiting for the core and are refused. */
  readonly offlineAfterMs: number;
  /** Milliseconds from beginning to open a link to its first event; one that takes longer is given up. By the number of such links before. */
  readonly patienceMs: (silent: number) => number;
};

export type Connection<Client extends NestedClient<NoContext>> = {
  readonly kind: Transport['kind'];
  /**
   * Calls wait while the core is being reached, are refused with AppError CORE_OFFLINE when that takes too long, and with
   * CORE_RESTARTED when the link was lost after they had been sent: a command may then have been carried out or not, and
   * is safe to send again with the same command id.
   */
  readonly client: Client;
  readonly state: Pick<ConnectionStateStore, 'get' | 'subscribe'>;
  readonly subscribeEvents: EventFeed['subscribe'];
  /** Does not wait for the next try, for instance because the user asked. */
  readonly reconnectNow: () => void;
  /** Gives up the link there is, because it looks fine and nothing comes over it. */
  readonly renew: () => void;
  readonly close: () => void;
};

const coreOffline = (): AppError =>
  new AppError('CORE_OFFLINE', 'The core cannot be reached. Nothing was sent. It is tried again by itself.');

/** One lasting connection over links that come and go. */
export const createConnection = <Client extends NestedClient<NoContext>>(
  options: ConnectionOptions<Client>,
): Connection<Client> => {
  const { transport, delayMs } = options;
  const state = createConnectionState(options.now);
  const feed = createEventFeed();
  const callers = createWaiters<ClientLink<NoContext>>();
  const closed = new AbortController();
  let current: { readonly open: OpenLink; readonly link: ClientLink<NoContext> } | null = null;
  let nextTry = new AbortController();
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  // Links in a row that never came to their first event: a core that is only slow must not be left again and again.
  let silent = 0;

  const goOffline = (code: string): void => {
    state.set('offline', code);
    callers.sendAway(coreOffline());
    feed.noteRefused();
  };

  /** Tries until there is a link; null when the connection was closed meanwhile. */
  const reach = async (): Promise<OpenLink | null> => {
    for (let attempt = 0; !closed.signal.aborted; attempt += 1) {
      const opening = new AbortController();
      const giveUp = (): void => opening.abort();
      closed.signal.addEventListener('abort', giveUp, { once: true });
      const patience = setTimeout(giveUp, options.patienceMs(silent));
      try {
        return await transport.open(opening.signal);
      } catch (error) {
        if (opening.signal.aborted) silent += 1;
        const code = error instanceof AppError ? error.code : '';
        const isFinal = code === 'TOKEN_REFUSED';
        if (isFinal || code === 'TOO_MANY_ATTEMPTS') goOffline(code);
        nextTry = new AbortController();
        // Closing wakes it too. (AbortSignal.any is newer than the oldest Chromium we run in.)
        const wake = nextTry.signal;
        if (closed.signal.aborted) nextTry.abort();
        // Nothing but a person opening the right address helps against a refused token, so that is not tried by itself.
        if (isFinal) await new Promise((resolve) => wake.addEventListener('abort', resolve, { once: true }));
        else await pause(delayMs(attempt), wake);
      } finally {
        clearTimeout(patience);
        closed.signal.removeEventListener('abort', giveUp);
      }
    }
    return null;
  };

  const followEvents = async (client: Client, lost: AbortSignal, onStanding: () => void): Promise<void> => {
    while (!lost.aborted) {
      const stream = await options.openEvents(client, lost).catch(() => null);
      if (stream !== null) await feed.follow(stream, onStanding);
      // A stream that cannot be had is tried again, but nobody has to wait for it any longer.
      onStanding();
      await pause(delayMs(0), lost);
    }
  };

  const use = async (open: OpenLink): Promise<void> => {
    const lost = new AbortController();
    const patience = setTimeout(() => {
      silent += 1;
      open.close();
    }, options.patienceMs(silent));
    open.onLost(() => {
      clearTimeout(patience);
      lost.abort();
    });
    const calls = createPendingCalls(open);
    const link: ClientLink<NoContext> = {
      call: (path, input, callOptions) => calls.track(open.link.call(path, input, callOptions)),
    };
    current = { open, link };
    void followEvents(createORPCClient<Client>(link), lost.signal, () => {
      if (lost.signal.aborted) return;
      clearTimeout(offlineTimer);
      clearTimeout(patience);
      silent = 0;
      state.set('online');
      callers.serve(link);
    });
    await new Promise<void>((resolve) => open.onLost(resolve));
  };

  const run = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      clearTimeout(offlineTimer);
      offlineTimer = setTimeout(() => goOffline('LINK_FAILED'), options.offlineAfterMs);
      const open = await reach();
      if (open === null) break;
      await use(open);
      current = null;
      if (state.get().phase === 'online') state.set('restarting');
    }
  };

  const readyLink = async (signal: AbortSignal | undefined): Promise<ClientLink<NoContext>> => {
    const { phase } = state.get();
    if (phase === 'online' && current !== null && current.open.isAlive()) return current.link;
    if (phase === 'offline' || closed.signal.aborted) throw coreOffline();
    return callers.wait(signal);
  };

  void run();
  return {
    kind: transport.kind,
    client: createORPCClient<Client>({
      call: async (path, input, callOptions) => (await readyLink(callOptions.signal)).call(path, input, callOptions),
    }),
    state,
    subscribeEvents: feed.subscribe,
    reconnectNow: () => nextTry.abort(),
    renew: () => current?.open.close(),
    close: () => {
      closed.abort();
      nextTry.abort();
      clearTimeout(offlineTimer);
      current?.open.close();
      transport.dispose();
      goOffline('CLOSED');
    },
  };
};
