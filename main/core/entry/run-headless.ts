import type { AnyRouter } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import { contract, type Contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { quietLibraries } from '../platform/quiet-libraries.ts';
import type { HeadlessArgs } from './headless-args.ts';
import { loadSampleIfEmpty } from './load-sample-if-empty.ts';
import { reachStore } from './reach-store.ts';
import { connectStoreSocket, type StoreConnection } from './store-client.ts';
import { listenStoreSocket } from './store-socket.ts';
import { startWebServer } from './web-server.ts';

export type HeadlessCore = { readonly router: AnyRouter; readonly close: () => Promise<void> };

export type HeadlessDependencies = {
  readonly openCore: (dataDir: string) => Promise<HeadlessCore>;
  /** Folder of the built renderer. */
  readonly rendererDir: string;
  readonly openBrowser: (url: string) => Promise<boolean>;
  /** One line of result; the address of the console is the only one. */
  readonly print: (line: string) => void;
  /** One line for the person at the terminal. */
  readonly note: (line: string) => void;
};

/** `stop` gives the store free; null when a console that was running already has been pointed at. */
export type HeadlessRun = { readonly stop: (() => Promise<void>) | null };

const BLOCKED =
  'Five wrong tokens came within a minute, so nobody is let in anew for 15 minutes; windows that are open go on. Starting the console again opens it at once.';

const loadSample = async (client: ContractRouterClient<Contract>, note: (line: string) => void): Promise<void> => {
  if (!(await loadSampleIfEmpty(client)))
    note('The store is not empty, so the sample event was not loaded and nothing was changed.');
};

const announce = async (url: string, args: HeadlessArgs, { print, note, openBrowser }: HeadlessDependencies) => {
  print(`URL: ${url}`);
  if (args.open && !(await openBrowser(url)))
    note(
      'No browser could be started. Open the address above; it works for as long as the console runs in its terminal.',
    );
};

const pointAtRunning = async (
  connection: StoreConnection<Contract>,
  args: HeadlessArgs,
  deps: HeadlessDependencies,
): Promise<HeadlessRun> => {
  try {
    const { url, pid } = await connection.where();
    if (args.sample) await loadSample(connection.client, deps.note);
    if (url === null) {
      throw new AppError(
        'STORE_IN_USE',
        `The desktop app or a command (process ${pid}) has this store open. Nothing was changed. Use that window, or close it and start again.`,
        { dataDir: args.dataDir, pid },
      );
    }
    deps.note(`A console is already running on this store (process ${pid}).`);
    await announce(url, args, deps);
    return { stop: null };
  } finally {
    connection.close();
  }
};

const serve = async (core: HeadlessCore, args: HeadlessArgs, deps: HeadlessDependencies): Promise<HeadlessRun> => {
  // Closed in reverse: doors first, so that nothing new comes in, the store last.
  const opened: (() => Promise<void>)[] = [core.close];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    const web = await startWebServer({
      router: core.router,
      rendererDir: deps.rendererDir,
      port: args.port,
      onBlocked: () => deps.note(BLOCKED),
    });
    opened.push(web.close);
    const socket = await listenStoreSocket(args.dataDir, core.router, { kind: 'browser', url: () => web.url });
    opened.push(socket.close);
    if (args.sample) {
      const own = await connectStoreSocket(args.dataDir, contract);
      if (own !== null) await loadSample(own.client, deps.note).finally(own.close);
    }
    await announce(web.url, args, deps);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/**
 * Serves the console to browsers on this machine, or prints the address of the one that serves this store already.
 * Throws AppError STORE_IN_USE, PORT_IN_USE, and what opening the store throws; nothing stays open then.
 */
export const runHeadless = async (args: HeadlessArgs, deps: HeadlessDependencies): Promise<HeadlessRun> => {
  quietLibraries();
  const open = (): Promise<HeadlessCore> => deps.openCore(args.dataDir);
  const reached = await reachStore({ dataDir: args.dataDir, contract, open });
  return reached.kind === 'running' ? pointAtRunning(reached.connection, args, deps) : serve(reached.core, args, deps);
};
