import { on, EventEmitter } from 'node:events';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import type { CoreEvent } from '../../shared/contract/system.ts';
import type { RpcContext } from '../../main/core/entry/serve-rpc.ts';

const coreEventLike = z.custom<CoreEvent>(
  (value) => typeof value === 'object' && value !== null && 'sequence' in value,
);

/** The smallest contract that shows everything a transport must carry. */
export const probeContract = {
  echo: oc.input(z.object({ text: z.string() })).output(z.object({ text: z.string() })),
  whoami: oc.input(z.object({})).output(z.object({ client: z.string() })),
  /** Does not answer before the caller is gone. */
  hang: oc.input(z.object({})).output(z.object({})),
  events: { subscribe: oc.input(z.object({})).output(eventIterator(coreEventLike)) },
};

export type ProbeCore = {
  readonly router: ReturnType<typeof routerOf>;
  readonly publish: (sequence: number, epoch?: string) => void;
  /** Resolves when that many event streams are open at the same time. */
  readonly whenListeners: (count: number) => Promise<void>;
  /** Resolves when the next call of `hang` has arrived. */
  readonly whenHanging: () => Promise<unknown>;
};

const eventOf = (sequence: number, epoch: string): CoreEvent => ({
  epoch,
  sequence,
  revision: sequence,
  at: 0,
  topics: [],
  places: [],
});

const routerOf = (bus: EventEmitter, standing: () => CoreEvent) => {
  const os = implement(probeContract).$context<RpcContext>();
  return os.router({
    echo: os.echo.handler(({ input }) => input),
    whoami: os.whoami.handler(({ context }) => ({ client: context.client })),
    hang: os.hang.handler(
      ({ signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve({}), { once: true });
          bus.emit('hanging');
        }),
    ),
    events: {
      subscribe: os.events.subscribe.handler(async function* ({ signal }) {
        const events = on(bus, 'event', { ...(signal && { signal }) });
        bus.emit('listening');
        yield standing();
        try {
          for await (const [event] of events) yield event as CoreEvent;
        } finally {
          bus.emit('listening');
        }
      }),
    },
  });
};

export const createProbeCore = (): ProbeCore => {
  const bus = new EventEmitter();
  bus.setMaxListeners(0);
  let last = eventOf(0, 'one');
  return {
    router: routerOf(bus, () => last),
    publish: (sequence, epoch = 'one') => {
      last = eventOf(sequence, epoch);
      bus.emit('event', last);
    },
    whenListeners: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (bus.listenerCount('event') !== count) return;
          bus.off('listening', look);
          resolve();
        };
        bus.on('listening', look);
        look();
      }),
    whenHanging: () => new Promise((resolve) => bus.once('hanging', resolve)),
  };
};
