import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { exerciseFromHeader } from './exercise-header.ts';
import { PieceReader } from '../../../shared/contract/frame-pieces.ts';
import { MAX_FRAME_BYTES, RPC_SUBPROTOCOL } from '../../../shared/contract/transport.ts';

/** Who is on the other end; the router's initial context. */
export type RpcContext = { readonly client: 'console' | 'wall' | 'cli' | 'test' };

export const MAX_CONNECTIONS = 64;

/**
 * Bytes that may wait for one client. A client further behind than this has stopped reading; it is cut off, reconnects
 * and refetches, which is cheaper than keeping its past in memory.
 */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** Close code 1009, "message too big" (RFC 6455 section 7.4.1). */
const TOO_BIG = 1009;

/** Close code 1001, "going away" (RFC 6455 section 7.4.1): the client takes it as a restart and comes back. */
const GOING_AWAY = 1001;

/** Listeners of messages hear of them once they are whole; a message that never ends costs the connection. */
const listenWhole = (socket: WebSocket): WebSocket['addEventListener'] => {
  const reader = new PieceReader();
  const whole = (frame: unknown): unknown => (typeof frame === 'string' ? reader.take(frame) : frame);
  const listen = (type: string, listener: (event: unknown) => void): void => {
    if (type !== 'message') return socket.addEventListener(type as 'close', listener);
    socket.addEventListener('message', ({ data }) => {
      try {
        const message = whole(data);
        if (message !== null) listener({ data: message });
      } catch {
        socket.close(TOO_BIG);
      }
    });
  };
  return listen as WebSocket['addEventListener'];
};

/**
 * The part of a socket the RPC handler uses. `send` settles when the bytes have left this process, so an event stream
 * produces for a slow reader no faster than it reads. It never rejects: a lost socket is reported by its close event.
 */
const pacedSocket = (socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> => ({
  addEventListener: listenWhole(socket),
  send: (data: Parameters<WebSocket['send']>[0]): Promise<void> =>
    new Promise((resolve) => {
      if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate();
      if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
      else resolve();
    }),
});

/** A server without a listener of its own: whoever owns the HTTP server decides which upgrades get here. */
export const createRpcServer = (): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    // Loopback has bandwidth to spare; compression would only cost processor time and memory per client.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(RPC_SUBPROTOCOL) ? RPC_SUBPROTOCOL : false),
  });

/** Serves every connection of `server` with `router`; `contextOf` tells from the upgrade request who is calling. */
export const attachRpc = (
  server: WebSocketServer,
  router: AnyRouter,
  contextOf: (request: IncomingMessage) => RpcContext,
): void => {
  const handler = new RPCHandler(router, exerciseFromHeader);
  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    // A frame that is too large or malformed arrives here; `ws` closes the socket itself.
    socket.on('error', () => socket.terminate());
    void handler.upgrade(pacedSocket(socket), { context: contextOf(request) });
  });
};

export const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** Hands an upgrade that has passed every check to `server`, up to the limit of connections. */
export const acceptUpgrade = (
  server: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void => {
  if (server.clients.size >= MAX_CONNECTIONS) return refuseUpgrade(socket, '503 Service Unavailable');
  server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
};

/** Says goodbye to every client, then cuts off whoever has not answered within `patienceMs`. */
export const closeRpcServer = async (server: WebSocketServer, patienceMs = 1000): Promise<void> => {
  const gone = [...server.clients].map(
    (client) =>
      new Promise<void>((resolve) => {
        client.once('close', () => resolve());
        client.close(GOING_AWAY);
      }),
  );
  const cutOff = setTimeout(() => server.clients.forEach((client) => client.terminate()), patienceMs);
  await Promise.all(gone);
  clearTimeout(cutOff);
  server.close();
};
