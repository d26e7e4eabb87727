import type { Locator, Page } from '@playwright/test';

import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const CELL = /^国际博览中心，Visa：可用 (\d+) 台，共 (\d+) 台$/;

const cell = (page: Page): Locator => page.getByRole('gridcell', { name: CELL });

const showsWorking = async (page: Page, count: number): Promise<void> => {
  await goTo(page, '/readiness/machines?tab=acceptance');
  await expect(page.getByRole('gridcell', { name: `国际博览中心，Visa：可用 ${count} 台` })).toBeVisible();
};

async function working(page: Page): Promise<number> {
  await goTo(page, '/readiness/machines?tab=acceptance');
  return Number(CELL.exec((await cell(page).getAttribute('aria-label')) ?? '')?.[1]);
}

/** The state of the item on the page of the place. */
async function item(page: Page): Promise<Locator> {
  await goTo(page, '/places/BR-15?item=atm-foreign-cards');
  return page.locator('.cell-line').filter({ hasText: '自助机外卡受理' }).locator('.state-mark').first();
}

/** The list with one machine in it, and the keyboard on that. */
async function machineRow(page: Page, code: string): Promise<Locator> {
  await goTo(page, '/readiness/machines');
  await page.getByRole('textbox', { name: '查找编号、点位、责任人' }).fill(code);
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await expect(row).toContainText(code);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.getByRole('grid').focus();
  return row;
}

test('a fault told by keyboard turns the item and the acceptance cell, and the repair brings both back', async ({
  page,
  client,
}) => {
  const before = await working(page);
  await expect(await item(page)).toHaveText(/^就绪/);

  const row = await machineRow(page, 'BR-15-ATM1');
  await page.keyboard.press('f');
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
  await page.keyboard.type('外卡插入后退卡');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('故障停用');
  await expect(await item(page)).toHaveText('未就绪');
  await showsWorking(page, before - 1);

  const again = await machineRow(page, 'BR-15-ATM1');
  await page.keyboard.press('r');
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
  await page.keyboard.type('重下参数');
  await page.keyboard.press('Enter');
  await expect(again).toContainText('可用');
  await expect(await item(page)).toHaveText(/^就绪/);
  await showsWorking(page, before);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('a checklist is answered with digits on the page of the place', async ({ page }) => {
  await goTo(page, '/places/BR-17?checklist=accessibility');
  const handrail = page.getByRole('radiogroup', { name: '坡道扶手、防滑和呼叫铃完好' });
  await expect(handrail.getByRole('radio', { name: '不合格' })).toBeChecked();
  await page.getByRole('radiogroup', { name: '无台阶入口或坡道可用' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(handrail).toBeFocused();
  await page.keyboard.press('1');
  await expect(handrail.getByRole('radio', { name: '合格', exact: true })).toBeChecked();
  const wheelchair = page.locator('.cell-line').filter({ hasText: '轮椅坡道与通道' });
  await expect(wheelchair.locator('.state-mark').first()).toHaveText(/^就绪/);
});
