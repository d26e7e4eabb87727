import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { CoreClient } from './core-client.ts';
import { interleaved, type Times } from './figures.ts';
import type { Workshop } from './workshop.ts';

const STATUSES = ['ready', 'not-ready', 'in-progress'] as const;
const WARM_UP = 30;

type Change = { place: string; item: string; status: (typeof STATUSES)[number]; at: number };

/** One cell after another all over the data, never the same status as before. */
function changes({ filledData }: Workshop): () => Change {
  const { states } = filledData;
  let turn = 0;
  return () => {
    const state = states[(turn * 7919) % states.length];
    const status = STATUSES.find((one) => one !== state?.status) ?? 'ready';
    turn += 1;
    return { place: state?.place ?? '', item: state?.item ?? '', status, at: Date.now() };
  };
}

const setState = (client: CoreClient, { place, item, status, at }: Change): Promise<unknown> =>
  client.readiness.set({ commandId: randomUUID(), operator: { post: 'bench' }, place, item, status, observedAt: at });

/**
 * One status change: durable and acknowledged over a WebSocket by a core in another process, and, apart from that, until a second
 * client has been told of it and has read the new status; both against a bare durable update with its audit row.
 */
export async function measureUpdates(
  workshop: Workshop,
): Promise<{ acknowledged: { bare: Times; product: Times }; seen: { bare: Times; product: Times } }> {
  const { sizes, bare, filledStore, copyOf, withCore } = workshop;
  const update = bare.updater();
  return withCore(copyOf(filledStore), async (core) => {
    const [writer, watcher] = [await core.connect(), await core.connect()];
    const next = changes(workshop);
    const bareUpdate = (): void => update(next());
    const acknowledged = await interleaved(sizes.updates, WARM_UP, bareUpdate, () => setState(writer.client, next()));

    const told = await listen(watcher.client);
    const seen = await interleaved(sizes.updates, WARM_UP, bareUpdate, async () => {
      const change = next();
      const heard = once(told, change.place);
      const written = setState(writer.client, change);
      await heard;
      await assertSeen(watcher.client, change);
      await written;
    });
    writer.close();
    watcher.close();
    return { acknowledged, seen };
  });
}

/** Emits the code of every place the core names in an event. */
async function listen(client: CoreClient): Promise<EventEmitter> {
  const told = new EventEmitter();
  const stream = await client.events.subscribe({});
  // The first event only says where the stream stands; from then on nothing is missed.
  await stream.next();
  const follow = async (): Promise<void> => {
    for await (const { places } of stream) for (const place of places) told.emit(place);
  };
  // Ends with the connection; a change that is not heard of keeps the measurement from ending, which nobody overlooks.
  follow().catch(() => undefined);
  return told;
}

async function assertSeen(client: CoreClient, { place, item, status }: Change): Promise<void> {
  const { cells } = await client.readiness.place({ place });
  if (cells.find((cell) => cell.item === item)?.status !== status) throw new Error(`${place} × ${item} was not seen.`);
}
