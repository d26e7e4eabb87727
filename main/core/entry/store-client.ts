import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins';
import { WebSocket } from 'ws';
import { piecesOf } from '../../../shared/contract/frame-pieces.ts';
import {
  EXERCISE_HEADER,
  MOMENT_HEADER,
  SESSION_HEADER,
  RPC_PATH,
  RPC_SUBPROTOCOL,
  WHERE_PATH,
  whereSchema,
  type Where,
} from '../../../shared/contract/transport.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { request } from './node-http.ts';
import { storeSocketPath } from './socket-path.ts';

export type StoreConnection<Contract extends AnyContractRouter> = {
  /** Every procedure of the contract, run by the core that holds the store. A call throws CORE_RESTARTED when that core goes away. */
  readonly client: ContractRouterClient<Contract>;
  /** Has every call from now on say whose session it belongs to. */
  readonly signIn: (token: string) => void;
  /** Has every call from now on meant for a past instant (UTC ms). */
  readonly lookAt: (at: number) => void;
  /** Who holds the store and where its console is. */
  readonly where: () => Promise<Where>;
  readonly close: () => void;
};

/** How long a core may take to answer the door, in milliseconds; it can be busy with one long statement. */
const DOOR_TIMEOUT_MS = 15_000;

/** Nobody is behind the address: no socket, a leftover of a killed core, or no store at all. */
const isNobody = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(String(error.code));

const openSocket = (socketPath: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    // The host is never looked up. A `ws+unix:` address would do, but not for a path with a colon, a `?` or a `#` in it.
    const socket = new WebSocket(`ws://localhost${RPC_PATH}`, [RPC_SUBPROTOCOL], {
      createConnection: () => connect(socketPath),
      handshakeTimeout: DOOR_TIMEOUT_MS,
      perMessageDeflate: false,
    });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });

const askWhere = (socketPath: string): Promise<Where> =>
  new Promise((resolve, reject) => {
    const asking = request({ socketPath, path: WHERE_PATH, agent: false, timeout: DOOR_TIMEOUT_MS }, (response) => {
      text(response)
        .then((body) => resolve(whereSchema.parse(JSON.parse(body))))
        .catch(reject);
    });
    asking.once('timeout', () => asking.destroy(new Error('The running core did not answer.')));
    asking.once('error', reject);
    asking.end();
  });

/** The members the link uses, under the browser's types; what is longer than a frame may be goes in pieces. */
export const linkSocket = (
  socket: WebSocket,
): Pick<globalThis.WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> => ({
  addEventListener: socket.addEventListener.bind(socket) as globalThis.WebSocket['addEventListener'],
  removeEventListener: socket.removeEventListener.bind(socket) as globalThis.WebSocket['removeEventListener'],
  send: (data) => {
    if (typeof data === 'string') for (const piece of piecesOf(data)) socket.send(piece);
    else socket.send(data as Buffer);
  },
  get readyState() {
    return socket.readyState;
  },
});

const createLink = (
  socket: WebSocket,
  contract: AnyContractRouter,
  exercise: string | undefined,
  session: { readonly header: Record<string, string>; readonly moment: Record<string, string> },
): ClientLink<Record<never, never>> =>
  new RPCLink({
    headers: () => ({
      ...(exercise !== undefined && { [EXERCISE_HEADER]: exercise }),
      ...session.header,
      ...session.moment,
    }),
    websocket: linkSocket(socket),
    plugins: [new RequestValidationPlugin(contract), new ResponseValidationPlugin(contract)],
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError || socket.readyState === WebSocket.OPEN) throw error;
          throw new AppError(
            'CORE_RESTARTED',
            'The running console stopped before it answered. What it had acknowledged is kept; run the command again, with the same command id if it has one.',
          );
        }
      },
    ],
  });

/**
 * Connects to the core that holds the store in `dataDir`; null when no live core does (a leftover socket is left lying: only
 * the next holder of the lock can remove it without hitting a core that is just starting). Throws AppError STORE_UNREACHABLE
 * when something is there but does not let us in.
 */
export const connectStoreSocket = async <Contract extends AnyContractRouter>(
  dataDir: string,
  contract: Contract,
  exercise?: string,
): Promise<StoreConnection<Contract> | null> => {
  try {
    const session: { header: Record<string, string>; moment: Record<string, string> } = { header: {}, moment: {} };
    const socketPath = storeSocketPath(dataDir);
    const socket = await openSocket(socketPath);
    // From here on the close event tells everything; an unheard error event would end the process.
    socket.on('error', () => socket.terminate());
    return {
      client: createORPCClient<ContractRouterClient<Contract>>(createLink(socket, contract, exercise, session)),
      signIn: (token) => {
        session.header = { [SESSION_HEADER]: token };
      },
      lookAt: (at) => {
        session.moment = { [MOMENT_HEADER]: String(at) };
      },
      where: () => askWhere(socketPath),
      close: () => socket.close(),
    };
  } catch (error) {
    if (isNobody(error)) return null;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'STORE_UNREACHABLE',
      `A console holds this store but does not let us in (${why}). Nothing was changed. Close it or wait, then try again.`,
      { dataDir },
    );
  }
};
