import { goTo, newestChange } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

test('a place listed twice is merged with one question in numbers, and the merge is taken back', async ({
  page,
  client,
}) => {
  await client.places.create({ code: 'BR-90', name: '临浦支行', type: 'branch', phone: '0571-00000090' });
  await client.readiness.set({ place: 'BR-90', item: 'account-opening', status: 'not-ready', note: '重复登记的一条' });
  await goTo(page, '/places');
  await page.getByRole('button', { name: '可能重复' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '可能重复的点位' })).toBeVisible();
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'BR-90' }).dblclick();
  const pair = page.getByRole('region', { name: '逐项比较' });
  await expect(pair.getByRole('row', { name: /^编号/ })).toContainText('BR-90');
  await expect(pair.getByText(/^准备状态：移交/)).toBeVisible();
  await pair.getByLabel('原因').fill('同一网点登记两次');
  await pair.getByRole('button', { name: '合并为“临浦支行”' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('原编号 BR-90 以后会找到“临浦支行”');
  await question.getByRole('button', { name: '合并为“临浦支行”' }).click();
  await expect(page.getByText('已合并，原编号 BR-90 现在指向“临浦支行”')).toBeVisible();

  await test.step('the old code finds the kept place, which says so', async () => {
    await goTo(page, '/places/BR-90');
    await expect(page.getByRole('heading', { level: 1, name: '临浦支行' })).toBeVisible();
    await expect(page.getByText(/（BR-90）：同一网点登记两次/)).toBeVisible();
    await expect(page.getByText('BR-07', { exact: true })).toBeVisible();
  });
  const { commandId: target } = await newestChange(client, 'places.merge');
  await client.changes.undo({ target });
  await goTo(page, '/duplicates');
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'BR-90' })).toBeVisible();
});

test('a closed place is listed apart with its reason, requires nothing, and is reopened', async ({ page }) => {
  await goTo(page, '/places/BR-07');
  await page.getByRole('button', { name: '关闭点位' }).click();
  const dialog = page.getByRole('dialog', { name: '关闭“临浦支行”' });
  await dialog.getByRole('button', { name: '关闭点位' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('请写明原因');
  await dialog.getByLabel('原因').fill('装修');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/起关闭：装修/)).toContainText('记录');
  await expect(page.getByRole('region', { name: /^准备情况/ })).toBeHidden();

  await goTo(page, '/places');
  const list = page.getByRole('grid', { name: '点位' });
  await expect(list.getByRole('row').filter({ hasText: 'BR-07' })).toBeHidden();
  await page.getByRole('combobox', { name: '位置' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('已关闭', { exact: true }).click();
  await expect(list.getByRole('row').filter({ hasText: 'BR-07' })).toBeVisible();

  await goTo(page, '/places/BR-07');
  await page.getByRole('button', { name: '重新开放' }).click();
  await expect(page.getByText('已重新开放“临浦支行”')).toBeVisible();
  await expect(page.getByRole('button', { name: '关闭点位' })).toBeVisible();
});
