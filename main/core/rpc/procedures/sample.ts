import type { Services } from '../../services.ts';
import { loadSample } from '../../modules/sample/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function sampleProcedures(services: Services) {
  return {
    load: os.sample.load.handler(({ input, context }) => {
      const now = input.now ?? services.clock.now();
      const outcome = loadSample(services, toCommand('sample.load', input, context), now);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
  };
}
