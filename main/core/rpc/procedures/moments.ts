import { timeline } from '../../moments/timeline.ts';
import type { Services } from '../../services.ts';
import { os } from '../implementer.ts';
import type { MomentCalls } from '../moment-calls.ts';

export function momentsProcedures(services: Services, moments: MomentCalls | null) {
  return {
    timeline: os.moments.timeline.handler(({ input }) => timeline(services, input)),
    compare: os.moments.compare.handler(({ input: { from, to } }) => {
      if (moments === null) throw new Error('Moments are compared in the present only.');
      return moments.compare(from, to);
    }),
  };
}
