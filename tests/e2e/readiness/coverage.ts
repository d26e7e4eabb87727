import type { Locator, Page } from '@playwright/test';

import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

/** The cells that are blank, by their accessible names. */
const blanks = (page: Page): Locator => page.getByRole('grid').getByRole('gridcell', { name: /服务空白点/ });

const slider = (page: Page): Locator => page.getByRole('slider', { name: '时刻' });

/** Today at a full hour: the same whatever time it is when the test runs. */
async function goToHour(page: Page, hour: number): Promise<void> {
  await slider(page).press('Home');
  for (let step = 0; step < hour; step += 1) await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', String(hour));
  await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`^${hour}:00`));
  // The cells of the hour before stay until those of this one are there.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
}

/** How many cells are blank, once slider and grid have both read the hour and agree. */
async function blankCount(page: Page): Promise<number> {
  let count = 0;
  await expect(async () => {
    count = Number(/空白 ([\d,]+) 处/.exec((await slider(page).getAttribute('aria-valuetext')) ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(await blanks(page).count()).toBe(count);
  }).toPass();
  return count;
}

test('closing a single point turns its cells blank, and only as a supposition', async ({ page, client }) => {
  await goTo(page, '/coverage');
  await goToHour(page, 11);
  const before = await blankCount(page);
  const first = page.getByRole('region', { name: '单点 · 关一家就空白' }).getByRole('listitem').first();
  await expect(first).toContainText(/撑着 \d+ 格/);
  const held = Number(/撑着 (\d+) 格/.exec(await first.innerText())?.[1]);
  expect(held).toBeGreaterThan(0);
  await first.getByRole('button', { name: /^试关/ }).click();

  const banner = page.getByRole('status').filter({ hasText: '假设，不是现状' });
  await expect(banner).toContainText(`${held} 格变空白`);
  await expect(page.getByRole('list', { name: '变空白的格子' }).getByRole('listitem')).toHaveCount(held);
  await expect(page.getByRole('gridcell', { name: /假设后变空白/ })).toHaveCount(held);
  await expect(blanks(page)).toHaveCount(before + held);

  // A currency as well: every cell of it is blank then.
  await page.getByRole('combobox', { name: '选币种' }).click();
  await page.keyboard.type('USD');
  await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')).toHaveText('USD');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: '假设不在的' }).getByRole('listitem')).toHaveCount(2);
  const dollars = page.getByRole('gridcell', { name: /美元现钞/ });
  await expect(dollars.filter({ hasNotText: /^$/ })).toHaveCount(0);
  await banner.getByRole('button', { name: '回到现状' }).click();
  await expect(banner).toBeHidden();
  await expect(blanks(page)).toHaveCount(before);

  // Over the whole event nobody had to ask.
  const points = page.getByRole('list', { name: '整个赛事的单点' }).getByRole('listitem');
  await expect(points.first()).toContainText(/格时 · 最早/);
  await points.first().getByRole('button', { name: /^试关/ }).click();
  await expect(banner).toContainText('格变空白');
  await banner.getByRole('button', { name: '回到现状' }).click();
  await expect(banner).toBeHidden();
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('an excluded place does not count until the exclusion is removed', async ({ page }) => {
  await goTo(page, '/coverage');
  await goToHour(page, 11);
  const cell = page.getByRole('gridcell', { name: /^萧山体育中心，美元现钞/ });
  await cell.click();
  const before = Number(await cell.innerText());
  const served = page.getByRole('list', { name: '谁能服务' }).getByRole('listitem');
  await expect(served).toHaveCount(before);
  const nearest = served.first();
  await nearest.getByRole('button', { name: /^排除/ }).click();
  const form = page.getByRole('dialog', { name: '新增排除' });
  await form.getByRole('button', { name: '排除', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('理由');
  await form.getByLabel('理由').fill('隔江，须绕行过桥');
  await form.getByRole('button', { name: '排除', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(cell).toHaveText(String(before - 1));
  const exclusion = page
    .getByRole('list', { name: '排除' })
    .getByRole('listitem')
    .filter({ hasText: '隔江，须绕行过桥' });
  await expect(exclusion).toContainText('此刻生效');
  await exclusion.getByRole('button', { name: /^取消排除/ }).click();
  await expect(cell).toHaveText(String(before));

  // A line round the venue, drawn with the mouse and written down, leaves it just what it has itself.
  await page.getByRole('button', { name: '画隔断线' }).click();
  const drawing = page.getByRole('dialog', { name: '画隔断线' });
  const map = drawing.getByRole('application');
  await map.click({ position: { x: 60, y: 60 } });
  const corners = drawing.getByLabel(/^折点/);
  await expect(corners).toHaveValue(/^12\d\.\d{6}, 3\d\.\d{6}$/);
  await corners.fill('120.26, 30.174\n120.265, 30.174\n120.265, 30.18\n120.2598, 30.18\n120.26, 30.174');
  await drawing.getByLabel('理由').fill('安保圈');
  await drawing.getByRole('button', { name: '保存隔断线' }).click();
  await expect(drawing).toBeHidden();
  await expect(cell).toHaveAccessibleName(/服务空白点/);
  await page.getByRole('button', { name: '取消隔断线 未命名' }).click();
  await expect(cell).toHaveText(String(before));
});

test('the board leads to its worst cell, the hour slider shows blank spots come and go, and a cell says who serves it and why others do not', async ({
  page,
}) => {
  await test.step('the board leads to the cell', async () => {
    const panel = page.getByRole('region', { name: /^场馆覆盖/ });
    const link = panel.getByRole('row').nth(1).getByRole('link').first();
    const name = await link.getAttribute('aria-label');
    await link.click();
    await expect(page.getByRole('gridcell', { selected: true })).toHaveAccessibleName(name ?? '');
  });
  await test.step('the hour slider', async () => {
    await goToHour(page, 12);
    const noon = await blankCount(page);
    await page.keyboard.press('End');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^23:00/);
    expect(await blankCount(page)).toBeGreaterThan(noon);
    await page.getByRole('button', { name: '现在', exact: true }).click();
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^现在/);
  });
  await test.step('a cell that is served, and a blank one', async () => {
    await goToHour(page, 11);
    const grid = page.getByRole('grid');
    const dollars = grid.getByRole('gridcell', { name: /^萧山体育中心，美元现钞：\d+ 个点位$/ });
    await dollars.click();
    await expect(dollars).toHaveAttribute('aria-selected', 'true');
    const served = page.getByRole('list', { name: '谁能服务' }).getByRole('listitem');
    await expect(served).toHaveCount(Number(await dollars.innerText()));
    await expect(served.first()).toContainText(/\d+ m|km/);

    // By keyboard: up to the worst venue, Enter.
    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: /^临浦体育馆 · 加拿大元现钞$/ });
    await expect(panel).toContainText('服务空白点');
    await expect(panel).toContainText('最近能服务');
    await expect(panel).toContainText('最近能补上');
    await expect(panel).toContainText('圈内其他点位为何不计');
    await expect(panel).toContainText('直线距离');
    await expect(page.getByRole('main')).toContainText(/个点位营业时间未知，按营业计/);
  });
});
