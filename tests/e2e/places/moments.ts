import type { Page } from '@playwright/test';

import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const band = (page: Page) => page.getByRole('note', { name: '这是当时的情况，不是现在' });
const blankSum = (page: Page) => page.locator('.coverage-sum b');

test('time travel: the picture as it was, forth and back, compared with now, and no command in it', async ({
  page,
  cli,
  client,
}) => {
  await goTo(page, '/board');
  await expect(band(page)).toBeHidden();
  await page.getByRole('button', { name: '时间轴：看当时的情况' }).click();
  const line = page.getByRole('slider', { name: '看哪一刻' });
  await expect(line).toHaveAttribute('aria-valuetext', '现在');

  // To what happened last before now, by one press.
  await page.getByRole('button', { name: '上一件事' }).click();
  await expect(page).toHaveURL(/[?&]at=\d+/);
  await expect(band(page)).toContainText('当时 AS IT WAS');
  const first = Number(/at=(\d+)/.exec(page.url())?.[1]);

  // An hour further back by the keyboard; the line goes where the hand comes to rest.
  await line.press('PageDown');
  const at = first - 3_600_000;
  await expect(page).toHaveURL(new RegExp(`at=${at}`));

  // Another screen of the same instant says what the core says of it.
  await page.getByRole('navigation').getByRole('link', { name: '覆盖' }).click();
  await expect(page).toHaveURL(new RegExp(`coverage\\?at=${at}`));
  await expect(band(page)).toBeVisible();
  const asked = await cli('call', 'coverage.matrix', '{"rings":[1000]}', '--at', String(at));
  const cells = (asked.json as { at: number; cells: { blank: boolean }[] }).cells;
  const blanks = cells.filter(({ blank }) => blank).length;
  await expect(blankSum(page)).toContainText(blanks.toLocaleString('zh-CN'));

  // No command in it, whatever is typed.
  await page.keyboard.press('/');
  await page.keyboard.type('补记一条');
  await page.keyboard.press('Enter');
  await expect(page.getByText('这是当时的情况，不能操作').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // Back and forward go from picture to picture, and to now.
  await page.evaluate(() => window.history.go(-2));
  await expect(page).toHaveURL(new RegExp(`board\\?at=${first}`));
  await page.evaluate(() => window.history.back());
  await expect(band(page)).toBeHidden();
  await page.evaluate(() => window.history.forward());
  await expect(band(page)).toBeVisible();

  await page.getByRole('button', { name: '与现在对比' }).click();
  await expect(page.getByRole('heading', { name: '两个时刻对比' })).toBeVisible();
  await expect(band(page)).toBeHidden();
  const [from, to] = [/from=(\d+)/, /to=(\d+)/].map((part) => Number(part.exec(page.url())?.[1])) as [number, number];
  const { cells: turned } = await client.moments.compare({ from, to });
  await expect(page.locator('.compare-headline')).toContainText(`${turned.worse} 项变差，${turned.better} 项变好`);
});
