import { writeFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { datePlus, localDateAt, localDayOf } from '../../../shared/domain/places/open-spans.ts';
import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const ZONE = 'Asia/Shanghai';

/** Dates of the week after this one: nothing of it is over. */
function nextWeek(): string[] {
  const today = localDateAt(Date.now(), ZONE);
  const monday = datePlus(today, 8 - localDayOf(today, ZONE).weekday);
  return Array.from({ length: 7 }, (_, index) => datePlus(monday, index));
}

const strip = (page: Page, language: string): Locator => page.getByRole('img', { name: new RegExp(`^${language}：`) });

test('a roster that is imported closes a gap, and a shift is planned and taken off by keyboard', async ({
  page,
}, testInfo) => {
  const dates = nextWeek();
  const roster = `/readiness/staff?tab=roster&place=BR-12&date=${dates[0]}`;
  await goTo(page, roster);
  await expect(strip(page, '阿拉伯语')).toHaveAccessibleName(/：缺 /);

  const file = testInfo.outputPath('排班.csv');
  const rows = dates.map((date) => `BR-12-A1,亚运村支行,${date},8:00,21:30`);
  writeFileSync(file, ['人员编号,值班点位,班次日期,上班时间,下班时间', ...rows].join('\n'));
  await goTo(page, '/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('选择文件').click();
  await (await chooser).setFiles(file);
  await page.getByRole('button', { name: '导入 7 行' }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();

  await goTo(page, roster);
  await expect(strip(page, '阿拉伯语')).toHaveAccessibleName(/：全覆盖/);

  // The head of the outlet is the last of the list and has no shift.
  const grid = page.getByRole('grid', { name: '一周排班' });
  await grid.focus();
  for (let row = 0; row < 12; row += 1) await page.keyboard.press('ArrowDown');
  const monday = grid.getByRole('row').last().getByRole('gridcell').first();
  await page.keyboard.press('9');
  await page.getByRole('textbox', { name: '起止时间' }).pressSequentially('-17:30');
  await page.keyboard.press('Enter');
  await expect(monday).toContainText('09:00–17:30');
  await page.keyboard.press('Delete');
  await expect(monday).not.toContainText('09:00');
});

test('the calendar names the worst hours with the reason, and leads to coverage then', async ({ page }) => {
  await goTo(page, '/readiness/calendar');
  const worst = page.getByRole('complementary', { name: '最难时段' });
  const opening = worst.getByRole('listitem').filter({ hasText: '开幕式（示例）' }).first();
  await expect(opening).toContainText('观众 62,000');
  await expect(opening).toContainText(/家营业|全部停业/);
  await expect(opening).toContainText('无人会阿拉伯语');
  await opening.getByRole('button').first().click();
  await page.getByRole('grid', { name: '每日每小时' }).press('Enter');
  await expect(page).toHaveURL(/#\/coverage\?hour=\d+/);
  await expect(page.getByRole('slider', { name: '时刻' })).not.toHaveAttribute('aria-valuetext', /^现在/);
});
