import path from 'node:path';

import { chooseOption, goTo, matrixCell } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { writePicture } from '../../support/sample-files.ts';

test('one key sets a cell, Enter edits it, and its history says why', async ({ page }) => {
  const cell = await matrixCell(page, 'BR-02', 'signage', '外币兑换标识');
  await page.keyboard.press('4');
  await expect(cell).toHaveAccessibleName(/^未就绪/);
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: '外币兑换标识' });
  await expect(editor).toContainText('已登记为未就绪');
  await expect(editor).toContainText('值班长 登记于');
  await page.keyboard.press('2');
  await editor.getByLabel('备注').fill('标牌已送到，下午安装');
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(cell).toHaveAccessibleName(/进行中|部分就绪/);

  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1, name: '市心路支行' })).toBeVisible();
  await page.getByRole('button', { name: '变更记录: 外币兑换标识' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('标牌已送到，下午安装').first()).toBeVisible();
  const history = main.getByRole('listitem').filter({ hasText: '值班长' });
  await expect(history.filter({ hasText: '进行中' }).first()).toBeVisible();
  await expect(history.filter({ hasText: '未就绪' }).first()).toBeVisible();
});

test('a range is set as one command, and undone as one', async ({ page, client }) => {
  await matrixCell(page, 'BR-02', 'signage', '外币兑换标识');
  const recent = async (): Promise<{ kind: string; rows: number; undone: boolean }[]> =>
    // Time writes changes of its own in between.
    (await client.changes.recent({ limit: 20 })).items.filter(({ by }) => by.post === '值班长');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
  const bar = page.getByRole('toolbar', { name: /^已选 \d+ 格$/ });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: /^未就绪/ }).click();
  const note = page.getByText(/^已设为“未就绪”：\d+ 格$/);
  await expect(note).toBeVisible();
  const [set] = await recent();
  expect(set).toMatchObject({ kind: 'readiness.setMany', undone: false });
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect(page.getByText(`已撤销，恢复 ${set?.rows} 处`)).toBeVisible();
  expect((await recent())[1]).toMatchObject({ kind: 'readiness.setMany', undone: true });

  // Ctrl+A takes every cell in the filter; so many are asked about once, in numbers.
  await page.getByRole('button', { name: '清除筛选' }).click();
  await chooseOption(page, '点位类型', '营业网点');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '23');
  await grid.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar')).toBeVisible();
  await page.keyboard.press('3');
  const ask = page.getByRole('dialog').filter({ hasText: /将把 [\d,]+ 格设为“就绪”/ });
  await expect(ask).toContainText('涉及 21 个点位');
  await ask.getByRole('button', { name: '取消' }).click();
  await expect(ask).toBeHidden();
  expect((await recent())[0]).toMatchObject({ kind: 'changes.undo' });
});

test('filters narrow the matrix, the board leads to a filter, and it is kept on the way back', async ({ page }) => {
  await page.getByRole('region', { name: '准备情况 · 按场馆' }).getByRole('link', { name: '临浦体育馆' }).click();
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('rowheader', { name: /临浦支行/ })).toBeVisible();
  await expect(grid.getByRole('rowheader', { name: /世纪城支行/ })).toBeHidden();
  await expect(grid).not.toHaveAttribute('aria-rowcount', '71');
  const rows = await grid.getAttribute('aria-rowcount');
  await page.getByRole('link', { name: '态势' }).click();
  await page.getByRole('link', { name: '准备', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', rows ?? '');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '71');
  await page.getByRole('searchbox', { name: '点位名称、编号或拼音首字母' }).fill('xsbg');
  await expect(grid.getByRole('rowheader', { name: /萧山宾馆/ }).first()).toBeVisible();
  await expect(grid).not.toHaveAttribute('aria-rowcount', '71');
});

test('a place page: evidence, hours, details, and a position by one click', async ({ page, dataDir, client }) => {
  const photo = path.join(dataDir, '..', '坡道.png');
  writePicture(photo);
  await goTo(page, '/places/BR-21?item=wheelchair-way-in');
  await expect(page.getByRole('heading', { level: 1, name: '长河支行' })).toBeVisible();
  const main = page.getByRole('main');

  await test.step('evidence is added and looked at', async () => {
    const chooser = page.waitForEvent('filechooser');
    await main.getByText('添加照片或文件').first().click();
    await (await chooser).setFiles(photo);
    await main.getByRole('button', { name: '查看“坡道.png”' }).click();
    await expect(page.getByRole('img', { name: '坡道.png' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await expect(page.getByRole('img', { name: '坡道.png' })).toBeHidden();
  });

  await test.step('hours across midnight', async () => {
    const hours = main.getByRole('region', { name: '营业时间' });
    await hours.getByRole('button', { name: '编辑营业时间' }).click();
    await hours.getByRole('textbox', { name: '周一 开始' }).first().fill('18:00');
    await hours.getByRole('textbox', { name: '周一 结束' }).first().fill('02:00');
    await hours.getByRole('button', { name: '保存营业时间' }).click();
    await expect(hours.getByText(/18:00–次日 0?2:00/)).toBeVisible();
  });

  await test.step('a place without a position gets one by a click', async () => {
    const panel = main.getByRole('region', { name: '位置' });
    await expect(panel).toContainText('还没有位置');
    await panel.getByRole('button', { name: '在地图上单击定位' }).click();
    await panel.getByRole('application').click({ position: { x: 120, y: 90 } });
    await expect(page.getByText(/^已定位：/)).toBeVisible();
    await expect(panel).toContainText('WGS-84');
    expect(await client.places.get({ code: 'BR-21' })).toMatchObject({
      place: { accuracy: 'approximate', datum: 'wgs84' },
    });
  });
  await expect(main.getByRole('region', { name: '近期变更' })).toContainText('定位点位');
});
