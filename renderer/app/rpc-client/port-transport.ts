import { RPCLink } from '@orpc/client/message-port';
import type { StandardLinkPlugin } from '@orpc/client/standard';
import { CORE_PORT_MESSAGE, type ShellState } from '../../../shared/contract/bridge.ts';
import { createLossSignal } from './loss-signal.ts';
import type { NoContext, OpenLink, Transport } from './transport.ts';

/** The part of the window's bridge that has to do with the core. */
export type PortBridge = {
  readonly requestPort: () => void;
  readonly onShellState: (listener: (state: ShellState) => void) => () => void;
};

export type PortTransportOptions = {
  readonly bridge: PortBridge;
  /** The page's own window: ports arrive there as messages it sent to itself. */
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly plugins: readonly StandardLinkPlugin<NoContext>[];
  /** Sent with every call. */
  readonly headers?: () => Record<string, string>;
};

type Arrival = { readonly generation: number; readonly port: MessagePort };

const arrivalOf = (event: MessageEvent<unknown>, page: unknown): Arrival | null => {
  const port = event.ports[0];
  const body = event.data;
  if (event.source !== page || port === undefined || typeof body !== 'object' || body === null) return null;
  if (!('type' in body) || body.type !== CORE_PORT_MESSAGE) return null;
  return 'generation' in body && typeof body.generation === 'number' ? { generation: body.generation, port } : null;
};

/** A port of a core that is gone stays silent in older browsers; the shell's word for it is what counts. */
const isGone = ({ core }: ShellState, generation: number): boolean =>
  core.generation > generation || (core.generation === generation && core.phase !== 'ready');

/**
 * Reaches the core through the message ports the desktop shell hands out: one on request, and one by itself after every
 * restart of the core.
 */
export const createPortTransport = ({
  bridge,
  page,
  plugins,
  headers = () => ({}),
}: PortTransportOptions): Transport => {
  let waiting: ((arrival: Arrival) => void) | null = null;
  let unused: Arrival | null = null;

  const discardUnused = (): void => {
    unused?.port.close();
    unused = null;
  };
  const onMessage = (event: Event): void => {
    const arrival = event instanceof MessageEvent ? arrivalOf(event, page) : null;
    if (arrival === null) return;
    if (waiting !== null) return waiting(arrival);
    discardUnused();
    unused = arrival;
  };
  page.addEventListener('message', onMessage);

  const nextArrival = (signal: AbortSignal): Promise<Arrival> =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        waiting = null;
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      waiting = (arrival) => {
        waiting = null;
        signal.removeEventListener('abort', abort);
        resolve(arrival);
      };
      bridge.requestPort();
    });

  return {
    kind: 'port',
    open: async (signal): Promise<OpenLink> => {
      const { port, generation } = unused ?? (await nextArrival(signal));
      unused = null;
      const loss = createLossSignal();
      let alive = true;
      const stopWatching = bridge.onShellState((state) => {
        if (!isGone(state, generation)) return;
        if (unused !== null && unused.generation <= generation) discardUnused();
        end();
      });
      const end = (): void => {
        alive = false;
        stopWatching();
        loss.fire();
        port.close();
      };
      // First, for the same reason as with sockets: calls must end with our reason.
      port.addEventListener('close', end);
      const link = new RPCLink<NoContext>({ port, headers, plugins: [...plugins] });
      port.start();
      return { link, isAlive: () => alive, onLost: loss.onLost, close: end };
    },
    dispose: () => {
      page.removeEventListener('message', onMessage);
      discardUnused();
    },
  };
};
