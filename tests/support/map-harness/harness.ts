import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import type { PlaceMapProps } from '../../../renderer/ui/map/place-map.tsx';
import { findChromium } from '../chromium.mjs';

/** What a test can hand to the page: everything but functions, which do not travel. */
export type MapInput = Pick<
  PlaceMapProps,
  'places' | 'rings' | 'theme' | 'lang' | 'initialView' | 'pickMode' | 'legend' | 'label'
>;

/** What the page offers to the test. */
export type MapHarness = {
  selected: string | null;
  picked: { lon: number; lat: number } | null;
  readonly render: (baseMapId: string | null, props: MapInput) => Promise<void>;
  readonly unmount: () => void;
  /** The code with which opening a file is refused; null when it opens. */
  readonly openError: (baseMapId: string) => Promise<string | null>;
};

export type OpenHarness = {
  readonly page: Page;
  /** Every address the page asked for, and what it said on its console that it should not have. */
  readonly requests: string[];
  readonly complaints: string[];
};

const ORIGIN = 'http://map-harness.invalid';
const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** As strict as the application's own policy: scripts from the page's origin only, no connection anywhere. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'";

/** The built harness page: path to content. */
export async function buildHarness(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root: FOLDER,
    base: './',
    logLevel: 'error',
    build: { write: false, target: 'chrome114', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium found: install one or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Opens the page without any server: every request is answered from memory, anything else is noted and refused. */
export async function openHarness(
  browser: Browser,
  files: ReadonlyMap<string, string | Uint8Array>,
  baseMaps: Readonly<Record<string, Uint8Array>>,
): Promise<OpenHarness> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route('**', async (route) => {
    const url = new URL(route.request().url());
    requests.push(url.href);
    const body = url.origin === ORIGIN ? files.get(url.pathname) : undefined;
    if (body === undefined) {
      await route.abort();
      return;
    }
    const contentType = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[
      path.extname(url.pathname)
    ];
    await route.fulfill({
      body: typeof body === 'string' ? body : Buffer.from(body),
      contentType: contentType ?? 'application/octet-stream',
      headers: { 'content-security-policy': POLICY },
    });
  });
  await page.exposeFunction('readRangeBase64', (id: string, offset: number, length: number) => {
    const bytes = baseMaps[id];
    if (bytes === undefined) throw new Error(`no base map ${id}`);
    return Buffer.from(bytes.subarray(offset, offset + length)).toString('base64');
  });
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForFunction(() => 'harness' in window);
  return { page, requests, complaints };
}
