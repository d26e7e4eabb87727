import { Bare } from './bare.ts';
import { STATE_COLUMNS, statesCsv } from './dataset.ts';
import { timed, type Times } from './figures.ts';
import { assertAllCreated, finished, optionsFor, startImport, upload } from './import-csv.ts';
import type { Workshop } from './workshop.ts';

export type ImportTimes = { readonly bare: Times; readonly product: Times; readonly uploads: Times };

/**
 * A CSV file with every state, from the first byte sent to the client seeing that it is done, against one bare
 * transaction that inserts the same rows from memory. Both into new files, turn by turn.
 */
export async function measureImport(workshop: Workshop): Promise<ImportTimes> {
  const { sizes, data, emptyStore, fresh, copyOf, withCore } = workshop;
  const csv = statesCsv(data);
  const times = { bare: [] as number[], product: [] as number[], uploads: [] as number[] };
  for (let run = 0; run < sizes.importRuns; run += 1) {
    const bare = new Bare(fresh('bare.sqlite'));
    bare.addPlacesAndItems(data);
    times.bare.push(await timed(() => bare.insertStates(data.states)));
    bare.close();
    await withCore(copyOf(emptyStore), async (core) => {
      const { client, close } = await core.connect();
      let sent = '';
      const uploadMs = await timed(async () => (sent = await upload(client, 'states.csv', csv)));
      const importMs = await timed(async () => {
        const job = await startImport(client, sent, optionsFor('readiness', STATE_COLUMNS));
        assertAllCreated(await finished(client, job), data.states.length);
      });
      times.uploads.push(uploadMs);
      times.product.push(uploadMs + importMs);
      close();
    });
  }
  return times;
}
