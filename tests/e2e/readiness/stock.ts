import type { Page } from '@playwright/test';

import { goTo, matrixCell, newestChange } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const ledgerRow = (page: Page) => page.getByRole('grid', { name: '台账' }).getByRole('row').nth(1);

test('a count by keyboard turns the cash of a currency from red to ready', async ({ page, client }) => {
  await expect(await matrixCell(page, 'BR-07', 'fx-stock', '欧元现钞')).toHaveAccessibleName(/^未就绪/);

  await goTo(page, '/readiness/stock');
  const overview = page.getByRole('grid', { name: '外币库存' });
  await expect(overview.getByRole('row').nth(1)).toContainText('EUR 低于最低');
  await overview.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '临浦支行' })).toBeVisible();
  await page.getByRole('listbox', { name: '币种' }).focus();
  await page.keyboard.press('Enter');

  const sheet = page.getByRole('form', { name: '欧元 点库单' });
  await expect(sheet.getByLabel('500 实点张数')).toBeFocused();
  for (const pieces of ['', '', '70', '=', '3', '0']) {
    if (pieces !== '') await page.keyboard.press(pieces.slice(0, 1));
    if (pieces.length > 1) await page.keyboard.type(pieces.slice(1));
    await page.keyboard.press('Enter');
  }
  await expect(sheet).toContainText('比账面多 7,040 欧元');
  await expect(sheet).toContainText('存后库存7,360 欧元');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: '保存点库' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已记点库：EUR 7,360 欧元')).toBeVisible();
  await expect(page.getByRole('option', { name: /^EUR/ })).toContainText('充足');
  await expect(ledgerRow(page)).toContainText('7,360');
  expect((await newestChange(client, 'stock.count')).by.post).toBe('值班长');

  await expect(await matrixCell(page, 'BR-07', 'fx-stock', '欧元现钞')).toHaveAccessibleName(/^就绪/);
});

test('a proposed transfer moves both ends at once, and its reversal shows at both', async ({ page, client }) => {
  const euros = async (): Promise<number | undefined> => {
    const { currencies } = (await client.stock.overview({})) as {
      currencies: { currency: string; amount: number }[];
    };
    return currencies.find(({ currency }) => currency === 'EUR')?.amount;
  };
  const before = await euros();
  await goTo(page, '/readiness/stock?tab=replenishment');
  await page.getByRole('button', { name: '调拨 EUR：城东现金中心 → 瓜沥支行' }).click();
  const dialog = page.getByRole('dialog', { name: '调拨 欧元' });
  await expect(dialog).toContainText('合计 6,000 欧元');
  await expect(dialog).toContainText('瓜沥支行 之后：6,000 欧元');
  await dialog.getByRole('button', { name: '记调拨' }).click();
  await expect(dialog).toBeHidden();
  expect(await euros()).toBe(before);

  await goTo(page, '/readiness/stock?place=CC-01&currency=EUR');
  await expect(ledgerRow(page)).toContainText('调往 瓜沥支行');
  await goTo(page, '/readiness/stock?place=BR-16&currency=EUR');
  await expect(ledgerRow(page)).toContainText('城东现金中心 调来');
  await expect(ledgerRow(page)).toContainText('6,000');

  await ledgerRow(page).getByRole('button', { name: /^冲正/ }).click();
  const reverse = page.getByRole('dialog', { name: /^冲正/ });
  await reverse.getByRole('button', { name: '冲正', exact: true }).click();
  await expect(reverse.getByRole('alert')).toContainText('原因');
  await reverse.getByLabel('原因').fill('送错网点');
  await page.keyboard.press('Enter');
  await expect(reverse).toBeHidden();
  await expect(ledgerRow(page)).toContainText('送错网点');
  await expect(page.getByRole('grid', { name: '台账' })).toContainText('已冲正');
  expect(await euros()).toBe(before);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
