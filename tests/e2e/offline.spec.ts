import type { Page } from '@playwright/test';

import { openWall } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';
import { visit, VISITS } from '../support/screens-to-visit.ts';

/** Addresses of everything a window asks for, as the engine itself reports it: pages, scripts, sockets, pictures, pings. */
async function recordRequests(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const engine = await page.context().newCDPSession(page);
  engine.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  engine.on('Network.webSocketCreated', ({ url }) => asked.push(url));
  await engine.send('Network.enable');
  return asked;
}

test('nothing a window asks for leaves the machine on a tour through every screen', async ({
  page,
  console: running,
}) => {
  const asked = await recordRequests(page);
  page.context().on('page', (other) => other.on('request', (request) => asked.push(request.url())));
  await page.reload();
  await expect(page.getByRole('region', { name: '准备情况 · 按类别' })).toBeVisible();
  for (const one of VISITS) await visit(page, one);
  const wall = await openWall(page);
  for (let turn = 0; turn < 4; turn += 1) await wall.keyboard.press('ArrowRight');

  const origins = [...new Set(asked.map((url) => /^[a-z]+:(\/\/[^/]*)?/.exec(url)?.[0] ?? url))].toSorted();
  process.stdout.write(`  ${asked.length} requests, to: ${origins.map((one) => one.slice(0, 40)).join(', ')}\n`);
  expect(asked.length).toBeGreaterThan(5);
  const allowed =
    running.electron === null ? /^((http|ws):\/\/127\.0\.0\.1:\d+|data:|blob:)/ : /^(app:\/\/console|data:|blob:)/;
  expect(asked.filter((url) => !allowed.test(url))).toEqual([]);
});

test('a page cannot be talked into fetching from elsewhere', async ({ page }) => {
  const answer = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});
