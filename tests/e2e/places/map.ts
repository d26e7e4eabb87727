import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { chooseOption } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { makeStreetsPmtiles, realStreetsXml } from '../../support/make-pmtiles.ts';

const openMap = (page: Page): Promise<void> => page.getByRole('link', { name: '地图', exact: true }).click();

/** How many pixels of the base map are not of its most common colour: none on a sheet that is only background. */
function drawnPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    let drawn = 0;
    for (const tile of document.querySelectorAll<HTMLCanvasElement>('.leaflet-tile-pane .leaflet-tile')) {
      if (tile.width === 0) continue;
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [tile.width, tile.height];
      const context = copy.getContext('2d');
      if (context === null) continue;
      context.drawImage(tile, 0, 0);
      const counts = new Map<number, number>();
      for (const pixel of new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer))
        counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      drawn += copy.width * copy.height - Math.max(...counts.values());
    }
    return drawn;
  });
}

test('the built-in base says that it is schematic, shows every place and straight-line rings', async ({ page }) => {
  await openMap(page);
  const map = page.getByRole('application');
  await expect(map).toBeVisible();
  await expect(page.getByText('示意底图').first()).toBeVisible();
  await expect(page.getByText('直线距离', { exact: true })).toBeVisible();
  await expect(page.getByText('显示 65 / 65')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^佐证过期/ })).toBeChecked();
  await expect(page.getByRole('region', { name: '可见点位列表' })).toContainText('可见点位 65 个');

  await test.step('a state can be hidden', async () => {
    await page.getByRole('checkbox', { name: /^未就绪/ }).click();
    await expect(page.getByText('显示 65 / 65')).toBeHidden();
    await page.getByRole('checkbox', { name: /^未就绪/ }).click();
    await expect(page.getByText('显示 65 / 65')).toBeVisible();
  });

  await test.step('a marker is chosen by click, and by keyboard from the list', async () => {
    // So near that the place is out of view: finding it brings it to the middle, and no other lies on it.
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '放大' }).click();
    await page.getByRole('combobox', { name: '查找点位' }).fill('lpzh');
    await page.locator('.ant-select-dropdown:visible').getByText('临浦支行').click();
    const card = page.getByRole('region', { name: '临浦支行' });
    await expect(card).toContainText('欧元现钞');
    await card.getByRole('button', { name: '关闭' }).click();
    await expect(card).toBeHidden();
    await expect(async () => {
      await map.click();
      await expect(card).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await card.getByRole('button', { name: '打开点位' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '临浦支行' })).toBeVisible();
    await openMap(page);
    await page.getByRole('region', { name: '可见点位列表' }).getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '打开点位' })).toBeVisible();
  });
});

test('a place without a position is put on the map by one click, and taken off again', async ({ page, client }) => {
  await openMap(page);
  const need = page.getByRole('region', { name: '待定位点位（4）' });
  await expect(need).toBeVisible();
  await need
    .getByRole('row', { name: /长河支行/ })
    .getByRole('button', { name: '在地图上放置' })
    .click();
  await expect(page.getByText('单击地图放置“长河支行”，Esc 取消')).toBeVisible();
  await page.getByRole('application').click({ position: { x: 300, y: 300 } });
  await expect(page.getByText('“长河支行”已定位')).toBeVisible();
  await expect(page.getByRole('region', { name: '待定位点位（3）' })).toBeVisible();
  const place = async (): Promise<unknown> => await client.places.get({ code: 'BR-21' });
  expect(await place()).toMatchObject({ place: { accuracy: 'approximate', datum: 'wgs84' } });
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByRole('region', { name: '待定位点位（4）' })).toBeVisible();
  expect(await place()).toMatchObject({ place: { lon: null, accuracy: 'needs-location' } });
});

test('a PMTiles file is added, chosen and drawn, and the badge goes', async ({ page, dataDir, client }) => {
  const streets = await realStreetsXml();
  if (streets === null) process.stdout.write('  streets made up: no extract of real ones on this machine\n');
  const { bytes, bounds } = makeStreetsPmtiles(streets);
  const file = path.join(dataDir, '..', 'city.pmtiles');
  writeFileSync(file, bytes);
  await client.basemaps.add({ file, name: '市区街道' });
  const middle = { lon: (bounds.west + bounds.east) / 2, lat: (bounds.south + bounds.north) / 2 };
  await client.places.create({ code: 'MID', name: '街区中心', type: 'branch', datum: 'wgs84', ...middle });

  await openMap(page);
  // The map fits what is known when it opens; the new place, far away, may come a moment later.
  await expect(async () => {
    await page.getByRole('button', { name: '显示全部点位' }).click();
    const list = page.getByRole('region', { name: '可见点位列表' });
    await expect(list).toContainText('可见点位 66 个', { timeout: 5_000 });
  }).toPass();
  await chooseOption(page, '底图', '市区街道');
  await expect(page.getByText('© OpenStreetMap contributors')).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '放大' }).click();
  await page.getByRole('combobox', { name: '查找点位' }).fill('街区中心');
  await page.locator('.ant-select-dropdown:visible').getByText('街区中心').click();
  await expect(page.getByRole('region', { name: '街区中心' })).toBeVisible();
  await expect(page.locator('.pm-badges').getByText('示意底图')).toBeHidden();
  await expect.poll(() => drawnPixels(page)).toBeGreaterThan(500);

  // The choice is the store's: the board's next reader finds it, and so does a later start.
  expect(await client.settings.get({})).toMatchObject({ basemap: expect.any(String) });
});
