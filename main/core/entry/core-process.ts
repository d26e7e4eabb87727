import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

import { type ClientKind, type FromCore, type ToCore, toCoreSchema } from '../../../shared/contract/core-process.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { quietLibraries } from '../platform/quiet-libraries.ts';
import { exerciseFromHeader } from './exercise-header.ts';
import type { CorePort, ParentLink } from './parent-link.ts';

/** An open core, or a connection to one that another process has open. */
export type ServedCore = {
  readonly pid: number;
  readonly schemaVersion: number | null;
  readonly serve: (port: CorePort, client: ClientKind) => void;
  readonly close: () => Promise<void>;
};

export type OpenRequest = Omit<Extract<ToCore, { type: 'open' }>, 'type'>;

/** Serves `router` on a port; the procedures learn which kind of window is calling. */
export function serveRouter(router: AnyRouter): ServedCore['serve'] {
  const handler = new RPCHandler(router, exerciseFromHeader);
  return (port, client) => {
    handler.upgrade(port, { context: { client } });
    port.start();
  };
}

const DEAF_PARENT_MS = 5_000;

/**
 * The life of a core process: opens on the first message, serves each port it is handed, answers pings, closes when asked
 * or when its parent is gone, and ends the process through `exit`.
 */
export function runCoreProcess(
  link: ParentLink,
  open: (request: OpenRequest) => Promise<ServedCore>,
  exit: (code: number) => void,
): void {
  quietLibraries();
  let core: Promise<ServedCore> | null = null;
  let closing = false;

  const start = async (request: OpenRequest): Promise<void> => {
    core = open(request);
    try {
      const { pid, schemaVersion } = await core;
      link.send({ type: 'ready', pid, node: process.versions.node, schemaVersion });
    } catch (error) {
      link.send(fatal(error));
      // The parent answers with `shutdown`: ending right now could overtake the message. This is for a deaf parent.
      setTimeout(() => exit(1), DEAF_PARENT_MS);
    }
  };
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    try {
      if (core !== null) await (await core).close();
      exit(0);
    } catch {
      exit(1);
    }
  };

  link.onMessage((raw, port) => {
    const parsed = toCoreSchema.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'open') void (core ?? start(message));
    else if (message.type === 'ping') link.send({ type: 'pong', id: message.id });
    else if (message.type === 'shutdown') void close();
    else if (port !== null) void core?.then((served) => served.serve(port, message.client));
  });
  link.onGone(() => void close());
}

function fatal(error: unknown): FromCore {
  if (error instanceof AppError) return { type: 'fatal', code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    type: 'fatal',
    code: 'CORE_NOT_OPENED',
    message: `The store could not be opened: ${reason}. Nothing was changed. Check the data folder, then try again.`,
  };
}
