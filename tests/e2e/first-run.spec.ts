import { expect, test } from '../support/console.ts';

test.describe('an empty store', () => {
  test.use({ sample: false });

  test('offers the sample, an event or a workbook, and the sample fills the board', async ({ page }) => {
    await expect(page.getByRole('heading', { name: '从哪里开始' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^导入工作簿/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^建立赛事/ })).toBeVisible();
    await page.getByRole('button', { name: /^载入示例赛事/ }).click();

    const strip = page.getByRole('banner');
    await expect(strip).toContainText('示例赛事');
    await expect(strip.getByText('示例', { exact: true })).toBeVisible();
    // Opening is twelve days ahead of whenever the sample is loaded.
    await expect(strip.getByRole('timer')).toHaveText(/^开幕 1[12] 天 \d{2}:\d{2}$/);

    const needs = page.getByRole('region', { name: '需要有人处理' }).getByRole('listitem');
    await expect(needs.first()).toContainText('关键未就绪');
    // The sample comes in several commands: the order is looked at until all of them are on the board.
    await expect(async () => {
      const lines = await needs.allInnerTexts();
      const last = lines.findLastIndex((line) => line.includes('未就绪'));
      expect(last).toBeLessThan(lines.findIndex((line) => line.includes('逾期')));
    }).toPass({ timeout: 60_000 });

    const categories = page.getByRole('region', { name: '准备情况 · 按类别' });
    await expect(categories.getByRole('rowheader')).toHaveCount(11);
    await expect(categories.getByRole('rowheader').first()).toContainText('外币库存');
    await expect(categories.getByRole('rowheader').last()).toContainText('全部');
    const venues = page.getByRole('region', { name: '准备情况 · 按场馆' });
    await expect(venues.getByRole('rowheader').first()).toContainText('未就绪');
    await expect(venues).toContainText('各行不可相加');
    await expect(page.getByRole('region', { name: '最近变更' }).getByRole('listitem').first()).toBeVisible();
  });

  test('takes an event of its own: name, zone, opening and closing', async ({ page, client }) => {
    await page.getByRole('button', { name: /^建立赛事/ }).click();
    const form = page.getByRole('dialog', { name: '建立赛事' });
    await form.getByLabel('赛事名称').fill('城市马拉松');
    const fillTime = async (label: string, time: string): Promise<void> => {
      await form.getByLabel(label).fill(time);
      await page.keyboard.press('Tab');
    };
    await fillTime('开幕', '2030-05-01 08:00');
    await fillTime('闭幕', '2030-04-30 18:00');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('alert')).toContainText('闭幕晚于开幕');
    await fillTime('闭幕', '2030-05-02 18:00');
    await form.getByRole('button', { name: '保存' }).click();

    await expect(form).toBeHidden();
    await expect(page.getByRole('banner')).toContainText('城市马拉松');
    // No place yet: the board says what to do first instead of showing nothing.
    await expect(page.getByRole('region', { name: '准备情况 · 按类别' })).toContainText('先导入或新建点位');
    expect(await client.event.get({})).toMatchObject({ event: { name: '城市马拉松', sample: false } });
  });
});
