import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import {
  CLIENT_PARAMETER,
  contentSecurityPolicy,
  RPC_PATH,
  SESSION_PATH,
  TOKEN_FRAGMENT_PREFIX,
} from '../../../shared/contract/transport.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { createAccessGuard, createToken, type AccessGuard } from './access-guard.ts';
import { FailureLimit } from './failure-limit.ts';
import { createServer } from './node-http.ts';
import {
  acceptUpgrade,
  attachRpc,
  closeRpcServer,
  createRpcServer,
  MAX_CONNECTIONS,
  refuseUpgrade,
} from './serve-rpc.ts';
import type { RpcContext } from './serve-rpc.ts';
import { serveStaticFile } from './static-files.ts';

export type WebServerOptions = {
  readonly router: AnyRouter;
  /** Folder of the built renderer. */
  readonly rendererDir: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Fresh by default; the same one again lets pages of a server before this one come back. */
  readonly token?: string;
  /** Called when wrong tokens have closed the door for a while. */
  readonly onBlocked?: () => void;
  /** Milliseconds a client may take to send the head of a request. */
  readonly headersTimeoutMs?: number;
  /** Monotonic milliseconds; for tests. */
  readonly now?: () => number;
};

/** Whoever sends its headers more slowly is cut off. */
export const HEADERS_TIMEOUT_MS = 10_000;

export type WebServer = {
  /** Where a person opens the console; carries the token in its fragment, which no browser sends or logs. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly close: () => Promise<void>;
};

const securityHeaders = (origin: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy([origin.replace('http:', 'ws:')]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});

/** The path as sent. `new URL` would resolve `..` before anyone could refuse it. */
const rawPath = (request: IncomingMessage): string => (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';

const contextOf = (request: IncomingMessage): RpcContext => {
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
  return { client: query.get(CLIENT_PARAMETER) === 'wall' ? 'wall' : 'console' };
};

const answer = async (
  guard: AccessGuard,
  rendererDir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const end = (status: number): void => void response.writeHead(status, { 'cache-control': 'no-store' }).end();
  for (const [name, value] of Object.entries(securityHeaders(guard.origin))) response.setHeader(name, value);
  if (!guard.isLocal(request)) return end(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405);
  if (rawPath(request) === SESSION_PATH) return end(guard.sessionStatus(request));
  await serveStaticFile(rendererDir, rawPath(request), request, response);
};

const createHttpServer = (headersTimeout: number): Server => {
  const server = createServer({
    headersTimeout,
    requestTimeout: 3 * headersTimeout,
    // Node looks for late requests only this often, 30 s by default: longer than the time limit itself.
    connectionsCheckingInterval: headersTimeout / 10,
  });
  // Pages and streams together: nothing can hold more than that.
  server.maxConnections = MAX_CONNECTIONS;
  return server;
};

/** Loopback only, whatever the caller wants. Throws AppError PORT_IN_USE. */
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const message = `Port ${port} cannot be used on this machine. Nothing was started. Choose another with --port, or none.`;
      reject(taken ? new AppError('PORT_IN_USE', message, { port }) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Serves the built renderer and the RPC on 127.0.0.1 behind a token. Throws AppError PORT_IN_USE. */
export const startWebServer = async ({
  router,
  rendererDir,
  port,
  token = createToken(),
  onBlocked = () => undefined,
  headersTimeoutMs = HEADERS_TIMEOUT_MS,
  now = () => performance.now(),
}: WebServerOptions): Promise<WebServer> => {
  const server = createHttpServer(headersTimeoutMs);
  const guard = createAccessGuard(await listen(server, port), token, new FailureLimit(now, onBlocked));
  const rpc = createRpcServer();
  attachRpc(rpc, router, contextOf);
  server.on('request', (request, response) => {
    // Reading can fail half-way (client gone, file replaced during a build); cutting the connection says so.
    answer(guard, rendererDir, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    const refusal = rawPath(request) === RPC_PATH ? guard.refusalOf(request) : '404 Not Found';
    if (refusal === null) acceptUpgrade(rpc, request, socket, head);
    else refuseUpgrade(socket, refusal);
  });
  return {
    url: `${guard.origin}/#${TOKEN_FRAGMENT_PREFIX}${token}`,
    origin: guard.origin,
    token,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await closeRpcServer(rpc);
      server.closeAllConnections();
      await closed;
    },
  };
};
