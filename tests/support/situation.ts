import type { TestCore } from './core-client.ts';
import { START, testCore } from './core-client.ts';
import { makeSmallEvent } from './small-event.ts';

export const MINUTE_MS = 60_000;

/** A core with the small event, places B1 and B2, at START. */
export async function situationCore(options: { dataDir?: string } = {}): Promise<TestCore> {
  const opened = await testCore({ ...options, now: START });
  await makeSmallEvent(opened.client);
  for (const code of ['B1', 'B2']) await opened.client.places.create({ code, name: `网点 ${code}`, type: 'branch' });
  return opened;
}

/** Two provinces down since `minutesAgo` before now, in service hours: II from half an hour, I from three hours on. */
export function openOutage({ client, clock }: TestCore, minutesAgo = 0) {
  return client.incidents.open({
    operator: { post: '值班员' },
    title: '银行卡交换系统中断',
    type: 'system-outage',
    places: ['B1'],
    facts: { provincesDown: 2, inServiceHours: true, downSince: clock.now() - minutesAgo * MINUTE_MS },
  });
}

/** The machine's clock goes on by so many minutes, and what waited for that moment happens. */
export function pass({ core, clock }: TestCore, minutes: number): void {
  clock.advance(minutes * MINUTE_MS);
  core.passTime();
}
