import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { clientKindSchema } from '../../../shared/contract/core-process.ts';
import {
  CLIENT_PARAMETER,
  RPC_PATH,
  WHERE_PATH,
  type HolderKind,
  type Where,
} from '../../../shared/contract/transport.ts';
import { createServer } from './node-http.ts';
import { acceptUpgrade, attachRpc, closeRpcServer, createRpcServer, refuseUpgrade } from './serve-rpc.ts';
import { prepareSocketFolder, storeSocketPath } from './socket-path.ts';

export type StoreSocket = {
  /** File system path of the Unix socket, or name of the pipe. */
  readonly path: string;
  readonly close: () => Promise<void>;
};

export type StoreSocketOptions = {
  readonly kind: HolderKind;
  /** Read at every question, because the browser console may open later than the socket. Null while there is none. */
  readonly url: () => string | null;
};

const listen = (server: Server, socketPath: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });

/**
 * Lets the command line and a second start talk to the core that holds the store. No token: the socket (mode 0600, in a
 * folder of mode 0700) is open to this user only, and no web page can reach it.
 *
 * Call it only while holding the store's lock: that is what makes a socket already lying there a leftover of a killed
 * core, safe to remove. Throws AppError SOCKET_FOLDER_UNSAFE.
 */
export const listenStoreSocket = async (
  dataDir: string,
  router: AnyRouter,
  { kind, url }: StoreSocketOptions,
): Promise<StoreSocket> => {
  const socketPath = storeSocketPath(dataDir);
  const isFile = process.platform !== 'win32';
  const startedAt = Date.now();
  prepareSocketFolder(socketPath);
  if (isFile) rmSync(socketPath, { force: true });

  const server = createServer({ headersTimeout: 10_000, connectionsCheckingInterval: 2000 });
  const rpc = createRpcServer();
  // A window of a desktop app that joined says which kind it is: a wall reads what is for walls, whoever is signed in.
  attachRpc(rpc, router, ({ url: asked }) => ({
    client: clientKindSchema.safeParse(new URLSearchParams(asked?.split('?')[1]).get(CLIENT_PARAMETER)).data ?? 'cli',
  }));
  server.on('request', (request, response) => {
    const known = request.method === 'GET' && request.url === WHERE_PATH;
    const where: Where = { pid: process.pid, kind, url: url(), startedAt };
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json', connection: 'close' });
    response.end(known ? JSON.stringify(where) : '');
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?', 1)[0] === RPC_PATH) acceptUpgrade(rpc, request, socket, head);
    else refuseUpgrade(socket, '404 Not Found');
  });
  await listen(server, socketPath);
  if (isFile) chmodSync(socketPath, 0o600);
  return {
    path: socketPath,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await closeRpcServer(rpc);
      server.closeAllConnections();
      await closed;
    },
  };
};
