import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

test('the gate opens what is green at once, and anything else only with a reason', async ({ page, client }) => {
  await goTo(page, '/readiness/gate');
  const list = page.getByRole('grid', { name: '开门条件' });
  const worst = list.getByRole('row').nth(1);
  await expect(worst).toContainText(/\d+ 项未绿/);
  await list.focus();
  await page.keyboard.press('o');
  await expect(page.getByRole('alert').filter({ hasText: '还有关键事项未绿' })).toBeVisible();
  await expect(worst).toContainText('未定');

  await page.keyboard.press('a');
  const side = page.getByRole('complementary', { name: '开门决定' });
  await expect(side.getByRole('textbox', { name: '理由' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(side.getByRole('alert')).toHaveText('破例开门要写理由');
  await page.keyboard.type('缺的币种由临近网点兑换');
  await page.keyboard.press('Enter');
  const first = side.getByRole('listitem').filter({ hasText: '破例开门' }).first();
  await expect(first).toContainText('缺的币种由临近网点兑换');
  await expect(first).toContainText('值班长');

  // A second decision stands beside the first.
  await expect(list).toBeFocused();
  await page.keyboard.press('n');
  await expect(side.getByRole('listitem').filter({ hasText: '不开门' }).first()).toBeVisible();
  await expect(first).toBeVisible();

  const button = page.getByRole('button', { name: /^全绿的 \d+ 个一次开门$/ });
  await expect(button).toBeEnabled();
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  expect(count).toBeGreaterThan(10);
  await button.click();
  await expect(page.getByRole('button', { name: '全绿的 0 个一次开门' })).toBeDisabled();
  await expect(page.getByText(`${count} 个点位已记开门`)).toBeVisible();
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
