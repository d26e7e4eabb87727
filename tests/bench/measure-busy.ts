import { setTimeout as pause } from 'node:timers/promises';
import type { CoreClient } from './core-client.ts';
import { STATE_COLUMNS, statesCsv } from './dataset.ts';
import { timed, type Times } from './figures.ts';
import { assertAllCreated, finished, isRunning, optionsFor, startImport, upload } from './import-csv.ts';
import type { Workshop } from './workshop.ts';

const BETWEEN_MS = 20;
/** Shares of a whole import after which it is cancelled. */
const CANCEL_AT = [0.2, 0.4, 0.6, 0.75, 0.9];

/** Commands of another window while an import of every state runs: how long each took to be acknowledged. */
export async function measureCommandsDuringImport(workshop: Workshop): Promise<{ waits: Times; importMs: number }> {
  const { data, emptyStore, copyOf, withCore } = workshop;
  return withCore(copyOf(emptyStore), async (core) => {
    const [importer, other] = [await core.connect(), await core.connect()];
    const sent = await upload(importer.client, 'states.csv', statesCsv(data));
    const waits: number[] = [];
    const done = new AbortController();
    const importMs = timed(async () => {
      const job = await startImport(importer.client, sent, optionsFor('readiness', STATE_COLUMNS));
      assertAllCreated(await finished(importer.client, job), data.states.length);
    }).finally(() => done.abort());
    for (let turn = 0; !done.signal.aborted; turn += 1) {
      waits.push(await timed(() => other.client.settings.set({ serviceRingMetres: 1000 + turn })));
      await pause(BETWEEN_MS);
    }
    const result = { waits, importMs: await importMs };
    importer.close();
    other.close();
    return result;
  });
}

export type Cancelled = {
  readonly afterMs: number;
  readonly waitMs: number;
  readonly state: string;
  readonly recorded: number;
};

/** Cancels at several moments of an import that takes `importMs`: how long the answer took, and how many states there were then. */
export async function measureCancel(workshop: Workshop, importMs: number): Promise<Cancelled[]> {
  const { data, emptyStore, copyOf, withCore } = workshop;
  const csv = statesCsv(data);
  const cancelled: Cancelled[] = [];
  for (const share of CANCEL_AT) {
    await withCore(copyOf(emptyStore), async (core) => {
      const { client, close } = await core.connect();
      const job = await startImport(
        client,
        await upload(client, 'states.csv', csv),
        optionsFor('readiness', STATE_COLUMNS),
      );
      const afterMs = importMs * share;
      await pause(afterMs);
      let state = '';
      const waitMs = await timed(async () => {
        const view = await client.imports.cancel({ job });
        if (isRunning(view)) throw new Error('The import still ran after it was cancelled.');
        ({ state } = view);
      });
      cancelled.push({ afterMs, waitMs, state, recorded: await recordedStates(client) });
      close();
    });
  }
  return cancelled;
}

async function recordedStates(client: CoreClient): Promise<number> {
  const { rows } = await client.readiness.rollup({ by: 'event' });
  const [event] = rows;
  return (event?.ready ?? 0) + (event?.stale ?? 0);
}
