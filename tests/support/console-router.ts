import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { HeadlessCore } from '../../main/core/entry/run-headless.ts';
import type { RpcContext } from '../../main/core/entry/serve-rpc.ts';

export type CountedCore = HeadlessCore & { readonly samples: () => number; readonly isClosed: () => boolean };

/** As much of the real contract as a start needs, over a store that is only a flag. */
export const createCountedCore = (release: () => void): CountedCore => {
  const os = implement(contract).$context<RpcContext>();
  let samples = 0;
  let closed = false;
  return {
    router: {
      system: {
        info: os.system.info.handler(() => ({
          product: 'test',
          version: '0',
          schemaVersion: 1,
          device: 'test',
          dataDir: '/',
          startedAt: 0,
          now: 0,
          epoch: 'one',
          revision: samples,
          clockBehindMs: null,
          exercise: null,
          empty: samples === 0,
        })),
      },
      sample: {
        load: os.sample.load.handler(() => {
          samples += 1;
          return { commandId: 'test', revision: samples, repeated: false, places: 1, items: 1, states: 1 };
        }),
      },
    },
    close: async () => {
      closed = true;
      release();
    },
    samples: () => samples,
    isClosed: () => closed,
  };
};
