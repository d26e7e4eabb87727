import { writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { goTo, openWall } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';

/** What one cell of a file can hold: no lines and no character zero. */
const PAYLOADS = MARKUP_PAYLOADS.filter((payload) => !['\r', '\n', '\u0000'].some((sign) => payload.includes(sign)));
const WORST = PAYLOADS.filter((payload) => /^<(img|svg|script|iframe|details) src/.test(payload));
const FOREIGN = 'script:not([src]), iframe, object, embed, math, marquee, [onerror], [onload], [onfocus], [ontoggle]';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Nothing of what people wrote became part of the page, and nothing of it ran. */
async function staysText(page: Page): Promise<void> {
  await expect(page.locator('body').locator(FOREIGN)).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
}

test('markup and scripts as names of places, complaints and incidents run nowhere: lists, map, board, wall', async ({
  page,
  cli,
  client,
}, info) => {
  test.setTimeout(180_000);
  const places = info.outputPath('places.csv');
  const rows = PAYLOADS.map((payload, index) => {
    const [lon, lat] = [120.2 + (index % 10) * 0.004, 30.2 + Math.floor(index / 10) * 0.004];
    return ['M' + String(index).padStart(3, '0'), quoted(`载荷 ${payload}`), 'branch', lon, lat].join(',');
  });
  writeFileSync(places, ['code,name,type,lon,lat', ...rows].join('\n'));
  const taken = await cli('import', places, '--kind', 'places', '--datum', 'wgs84');
  expect(taken.json).toMatchObject({ created: PAYLOADS.length, rejectedTotal: 0 });

  const complaints = info.outputPath('complaints.csv');
  // A day of the sample's past, whatever today is.
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const said = PAYLOADS.map((payload, index) =>
    ['M' + String(index).padStart(3, '0'), 'other', quoted(`载荷 ${payload}`), `${day} 09:00`].join(','),
  );
  writeFileSync(complaints, ['place,kind,what,receivedAt', ...said].join('\n'));
  const came = await cli('import', complaints, '--kind', 'complaints');
  expect(came.json).toMatchObject({ created: PAYLOADS.length, rejectedTotal: 0 });
  for (const payload of WORST.slice(0, 3))
    await client.incidents.open({ title: payload, places: ['M000'], owner: payload });

  await goTo(page, '/incidents/complaints');
  const list = page.getByRole('grid', { name: '投诉' });
  await expect(page.getByRole('button', { name: new RegExp(`^超时限 ${PAYLOADS.length + 1}$`) })).toBeVisible();
  await list.focus();
  for (let pages = 0; pages < 8; pages += 1) {
    await page.keyboard.press('PageDown');
    await staysText(page);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '投诉详情' }).getByRole('heading').first()).toBeVisible();
  await staysText(page);

  await goTo(page, '/incidents');
  await expect(
    page
      .getByRole('grid')
      .getByText(WORST[0] ?? '')
      .first(),
  ).toBeVisible();
  await staysText(page);

  await goTo(page, '/map');
  await page.getByRole('combobox', { name: '查找点位' }).fill('M000');
  await page.locator('.ant-select-dropdown:visible').getByText('载荷').first().click();
  await expect(page.getByRole('region', { name: `载荷 ${PAYLOADS[0] ?? ''}` })).toBeVisible();
  await staysText(page);

  await goTo(page, '/places/M001');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`载荷 ${PAYLOADS[1] ?? ''}`);
  await staysText(page);
  await goTo(page, '/board');
  await expect(page.getByRole('main').getByRole('rowheader').first()).toBeVisible();
  await staysText(page);

  const wall = await openWall(page);
  for (let turn = 0; turn < 6; turn += 1) {
    await expect(wall.getByRole('region').first()).toBeVisible();
    await staysText(wall);
    await wall.keyboard.press('ArrowRight');
  }
});
