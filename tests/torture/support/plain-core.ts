import { createRouterClient } from '@orpc/server';

import { type Core, openCore } from '../../../main/core/core.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { RESOURCES_DIR } from './bundled.ts';

/** Friday 11 September 2026, 09:30 in Shanghai, as UTC epoch milliseconds. */
export const START = Date.UTC(2026, 8, 11, 1, 30);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const clientOf = (core: Core) => createRouterClient(core.router, { context: { client: 'test' } });

export type PlainCore = {
  readonly core: Core;
  readonly client: ReturnType<typeof clientOf>;
  readonly clock: ReturnType<typeof manualClock>;
};

/** A real core on `dataDir` with a clock that is set by hand, at START. */
export async function plainCore(dataDir: string): Promise<PlainCore> {
  const clock = manualClock(START);
  const core = await openCore({ dataDir, resourcesDir: RESOURCES_DIR, clock });
  return { core, client: clientOf(core), clock };
}
