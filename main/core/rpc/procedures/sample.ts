import { DEFAULT_ZONE } from '../../modules/event/index.ts';
import { loadSample } from '../../modules/sample/index.ts';
import { pastCore } from '../../past-core.ts';
import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function sampleProcedures(services: Services) {
  const { db, places, event, clock } = services;
  const past = () => pastCore({ db, places, zone: () => event.zone() ?? DEFAULT_ZONE });
  return {
    load: os.sample.load.handler(({ input, context }) => {
      const now = input.now ?? clock.now();
      const outcome = loadSample({ ...services, past }, toCommand('sample.load', input, context), now);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
  };
}
