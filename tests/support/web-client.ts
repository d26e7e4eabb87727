import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { RPC_PATH, RPC_SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '../../shared/contract/transport.ts';

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A plain request whose path and headers are sent exactly as given, unlike `fetch`, which tidies both. */
export const send = async (
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Reply> => {
  const asking = request({ host: '127.0.0.1', port, path, headers, method, agent: false });
  asking.end();
  const [response] = await once(asking, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
};

export const protocolsOf = (token: string): string[] => [RPC_SUBPROTOCOL, `${TOKEN_SUBPROTOCOL_PREFIX}${token}`];

export type UpgradeOptions = {
  readonly token: string;
  readonly origin?: string;
  readonly host?: string;
  readonly path?: string;
};

/** Tries to open a WebSocket; the status it was refused with, or the open socket. */
export const upgrade = (port: number, { token, origin, host, path }: UpgradeOptions): Promise<number | WebSocket> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path ?? RPC_PATH}`, protocolsOf(token), {
      ...(origin !== undefined && { origin }),
      ...(host !== undefined && { headers: { host } }),
    });
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => resolve(0));
  });
