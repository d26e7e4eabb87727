import './no-eval.ts';
import type { ContractRouterClient } from '@orpc/contract';
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins';
import { BRIDGE_KEY, type ShellBridge } from '../../../shared/contract/bridge.ts';
import { contract, type Contract } from '../../../shared/contract/index.ts';
import { EXERCISE_HEADER, MOMENT_HEADER } from '../../../shared/contract/transport.ts';
import { exerciseInAddress } from '../exercise/exercise-address.ts';
import { momentMeant } from '../moment/moment.ts';
import { sessionHeaders } from '../session/session-token.ts';
import { linkPatienceMs, reconnectDelayMs } from './backoff.ts';
import { createConnection, type Connection } from './connection.ts';
import { createPortTransport } from './port-transport.ts';
import { createSocketTransport } from './socket-transport.ts';
import { bringsToken, fragmentWithToken, takeToken } from './token.ts';
import type { Transport } from './transport.ts';

export type { ConnectionState } from './connection-state.ts';
export type { GapReason } from './event-feed.ts';

export type RpcClient = ContractRouterClient<Contract>;

export type RpcConnection = Connection<RpcClient> & {
  /** In browser mode, the address that opens another tab with the same rights at `route` (starts with `/`); null in the shell. */
  readonly addressOf: (route: string) => string | null;
};

/** What is on screen decides which instant a call is meant for. */
function momentHeaders(): Record<string, string> {
  const at = momentMeant();
  return at === null ? {} : { [MOMENT_HEADER]: String(at) };
}

const OFFLINE_AFTER_MS = 15_000;

const shellBridge = (): ShellBridge | null =>
  (window as unknown as Partial<Record<typeof BRIDGE_KEY, ShellBridge>>)[BRIDGE_KEY] ?? null;

const isWallRoute = (): boolean => /^#\/wall\b/.test(window.location.hash);

/**
 * The page's connection to the core, over a message port in the desktop shell and a WebSocket in a browser. The one place
 * that knows the difference; call it once, before the router reads the address.
 */
export const createRpcConnection = (): RpcConnection => {
  const plugins = [new RequestValidationPlugin(contract), new ResponseValidationPlugin(contract)];
  const exercise = exerciseInAddress();
  const headers = (): Record<string, string> => ({
    ...(exercise !== null && { [EXERCISE_HEADER]: exercise }),
    ...momentHeaders(),
    ...sessionHeaders(),
  });
  const bridge = shellBridge();
  const token =
    bridge === null ? takeToken({ location: window.location, history: window.history, storage: sessionStorage }) : null;
  // Only the fragment differs then, so the browser does not load the page again by itself.
  if (bridge === null)
    window.addEventListener('hashchange', () => bringsToken(window.location.hash) && window.location.reload());
  const transport: Transport =
    bridge === null
      ? createSocketTransport({
          origin: window.location.origin,
          token,
          client: isWallRoute() ? 'wall' : 'console',
          plugins,
          headers,
          openSocket: (url, protocols) => new WebSocket(url, protocols),
          fetch: (input, init) => window.fetch(input, init),
        })
      : createPortTransport({ bridge, page: window, plugins, headers });
  const connection = createConnection<RpcClient>({
    transport,
    openEvents: (client, signal) => client.events.subscribe({}, { signal }),
    now: () => Date.now(),
    delayMs: reconnectDelayMs,
    patienceMs: linkPatienceMs,
    offlineAfterMs: OFFLINE_AFTER_MS,
  });
  // With the search: a tab opened from an exercise is in the same one.
  const { origin, pathname, search } = window.location;
  return {
    ...connection,
    addressOf: (route) => (token === null ? null : `${origin}${pathname}${search}${fragmentWithToken(token, route)}`),
  };
};
