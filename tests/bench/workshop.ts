import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Bare } from './bare.ts';
import { startCore, type RunningCore } from './core-under-test.ts';
import { makeDataset, type Dataset } from './dataset.ts';
import { asFilled, fillStore } from './fill-store.ts';
import type { Sizes } from './sizes.ts';

export type Workshop = {
  readonly sizes: Sizes;
  /** What the file to import holds. */
  readonly data: Dataset;
  /** What the store with states, and the bare database beside it, hold: the same, seen two days earlier. */
  readonly filledData: Dataset;
  /** Store with event, catalogue and places but no state. Copy it before use. */
  readonly emptyStore: string;
  readonly filledStore: string;
  readonly bare: Bare;
  /** A name for a file or folder that does not exist yet. */
  readonly fresh: (name: string) => string;
  readonly copyOf: (store: string) => string;
  /** Runs `work` on a core of its own and keeps the most memory it held. */
  readonly withCore: <T>(dataDir: string, work: (core: RunningCore) => Promise<T>) => Promise<T>;
  /** The most memory a core held so far, in MiB. */
  readonly peakMiB: () => number;
  readonly close: () => void;
};

/** Everything the measurements need, in a temporary folder. */
export async function openWorkshop(sizes: Sizes, fromSources: boolean): Promise<Workshop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'erc-bench-'));
  let made = 0;
  let peak = 0;
  const fresh = (name: string): string => path.join(folder, `${(made += 1)}-${name}`);
  const data = makeDataset(sizes.places, sizes.items, Date.now());
  const filledData = asFilled(data);
  const [emptyStore, filledStore] = [fresh('empty'), fresh('filled')];
  await fillStore(emptyStore, data, false);
  await fillStore(filledStore, data, true);
  const bare = new Bare(fresh('bare.sqlite'));
  bare.addPlacesAndItems(data);
  bare.insertStates(filledData.states);
  bare.indexByItem();
  return {
    sizes,
    data,
    filledData,
    emptyStore,
    filledStore,
    bare,
    fresh,
    copyOf: (store) => {
      const copy = fresh('store');
      mkdirSync(copy);
      cpSync(store, copy, { recursive: true });
      return copy;
    },
    withCore: async (dataDir, work) => {
      const core = await startCore(dataDir, fromSources);
      try {
        return await work(core);
      } finally {
        peak = Math.max(peak, await core.stop());
      }
    },
    peakMiB: () => peak,
    close: () => {
      bare.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
