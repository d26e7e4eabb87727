import { matrixCell, openWall } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const CELL = { place: 'FX-05', item: 'fx-cash-thb' };

test('a change by the command line shows on board, matrix and wall without a reload', async ({ page, cli }) => {
  const wall = await openWall(page);
  const marker = (one: typeof page): Promise<unknown> => one.evaluate(() => Reflect.get(window, 'notReloaded'));
  for (const one of [page, wall]) await one.evaluate(() => Reflect.set(window, 'notReloaded', true));

  const recent = page.getByRole('region', { name: '最近变更' }).getByRole('listitem').first();
  const total = page.getByRole('region', { name: '准备情况 · 按类别' }).getByRole('row', { name: /全部/ });
  const before = (await total.textContent()) ?? '';
  await cli('call', 'readiness.set', JSON.stringify({ ...CELL, status: 'ready', observedAt: Date.now() }));
  await expect(recent).toContainText('泰铢现钞 → 就绪');
  await expect(total).not.toHaveText(before);

  const cell = await matrixCell(page, 'FX-05', 'fx-stock', '泰铢现钞');
  await expect(cell).toHaveAccessibleName(/^就绪/);
  await cli('call', 'readiness.set', JSON.stringify({ ...CELL, status: 'not-ready', observedAt: Date.now() }));
  await expect(cell).toHaveAccessibleName(/^未就绪/);

  await expect(wall.getByRole('region', { name: '需要有人处理' })).toBeVisible();
  const needs = wall.getByRole('region', { name: '需要有人处理' });
  const inStore = async (): Promise<number> =>
    ((await cli('call', 'readiness.attention', '{}')).json as { total: number }).total;
  const first = await inStore();
  await expect(needs).toContainText(`共 ${first} 项`);
  await cli('call', 'readiness.set', JSON.stringify({ ...CELL, status: 'ready', observedAt: Date.now() }));
  await expect(needs).toContainText(`共 ${first - 1} 项`);
  expect(await Promise.all([marker(page), marker(wall)])).toEqual([true, true]);
});

test('a change in one window shows in another', async ({ page }) => {
  const wall = await openWall(page);
  const needs = wall.getByRole('region', { name: '需要有人处理' });
  await expect(needs).toContainText('港币现钞');

  await page.keyboard.press('/');
  await page.keyboard.type('@BR-19 #港币 就绪');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已登记：.*港币现钞 → 就绪/)).toBeVisible();
  await expect(needs).not.toContainText('港币现钞');
});

test('evidence that runs out while someone watches turns stale on board and matrix by itself', async ({
  page,
  client,
}) => {
  const { cell: asked } = await client.readiness.cell({ place: 'BR-01', item: 'exchange-sign' });
  const freshHours = asked.freshHours ?? Number.NaN;

  const cell = await matrixCell(page, 'BR-01', 'signage', '外币兑换标识');
  // Seen so long ago that only a few seconds of its freshness are left: time alone changes it, no further record.
  const observedAt = Date.now() - freshHours * 3_600_000 + 12_000;
  await client.readiness.set({ place: 'BR-01', item: 'exchange-sign', status: 'ready', observedAt });
  await expect(cell).toHaveAccessibleName(/^就绪/);
  await expect(cell).toHaveAccessibleName(/佐证过期/);

  await page.getByRole('link', { name: '态势' }).click();
  const turned = page.getByRole('region', { name: '上次查看以来转红或过期' });
  await expect(turned).toContainText('外币兑换标识');
});
