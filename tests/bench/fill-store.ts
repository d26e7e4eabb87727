import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import { PLACE_TYPES } from '../../shared/domain/places/place-type.ts';
import type { CoreClient } from './core-client.ts';
import { RESOURCES } from './core-under-test.ts';
import { PLACE_COLUMNS, placesCsv, STATE_COLUMNS, statesCsv, ZONE, type Dataset } from './dataset.ts';
import { assertAllCreated, finished, optionsFor, startImport, upload } from './import-csv.ts';

const DAY_MS = 86_400_000;
const FILLED_BEFORE_MS = 2 * DAY_MS;

/**
 * Makes a store with the event, a catalogue of just the data's items and every place, and with the states too if wanted.
 * Everything is dated three days back, so that yesterday's figures and the trend have a log to be read from.
 */
export async function fillStore(dataDir: string, data: Dataset, withStates: boolean): Promise<void> {
  const clock = manualClock(data.now - 3 * DAY_MS);
  const core = await openCore({ dataDir, resourcesDir: RESOURCES, clock });
  try {
    const client = createRouterClient(core.router, { context: { client: 'test' } }) as unknown as CoreClient;
    await client.event.save({
      name: '测试赛事',
      zone: ZONE,
      opensAt: data.opensAt,
      closesAt: data.opensAt + 15 * DAY_MS,
    });
    await replaceCatalogue(client, data);
    await importAll(client, 'places', placesCsv(data), PLACE_COLUMNS, data.places.length);
    // States were seen up to `now`, and evidence dated in the future is refused.
    clock.set(data.now - FILLED_BEFORE_MS);
    if (withStates) {
      await importAll(client, 'readiness', statesCsv(asFilled(data)), STATE_COLUMNS, data.states.length);
    }
  } finally {
    await core.close();
  }
}

/** The same data as a store filled with states holds it: everything was seen two days earlier. */
export function asFilled(data: Dataset): Dataset {
  return {
    ...data,
    states: data.states.map((state) => ({ ...state, observedAt: state.observedAt - FILLED_BEFORE_MS })),
  };
}

async function importAll(
  client: CoreClient,
  kind: 'places' | 'readiness',
  csv: Buffer,
  columns: readonly string[],
  rows: number,
): Promise<void> {
  const job = await startImport(client, await upload(client, `${kind}.csv`, csv), optionsFor(kind, columns));
  assertAllCreated(await finished(client, job), rows);
}

async function replaceCatalogue(client: CoreClient, { categories, items }: Dataset): Promise<void> {
  for (const { code } of (await client.catalogue.get({})).items) await client.catalogue.removeItem({ code });
  for (const [ord, code] of categories.entries())
    await client.catalogue.saveCategory({ category: { code, name: code, nameEn: code, ord } });
  for (const [ord, { code, category, critical, freshHours, dueOffsetDays }] of items.entries()) {
    await client.catalogue.saveItem({
      item: {
        code,
        category,
        name: code,
        nameEn: code,
        ord,
        critical,
        dueOffsetDays,
        freshHours,
        ownerPost: null,
        checkerPost: null,
        cadence: 'daily',
        source: null,
      },
    });
    for (const placeType of PLACE_TYPES) await client.catalogue.requireFor({ item: code, placeType, required: true });
  }
}
