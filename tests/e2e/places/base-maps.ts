import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { chooseOption, goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { plainTiles, pngTile, writeMbtiles } from '../../support/make-tiles.ts';

/** The district of the sample event, and some. */
const BOX = { west: 119.9, south: 29.9, east: 120.6, north: 30.4 };

/** Whether some tile on the screen shows this colour. */
const shows = (page: Page, colour: readonly [number, number, number]): Promise<boolean> =>
  page.evaluate((want) => {
    for (const tile of document.querySelectorAll<HTMLCanvasElement>('.leaflet-tile-pane canvas.leaflet-tile')) {
      const [red, green, blue] = tile.getContext('2d')?.getImageData(128, 128, 1, 1).data ?? [];
      if (red === want[0] && green === want[1] && blue === want[2]) return true;
    }
    return false;
  }, colour);

const add = (page: Page) => page.getByRole('button', { name: '添加底图' }).click();

test('pictures of an MBTiles file and of an intranet server lie under the places; the window asks only the core', async ({
  page,
  dataDir,
}) => {
  const folder = path.dirname(dataDir);
  const damaged = path.join(folder, 'damaged.mbtiles');
  writeFileSync(damaged, 'this is no map');
  const file = path.join(folder, 'district.mbtiles');
  writeMbtiles(file, plainTiles(BOX, [8, 9, 10, 11, 12], [40, 90, 140]), { format: 'png', attribution: '测试切片' });
  const asked: string[] = [];
  const png = pngTile(() => [150, 60, 20]);
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(png);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));

    await goTo(page, '/settings?section=map');
    await page.getByLabel('本机文件或文件夹路径').fill(damaged);
    await add(page);
    await expect(page.getByText('底图文件读不出来')).toBeVisible();
    await page.getByLabel('本机文件或文件夹路径').fill(file);
    await page.getByLabel('切片坐标系').selectOption('gcj02');
    await add(page);
    await expect(page.getByText(/MBTiles · GCJ-02/)).toBeVisible();
    await page.getByLabel('来源').selectOption('server');
    await page.getByLabel('服务地址').fill(`http://127.0.0.1:${port}/{z}/{x}/{y}.png`);
    await page.getByRole('textbox', { name: '名称', exact: true }).fill('内网');
    await add(page);
    await expect(page.getByText(/内网服务 ·/)).toBeVisible();

    await goTo(page, '/map');
    await chooseOption(page, '底图', 'district');
    await expect(page.getByText('测试切片')).toBeVisible();
    await expect.poll(() => shows(page, [40, 90, 140])).toBe(true);
    expect(asked).toEqual([]);
    await chooseOption(page, '底图', '内网');
    await expect.poll(() => shows(page, [150, 60, 20])).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    expect(requests.filter((url) => url.includes(`:${port}/`) || url.endsWith('.png'))).toEqual([]);
  } finally {
    server.close();
  }
});
