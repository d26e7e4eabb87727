import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { openCore } from '../../main/core/core.ts';
import { startWebServer } from '../../main/core/entry/web-server.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/chromium.mjs';
import { clientOf, DAY_MS, HOUR_MS, RESOURCES_DIR, START } from '../support/core-client.ts';
import { eventsOfAnHour } from './hour-of-duty.ts';
import { growthOf, median, type Sample } from './heap-growth.ts';

const MINUTE_MS = 60_000;
const MB = 1024 * 1024;
const MOST_GROWTH = 0.05;
/** Heap is read so often in the week, a whole number of steps apart. */
const SAMPLES = 56;

/**
 * A week of a wall, speeded up: the built page in a real browser on a real core whose clock is moved along with the page's. Every step
 * is one page turn and two minutes; every hour something is logged, counted, reported and now and then an incident opened and closed;
 * once a day the server is away for a moment. The heap that is left after collecting garbage may grow by 5 % after the first day.
 */
const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, layout: { type: 'string' } } });
// The short run shows that the machinery works, in seconds.
const days = values.short ? 0.5 : 7;
const stepMs = values.short ? 12 * MINUTE_MS : 2 * MINUTE_MS;
const steps = Math.round((days * DAY_MS) / stepMs);
const warmUpSteps = Math.round(steps / (values.short ? 3 : 7));

const folder = mkdtempSync(path.join(tmpdir(), 'erc-soak-'));
const clock = manualClock(START);
const core = await openCore({ dataDir: folder, resourcesDir: RESOURCES_DIR, clock });
const client = clientOf(core);
await client.sample.load({ now: START });
const rendererDir = path.join(import.meta.dirname, '../../dist/renderer');
const serve = (port: number, token?: string) =>
  startWebServer({ router: core.router, rendererDir, port, ...(token !== undefined && { token }) });
let server = await serve(0);
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? '',
  args: [...CHROMIUM_ARGUMENTS, '--enable-precise-memory-info'],
});

let failed = false;
try {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.clock.install({ time: START });
  await page.goto(`${server.url}/wall?layout=${values.layout ?? 'operations'}`);
  await page.locator('.wall-panel').first().waitFor();
  const protocol = await context.newCDPSession(page);
  await protocol.send('HeapProfiler.enable');
  await protocol.send('Performance.enable');

  const samples: Sample[] = [];
  const measure = async (step: number): Promise<void> => {
    await protocol.send('HeapProfiler.collectGarbage');
    const { metrics } = await protocol.send('Performance.getMetrics');
    const read = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
    samples.push({ step, heap: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') });
  };

  const startedAt = performance.now();
  const every = Math.max(1, Math.floor(steps / (values.short ? 12 : SAMPLES)));
  const stepsOfDay = Math.round(DAY_MS / stepMs);
  const stepsOfHour = Math.max(1, Math.round(HOUR_MS / stepMs));
  for (let step = 1; step <= steps; step += 1) {
    clock.advance(stepMs);
    core.passTime();
    if (step % stepsOfHour === 0) await eventsOfAnHour(client, step / stepsOfHour, clock.now());
    if (step % stepsOfDay === Math.floor(stepsOfDay / 2)) {
      const { port } = new URL(server.origin);
      await server.close();
      server = await serve(Number(port), server.token);
    }
    // Timers that fell due run once, as after a nap: each step turns a page and reads again.
    await page.clock.fastForward(stepMs);
    if (step % every === 0) await measure(step);
  }
  const seconds = (performance.now() - startedAt) / 1000;

  // The page must still be alive, on the clock it was moved to, and reading.
  await page.clock.runFor(5000);
  await page.getByText(/本机数据 实时/).waitFor({ timeout: 20_000 });
  const counted = samples.filter(({ step }) => step > warmUpSteps);
  const { from, to, growth } = growthOf(counted);
  const figures = (name: 'nodes' | 'listeners'): string =>
    `${median(counted.slice(0, 5).map((one) => one[name]))} → ${median(counted.slice(-5).map((one) => one[name]))}`;
  process.stdout.write(
    [
      `A wall for ${days} days in ${seconds.toFixed(0)} s: ${steps} page turns, ${samples.length} readings of the heap`,
      `heap after warm-up ${(from / MB).toFixed(2)} MB → ${(to / MB).toFixed(2)} MB: ${(growth * 100).toFixed(2)} % (limit ${MOST_GROWTH * 100} %)`,
      `nodes ${figures('nodes')} · listeners ${figures('listeners')} · errors on the page ${faults.length}`,
      '',
    ].join('\n'),
  );
  for (const fault of faults.slice(0, 5)) process.stdout.write(`  ${fault}\n`);
  failed = growth > MOST_GROWTH || faults.length > 0;
} finally {
  await browser.close();
  await server.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(failed ? 'The wall does not last a week.\n' : 'The wall lasts.\n');
process.exit(failed ? 1 : 0);
