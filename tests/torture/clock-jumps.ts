import { DAY_MS, HOUR_MS, MINUTE_MS, plainCore, type PlainCore, START } from './support/plain-core.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

/** How often the clock goes backwards, beside the hours and days both ways. */
const BACKWARDS: Record<TortureScale, number> = { short: 20, full: 200 };

type Faults = { readonly wedged: string[]; stampsBack: number; wrongClocks: number };

const stateAt = (now: number, soon: number, due: number): string =>
  now > due ? 'overdue' : now >= soon ? 'due-soon' : 'running';

async function openIncident({ client }: PlainCore): Promise<void> {
  await client.event.save({
    name: '运动会',
    zone: 'Asia/Shanghai',
    opensAt: START + DAY_MS,
    closesAt: START + 15 * DAY_MS,
  });
  await client.places.create({ code: 'B1', name: '网点', type: 'branch' });
  await client.incidents.open({
    operator: { post: '值班员' },
    title: '银行卡交换系统中断',
    type: 'system-outage',
    places: ['B1'],
    facts: { provincesDown: 2, inServiceHours: true, downSince: START - 41 * MINUTE_MS },
  });
}

/** A command, the alarms, and the report clocks at the instant the machine's clock shows now. */
async function live(opened: PlainCore, n: number, faults: Faults): Promise<void> {
  const { core, client, clock } = opened;
  const newest = core.store.db.prepare<[], string>('SELECT hlc FROM change ORDER BY seq DESC LIMIT 1').pluck();
  const before = newest.get() ?? '';
  try {
    core.passTime();
    await client.event.setHoliday({
      holiday: { date: new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10), name: `第 ${n} 次`, nameEn: null },
    });
    const { items } = await client.clocks.list({});
    if (items.length === 0) faults.wrongClocks += 1;
    for (const { soon, due, state } of items) if (state !== stateAt(clock.now(), soon, due)) faults.wrongClocks += 1;
  } catch (error) {
    faults.wedged.push(String(error));
  }
  if ((newest.get() ?? '') <= before) faults.stampsBack += 1;
}

/** The machine's clock set forth and back while the core runs: it goes on, its stamps only grow, and report clocks go by what the machine says. */
export const clockJumps: TortureRun = {
  name: 'clock ±1 h, ±1 day, backwards again and again',
  run: (scale) =>
    withFolder(async (folder) => {
      const opened = await plainCore(folder);
      await openIncident(opened);
      const faults: Faults = { wedged: [], stampsBack: 0, wrongClocks: 0 };
      const both = [HOUR_MS, -HOUR_MS, DAY_MS, -DAY_MS, -HOUR_MS, HOUR_MS, -DAY_MS, DAY_MS];
      const backwards = Array.from({ length: BACKWARDS[scale] }, () => -Math.ceil(Math.random() * 2 * HOUR_MS));
      let n = 0;
      for (const jump of [...both, ...backwards]) {
        opened.clock.advance(jump);
        await live(opened, (n += 1), faults);
        opened.clock.advance(MINUTE_MS);
        await live(opened, (n += 1), faults);
      }
      const { ok } = await opened.client.system.verify({});
      await opened.core.close();
      return {
        figure: `${both.length} jumps of an hour or a day, ${backwards.length} backwards: ${faults.wedged.length} commands refused${faults.wedged.length > 0 ? ` (${faults.wedged[0]})` : ''}, ${faults.stampsBack} stamps not later than the one before, ${faults.wrongClocks} report clocks wrong, chain ${ok ? 'whole' : 'broken'}`,
        wanted: '0 refused, 0 stamps, 0 clocks wrong, chain whole',
        passed: faults.wedged.length + faults.stampsBack + faults.wrongClocks === 0 && ok,
      };
    }),
};
