import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainTiles } from '../../support/make-tiles.ts';
import { writeArchive } from '../../support/pmtiles-archive.ts';
import { makeStreetsPmtiles, realStreetsXml } from '../../support/make-pmtiles.ts';
import {
  buildHarness,
  launchChromium,
  openHarness,
  type MapInput,
  type OpenHarness,
} from '../../support/map-harness/harness.ts';

const EVIL = '<img src=x onerror="document.title=\'owned\'">';

const PLACES: MapInput['places'] = [
  { code: 'V', name: '体育中心', type: 'venue', lon: 120.17, lat: 30.25, state: 'ready' },
  { code: 'B', name: EVIL, type: 'branch', lon: 120.175, lat: 30.252, state: 'red' },
  { code: 'H', name: '开元名都', type: 'hotel', lon: 120.165, lat: 30.249, state: 'stale' },
];
const PROPS: MapInput = { places: PLACES, rings: [500], theme: 'dark', lang: 'zh' };
const HERE = { lon: 120.17, lat: 30.25, zoom: 15 };

let browser: Browser;
let files: Awaited<ReturnType<typeof buildHarness>>;

beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildHarness()]);
});
afterAll(() => browser.close());

async function withPage(
  baseMaps: Readonly<Record<string, Uint8Array>>,
  work: (open: OpenHarness) => Promise<void>,
): Promise<void> {
  const open = await openHarness(browser, files, baseMaps);
  try {
    await work(open);
    expect(open.complaints).toEqual([]);
    // Nothing but the page itself: no icon, font, sprite or tile from anywhere.
    expect(
      open.requests.filter(
        (url) => !/^http:\/\/map-harness\.invalid\/(index\.html|assets\/[^/]+\.(js|css))$/.test(url),
      ),
    ).toEqual([]);
  } finally {
    await open.page.close();
  }
}

/** Waits until the base map's tiles show at least this many pixels of a colour (#rrggbb); false when they do not in time. */
async function shows({ page }: OpenHarness, colour: string, least: number): Promise<boolean> {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const wanted = page.waitForFunction(
    (want) => {
      // Read from a copy: reading a canvas back makes Chromium draw it another way from then on.
      const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      let count = 0;
      for (const tile of document.querySelectorAll<HTMLCanvasElement>('.leaflet-tile-pane canvas')) {
        if (tile.width === 0 || copy === null) continue;
        copy.canvas.width = tile.width;
        copy.canvas.height = tile.height;
        copy.drawImage(tile, 0, 0);
        const { data } = copy.getImageData(0, 0, tile.width, tile.height);
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] === want.red && data[i + 1] === want.green && data[i + 2] === want.blue) count += 1;
        }
      }
      return count >= want.least;
    },
    { red, green, blue, least },
  );
  return wanted.then(
    () => true,
    () => false,
  );
}

describe('the map in Chromium', () => {
  it('draws the streets of a PMTiles file, read by byte range, dark and light', async () => {
    await withPage({ town: makeStreetsPmtiles(null).bytes }, async (open) => {
      const props = { ...PROPS, initialView: HERE };
      await open.page.evaluate((map) => window.harness.render('town', map), props);
      expect(await shows(open, '#37496a', 500)).toBe(true);
      expect(await shows(open, '#26364f', 500)).toBe(true);
      expect(await open.page.getByText('© OpenStreetMap contributors').count()).toBe(1);
      expect(await open.page.getByText('示意底图').count()).toBe(0);
      await open.page.evaluate((map) => window.harness.render('town', { ...map, theme: 'light' }), props);
      expect(await shows(open, '#ffe9bd', 500)).toBe(true);
    });
  });

  it('draws the real streets where the machine has the extract', async ({ skip }) => {
    const xml = await realStreetsXml();
    skip(xml === null, 'no extract of real streets on this machine');
    await withPage({ town: makeStreetsPmtiles(xml).bytes }, async (open) => {
      const props = { ...PROPS, places: [], initialView: { lon: 121.474, lat: 31.23, zoom: 15 } };
      await open.page.evaluate((map) => window.harness.render('town', map), props);
      expect(await shows(open, '#37496a', 2_000)).toBe(true);
    });
  });

  it('draws the pictures of a raster PMTiles file', async () => {
    const box = { west: 120.1, south: 30.2, east: 120.3, north: 30.35 };
    const tiles = plainTiles(box, [12, 13], [200, 30, 30]).map(({ bytes, ...at }) => ({ ...at, mvt: bytes }));
    const bytes = Uint8Array.from(writeArchive(tiles, { minZoom: 12, maxZoom: 13, ...box, metadata: {} }));
    bytes[99] = 2;
    await withPage({ pictures: bytes }, async (open) => {
      await open.page.evaluate((map) => window.harness.render('pictures', map), { ...PROPS, initialView: HERE });
      expect(await shows(open, '#c81e1e', 5_000)).toBe(true);
    });
  });

  it('refuses files that are no base map, with a code', async () => {
    const { bytes } = makeStreetsPmtiles(null);
    const pictures = Uint8Array.from(bytes);
    pictures[99] = 0;
    const zstd = Uint8Array.from(bytes);
    zstd[98] = 4;
    const unusable = { pictures, zstd, text: new TextEncoder().encode('not a map at all'), cut: bytes.subarray(0, 60) };
    await withPage(unusable, async ({ page }) => {
      const codeOf = (id: string) => page.evaluate((file) => window.harness.openError(file), id);
      expect(await codeOf('pictures')).toBe('BASE_MAP_NOT_VECTOR');
      expect(await codeOf('zstd')).toBe('BASE_MAP_COMPRESSION');
      expect(await codeOf('text')).toBe('BASE_MAP_UNREADABLE');
      expect(await codeOf('cut')).toBe('BASE_MAP_UNREADABLE');
      expect(await codeOf('missing')).toBe('BASE_MAP_UNREADABLE');
    });
  });

  it('works with no file at all and says that its base is schematic', async () => {
    await withPage({}, async (open) => {
      await open.page.evaluate((map) => window.harness.render(null, map), PROPS);
      expect(await shows(open, '#1b2940', 500)).toBe(true);
      expect(await open.page.locator('.pm-badges').innerText()).toContain('示意底图');
      expect(await open.page.locator('.pm-badges').innerText()).toContain('直线距离');
      await open.page.evaluate((map) => window.harness.render(null, { ...map, lang: 'en' }), PROPS);
      await open.page.getByText('Schematic base').waitFor();
    });
  });

  it('is walked through by keyboard alone, and shows any name as text', async () => {
    await withPage({}, async ({ page }) => {
      await page.evaluate((map) => window.harness.render(null, map), PROPS);
      await page.getByText('可见点位 3 个').waitFor({ state: 'attached' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const focused = page.locator('button:focus');
      expect(await focused.innerText()).toContain(EVIL);
      await page.keyboard.press('ArrowDown');
      expect(await focused.innerText()).toContain('开元名都');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => window.harness.selected)).toBe('H');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
      expect(await page.title()).toBe('map harness');
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  it('chooses by click, and gives a position in pick mode by click and by Enter', async () => {
    await withPage({}, async ({ page }) => {
      const props = { ...PROPS, initialView: HERE };
      await page.evaluate((map) => window.harness.render(null, map), props);
      await page.getByText('可见点位 3 个').waitFor({ state: 'attached' });
      await page.mouse.move(500, 350);
      await page.getByRole('tooltip').getByText('体育中心').waitFor();
      await page.mouse.click(500, 350);
      expect(await page.evaluate(() => window.harness.selected)).toBe('V');

      await page.evaluate((map) => window.harness.render(null, { ...map, pickMode: true }), props);
      await page.getByText('单击地图确定位置').waitFor();
      await page.mouse.click(600, 300);
      const clicked = await page.evaluate(() => window.harness.picked);
      expect(clicked?.lon).toBeGreaterThan(120.17);
      expect(clicked?.lat).toBeGreaterThan(30.25);
      await page.keyboard.press('Enter');
      const entered = await page.evaluate(() => window.harness.picked);
      expect(entered?.lon).toBeCloseTo(120.17, 4);
      expect(entered?.lat).toBeCloseTo(30.25, 4);
      expect(await page.evaluate(() => window.harness.selected)).toBe('V');
    });
  });

  it('follows its size and leaves nothing behind', async () => {
    await withPage({}, async ({ page }) => {
      await page.evaluate((map) => window.harness.render(null, map), PROPS);
      await page.locator('.pm-overlay').first().waitFor({ state: 'attached' });
      await page.setViewportSize({ width: 500, height: 300 });
      // The view and fifteen hundredths of it beyond each edge.
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.pm-overlay')?.offsetWidth === 650);
      await page.evaluate(() => window.harness.unmount());
      await page.locator('.pm').waitFor({ state: 'detached' });
      expect(await page.locator('.leaflet-container, canvas').count()).toBe(0);
    });
  });
});
