import type { Page } from '@playwright/test';

import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

/** Another post takes over the console: two actions from anywhere. */
async function handOver(page: Page, post: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(post);
  await page
    .getByRole('option', { name: new RegExp(post) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText(post);
}

test('a patrol by keyboard finds a danger, which somebody else must verify before it is struck off', async ({
  page,
  client,
}) => {
  await goTo(page, '/readiness/inspections?state=overdue');
  const tasks = page.getByRole('grid', { name: '任务' });
  await expect(tasks.getByRole('row').nth(1)).toContainText('超期');
  await tasks.focus();
  await page.keyboard.press('Enter');

  // The first point fails, with what was seen; Y for the others.
  const form = page.getByRole('form', { name: '巡查单' });
  const points = form.getByRole('group');
  await expect(points.first().getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('x');
  await expect(form.getByPlaceholder('看到什么')).toBeFocused();
  await page.keyboard.type('标识被易拉宝挡住');
  await page.keyboard.press('Enter');
  for (let left = (await points.count()) - 1; left > 0; left -= 1) await page.keyboard.press('y');
  await expect(form.getByRole('button', { name: '提交巡查' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '查看隐患' }).click();

  const list = page.getByRole('grid', { name: '隐患' });
  const row = list.getByRole('row', { name: /标识被易拉宝挡住/ });
  const detail = page.getByRole('complementary', { name: '隐患详情' });
  await expect(row).toContainText('发现');
  await expect(detail).toContainText(/巡查 .+（/);
  await row.click();
  await list.focus();
  await page.keyboard.press('a');
  await detail.getByRole('textbox', { name: '责任人或岗位' }).fill('大堂经理');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('已派');
  await expect(list).toBeFocused();
  await page.keyboard.press('f');
  await expect(detail.getByRole('textbox', { name: /怎么改的/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('已改待验');

  // Who fixed it is refused; another post is not.
  await expect(list).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByRole('alert').filter({ hasText: '不能由同一个人来做' })).toBeVisible();
  await expect(row).toContainText('已改待验');
  await handOver(page, '指挥长');
  await list.focus();
  await page.keyboard.press('v');
  await expect(row).toContainText('已验待销');
  await page.keyboard.press('c');
  await expect(detail.getByRole('listitem').filter({ hasText: '销号' }).first()).toContainText('指挥长');
  await expect(row).toHaveCount(0);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
