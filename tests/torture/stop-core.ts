import { setTimeout as delay } from 'node:timers/promises';

import { bundled } from './support/bundled.ts';
import { CoreChild } from './support/core-child.ts';
import { mixedCommand } from './support/mixed-commands.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const STOPPED_MS: Record<TortureScale, number> = { short: 1500, full: 60_000 };
const MINUTE_MS = 60_000;
/** Commands that wait while the process stands still. */
const WAITING = 20;
/** Longest the first answer may take once it goes on, in milliseconds. */
const PATIENCE_MS = 10_000;

type Clocks = {
  readonly at: number;
  readonly items: readonly { readonly soon: number; readonly due: number; readonly state: string }[];
};

async function receipts(core: CoreChild, count: number): Promise<number> {
  let refused = 0;
  for (let answers = 0; answers < count; answers += 1) if ((await core.answer()).failed !== undefined) refused += 1;
  return refused;
}

/** Opens an outage whose clocks run by the machine's real time. */
async function openIncident(core: CoreChild): Promise<void> {
  const now = Date.now();
  const event = { name: '运动会', zone: 'Asia/Shanghai', opensAt: now, closesAt: now + 24 * 60 * MINUTE_MS };
  const facts = { provincesDown: 2, inServiceHours: true, downSince: now - 41 * MINUTE_MS };
  core.tell({ call: 'event.save', input: { commandId: crypto.randomUUID(), ...event } });
  core.tell({
    call: 'incidents.open',
    input: {
      commandId: crypto.randomUUID(),
      operator: { post: '值班员' },
      title: '中断',
      type: 'system-outage',
      facts,
    },
  });
  if ((await receipts(core, 2)) > 0) throw new Error('The incident could not be opened.');
}

function wrongClocks({ at, items }: Clocks): number {
  const late = Math.abs(at - Date.now()) > PATIENCE_MS;
  const wrong = items.filter(
    ({ soon, due, state }) => state !== (at > due ? 'overdue' : at >= soon ? 'due-soon' : 'running'),
  );
  return wrong.length + (late || items.length === 0 ? 1 : 0);
}

/** SIGSTOP as when a machine sleeps: what was sent meanwhile is carried out once, at once, and report clocks have gone on. */
export const stopCore: TortureRun = {
  name: 'SIGSTOP while commands come in',
  run: (scale) =>
    withFolder(async (folder) => {
      const core = new CoreChild(await bundled('crash-harness'), folder);
      try {
        await core.open();
        await openIncident(core);
        for (let n = 1; n <= WAITING; n += 1) core.tell(mixedCommand(n));
        let refused = await receipts(core, WAITING);
        core.process.kill('SIGSTOP');
        for (let n = WAITING + 1; n <= 2 * WAITING; n += 1) core.tell(mixedCommand(n));
        await delay(STOPPED_MS[scale]);
        core.process.kill('SIGCONT');
        const began = performance.now();
        refused += await receipts(core, WAITING);
        const ms = performance.now() - began;
        core.tell({ read: 'clocks.list', input: {} });
        const wrong = wrongClocks((await core.answer()).read as Clocks);
        core.tell({ check: true });
        const { ok } = await core.answer();
        return {
          figure: `stopped ${STOPPED_MS[scale] / 1000} s with ${WAITING} commands waiting: ${refused} refused, all answered ${Math.round(ms)} ms after, ${wrong} report clocks wrong, chain ${ok ? 'whole' : 'broken'}`,
          wanted: `0 refused, answered within ${PATIENCE_MS / 1000} s, 0 clocks wrong, chain whole`,
          passed: refused + wrong === 0 && ok === true && ms <= PATIENCE_MS,
        };
      } finally {
        core.process.kill('SIGKILL');
      }
    }),
};
