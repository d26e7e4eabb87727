import { RPCLink } from '@orpc/client/websocket';
import type { StandardLinkPlugin } from '@orpc/client/standard';
import { piecesOf } from '../../../shared/contract/frame-pieces.ts';
import {
  CLIENT_PARAMETER,
  RPC_PATH,
  RPC_SUBPROTOCOL,
  SESSION_PATH,
  TOKEN_SUBPROTOCOL_PREFIX,
} from '../../../shared/contract/transport.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { createLossSignal } from './loss-signal.ts';
import type { NoContext, OpenLink, Transport } from './transport.ts';

export type SocketTransportOptions = {
  /** Origin the page came from, e.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly token: string | null;
  readonly client: 'console' | 'wall';
  readonly plugins: readonly StandardLinkPlugin<NoContext>[];
  /** Sent with every call. */
  readonly headers?: () => Record<string, string>;
  readonly openSocket: (url: string, protocols: string[]) => WebSocket;
  readonly fetch: typeof globalThis.fetch;
};

const tokenRefused = (): AppError =>
  new AppError(
    'TOKEN_REFUSED',
    'This page is not signed in to the console that is running now. Open the address the console printed when it started.',
  );

const linkFailed = (): AppError =>
  new AppError('LINK_FAILED', 'The console does not answer. It is tried again by itself.');

const doorClosed = (): AppError =>
  new AppError(
    'TOO_MANY_ATTEMPTS',
    'Too many wrong addresses were tried within a minute. Nobody is let in anew for 15 minutes, or until the console is started again.',
  );

/** Browsers do not tell why an upgrade failed, and only a wrong token makes further tries useless. */
const whyRefused = async ({ origin, token, fetch }: SocketTransportOptions, signal: AbortSignal): Promise<AppError> => {
  const headers = { authorization: `Bearer ${token ?? ''}` };
  const answer = await fetch(`${origin}${SESSION_PATH}`, { headers, signal, cache: 'no-store' }).catch(() => null);
  if (answer?.status === 429) return doorClosed();
  return answer?.status === 401 ? tokenRefused() : linkFailed();
};

const opened = (socket: WebSocket, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      socket.close();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    const settle = (isOpen: boolean) => (): void => {
      signal.removeEventListener('abort', abort);
      resolve(isOpen);
    };
    socket.addEventListener('open', settle(true), { once: true });
    socket.addEventListener('close', settle(false), { once: true });
    // A close event always follows; without a listener some runtimes would report the error as unhandled.
    socket.addEventListener('error', () => undefined);
  });

/**
 * The socket as the RPC link sees it: never closed. The link throws from where nobody can catch it when a call is aborted on
 * a closed socket, and a screen may abort its calls at any moment; how calls end at a loss is decided in pending-calls.
 */
const forgivingSocket = (
  socket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> => ({
  addEventListener: socket.addEventListener.bind(socket),
  removeEventListener: socket.removeEventListener.bind(socket),
  send: (data) => {
    if (socket.readyState !== socket.OPEN) return;
    if (typeof data === 'string') for (const piece of piecesOf(data)) socket.send(piece);
    else socket.send(data);
  },
  get readyState() {
    return socket.readyState === socket.CONNECTING ? socket.CONNECTING : socket.OPEN;
  },
});

/** Reaches the core through the loopback server that served this page. */
export const createSocketTransport = (options: SocketTransportOptions): Transport => {
  const url = `${options.origin.replace(/^http/, 'ws')}${RPC_PATH}?${CLIENT_PARAMETER}=${options.client}`;
  return {
    kind: 'socket',
    open: async (signal): Promise<OpenLink> => {
      if (options.token === null) throw tokenRefused();
      const websocket = options.openSocket(url, [RPC_SUBPROTOCOL, `${TOKEN_SUBPROTOCOL_PREFIX}${options.token}`]);
      const loss = createLossSignal();
      // Registered before the link's own listener, so that calls end with our reason and not with the link's.
      websocket.addEventListener('close', loss.fire, { once: true });
      const link = new RPCLink<NoContext>({
        websocket: forgivingSocket(websocket),
        headers: options.headers ?? {},
        plugins: [...options.plugins],
      });
      if (!(await opened(websocket, signal))) throw await whyRefused(options, signal);
      return {
        link,
        isAlive: () => websocket.readyState === websocket.OPEN,
        onLost: loss.onLost,
        close: () => {
          websocket.close();
          // The closing handshake can take seconds when the other end hangs; nobody should wait for it.
          loss.fire();
        },
      };
    },
    dispose: () => undefined,
  };
};
