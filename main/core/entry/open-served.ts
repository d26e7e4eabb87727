import { type AnyRouter, createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';

import { contract, type Contract } from '../../../shared/contract/index.ts';
import { type OpenRequest, type ServedCore, serveRouter } from './core-process.ts';
import { joinStore } from './join-store.ts';
import { loadSampleIfEmpty } from './load-sample-if-empty.ts';
import { reachStore } from './reach-store.ts';
import type { StoreConnection } from './store-client.ts';
import { listenStoreSocket } from './store-socket.ts';

export type OpenedCore = { readonly router: AnyRouter; readonly close: () => Promise<void> };

type OpenOptions = { readonly dataDir: string; readonly resourcesDir: string; readonly keySecret?: Buffer };

/**
 * Opens the store for the desktop windows, or joins the core that has it open already (a browser console, a running
 * command). Throws what opening the store throws.
 */
export async function openServed(
  request: OpenRequest,
  open: (options: OpenOptions) => Promise<OpenedCore>,
  onLost: () => void,
): Promise<ServedCore> {
  const { dataDir, resourcesDir, sample, keySecret } = request;
  const secret = keySecret === undefined ? {} : { keySecret: Buffer.from(keySecret, 'base64') };
  const reached = await reachStore({ dataDir, contract, open: () => open({ dataDir, resourcesDir, ...secret }) });
  return reached.kind === 'running'
    ? join(dataDir, reached.connection, sample, onLost)
    : serve(dataDir, reached.core, sample);
}

async function join(
  dataDir: string,
  connection: StoreConnection<Contract>,
  sample: boolean,
  onLost: () => void,
): Promise<ServedCore> {
  try {
    const { pid } = await connection.where();
    if (sample) await loadSampleIfEmpty(connection.client);
    return joinStore(dataDir, pid, onLost);
  } finally {
    connection.close();
  }
}

async function serve(dataDir: string, core: OpenedCore, sample: boolean): Promise<ServedCore> {
  // Closed in reverse: the door first, so that nothing new comes in, the store last.
  const opened = [core.close];
  const close = async (): Promise<void> => {
    for (const step of opened.splice(0).toReversed()) await step();
  };
  try {
    const socket = await listenStoreSocket(dataDir, core.router, { kind: 'desktop', url: () => null });
    opened.push(socket.close);
    const client = createRouterClient(core.router, {
      context: { client: 'console' },
    }) as unknown as ContractRouterClient<Contract>;
    if (sample) await loadSampleIfEmpty(client);
    const { schemaVersion } = await client.system.info({});
    return { pid: process.pid, schemaVersion, serve: serveRouter(core.router), close };
  } catch (error) {
    await close();
    throw error;
  }
}
