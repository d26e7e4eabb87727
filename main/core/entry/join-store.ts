import { connect } from 'node:net';

import { WebSocket } from 'ws';

import { CLIENT_PARAMETER, RPC_PATH, RPC_SUBPROTOCOL } from '../../../shared/contract/transport.ts';
import type { ServedCore } from './core-process.ts';
import type { CorePort } from './parent-link.ts';
import { storeSocketPath } from './socket-path.ts';

/**
 * Serves ports from the core that another process has open on `dataDir` (its id: `pid`): each port is tied to a socket of
 * its own and frames pass unread, since both carry the same RPC messages. `onLost` is called when that core goes away.
 */
export function joinStore(dataDir: string, pid: number, onLost: () => void): ServedCore {
  const socketPath = storeSocketPath(dataDir);
  const sockets = new Set<WebSocket>();
  let closing = false;
  return {
    pid,
    schemaVersion: null,
    serve: (port, client) => {
      const socket = new WebSocket(`ws://localhost${RPC_PATH}?${CLIENT_PARAMETER}=${client}`, [RPC_SUBPROTOCOL], {
        createConnection: () => connect(socketPath),
        perMessageDeflate: false,
      });
      sockets.add(socket);
      tie(port, socket, () => {
        sockets.delete(socket);
        if (!closing) onLost();
      });
    },
    close: () => {
      closing = true;
      for (const socket of sockets) socket.terminate();
      return Promise.resolve();
    },
  };
}

/** `onLost` is called when the socket ends although the window still wants it. */
function tie(port: CorePort, socket: WebSocket, onLost: () => void): void {
  let wanted = true;
  port.on('message', (event) => socket.send(frame(event?.data)));
  port.on('close', () => {
    wanted = false;
    socket.close();
  });
  // The close event that follows an error tells everything.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    if (wanted) onLost();
  });
  socket.on('message', (data: Buffer, isBinary) =>
    port.postMessage(isBinary ? new Uint8Array(data) : data.toString('utf8')),
  );
  // Whatever the window sends before then waits in the port.
  socket.on('open', () => port.start());
}

function frame(data: unknown): string | Uint8Array {
  if (typeof data === 'string' || data instanceof Uint8Array) return data;
  throw new Error('A port can forward text or bytes only.');
}
