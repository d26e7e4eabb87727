import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins';
import { WebSocket } from 'ws';
import { linkSocket } from '../../main/core/entry/store-client.ts';
import { contract, type Contract } from '../../shared/contract/index.ts';
import { RPC_PATH, TOKEN_FRAGMENT_PREFIX } from '../../shared/contract/transport.ts';
import { protocolsOf } from '../support/web-client.ts';

export type CoreClient = ContractRouterClient<Contract>;
export type Connection = { readonly client: CoreClient; readonly close: () => void };

/** A WebSocket client as a browser window is one: token, and both directions validated. `url` as the core prints it. */
export async function connect(url: string): Promise<Connection> {
  const [origin = '', token = ''] = url.split(`/#${TOKEN_FRAGMENT_PREFIX}`);
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${RPC_PATH}?client=console`, protocolsOf(token), {
    origin,
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  const link = new RPCLink({
    websocket: linkSocket(socket),
    plugins: [new RequestValidationPlugin(contract), new ResponseValidationPlugin(contract)],
  });
  return { client: createORPCClient<CoreClient>(link), close: () => socket.close() };
}
