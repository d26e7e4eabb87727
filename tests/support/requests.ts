import { expect, type Page } from '@playwright/test';

import type { RunningConsole } from './console-hosts.ts';

/** Addresses of everything a window asks for, as the engine itself reports it: pages, scripts, sockets, pictures, pings. */
export async function recordRequests(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const engine = await page.context().newCDPSession(page);
  engine.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  engine.on('Network.webSocketCreated', ({ url }) => asked.push(url));
  await engine.send('Network.enable');
  page.context().on('page', (other) => other.on('request', (request) => asked.push(request.url())));
  return asked;
}

/** Fails when something was asked for outside of the machine, or when nothing was seen at all; prints where to. */
export function expectLocal(asked: readonly string[], { electron }: RunningConsole): void {
  const origins = [...new Set(asked.map((url) => /^[a-z]+:(\/\/[^/]*)?/.exec(url)?.[0] ?? url))].toSorted();
  process.stdout.write(`  ${asked.length} requests, to: ${origins.map((one) => one.slice(0, 40)).join(', ')}\n`);
  expect(asked.length).toBeGreaterThan(5);
  const allowed =
    electron === null ? /^((http|ws):\/\/127\.0\.0\.1:\d+|data:|blob:)/ : /^(app:\/\/console|data:|blob:)/;
  expect(asked.filter((url) => !allowed.test(url))).toEqual([]);
}
