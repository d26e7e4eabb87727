import type { Page } from '@playwright/test';

import { ActionCounter } from '../../support/action-counter.ts';
import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';

const bar = (page: Page) => page.getByRole('combobox', { name: '命令栏' });
const foot = (page: Page) => page.getByRole('contentinfo');
const note = (page: Page) => foot(page).getByRole('status');
const newest = (page: Page) => page.getByRole('grid', { name: '值班日志' }).getByRole('row').nth(1);

test('what just happened is logged from any screen by "/", the words and Enter; two more actions open an incident', async ({
  page,
  client,
}) => {
  await goTo(page, '/readiness');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const actions = new ActionCounter(page);
  await actions.press('/');
  // The words are the person's own; the budget counts what the console asks for beside them.
  await page.keyboard.type('21:40 两省网银无法登录 @xsbg #xtzd !ii');
  await expect(foot(page).getByText('@萧山宾馆', { exact: true })).toBeVisible();
  await expect(foot(page).getByText('#系统中断', { exact: true })).toBeVisible();
  const started = performance.now();
  await actions.press('Enter');
  await expect(note(page)).toContainText('已记入 21:40 萧山宾馆 · 两省网银无法登录');
  process.stdout.write(`  logged and said so ${Math.round(performance.now() - started)} ms after Enter\n`);
  actions.within('log what just happened, beside its words', 2);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(bar(page)).toHaveValue('');
  const json = await client.log.search({ text: '网银无法登录', limit: 1 });
  expect(json).toMatchObject({
    items: [{ text: '两省网银无法登录', place: 'HTL-01', category: 'system-outage', grade: 'II', post: '值班长' }],
  });

  const next = new ActionCounter(page);
  await next.press('Alt+i');
  await expect(page).toHaveURL(/#\/incidents\/new\?entry=/);
  await expect(page.getByRole('heading', { level: 1, name: '登记突发事件' })).toBeVisible();
  await next.press('Enter');
  await expect(page).toHaveURL(/#\/incidents\/(?!new)[^/?]+$/);
  next.within('turn that line into a graded incident', 2);
  const clocks = await client.clocks.list({});
  expect(JSON.stringify(clocks)).toContain('running');
});

test('the bar works over an open dialog, keeps an unknown place in the text, and gives the focus back', async ({
  page,
  client,
}) => {
  await goTo(page, '/readiness/dangers');
  await page.getByRole('button', { name: '报告隐患' }).first().click();
  const dialog = page.getByRole('dialog', { name: '报告隐患' });
  const title = dialog.getByRole('textbox', { name: '内容' });
  // The dialog takes the focus when it has come in.
  await expect(dialog.getByRole('combobox', { name: '点位' })).toBeFocused();
  await title.fill('门口积水');
  await expect(title).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(bar(page)).toBeFocused();
  await page.keyboard.type('门口积水，已放警示牌 @没有这个点位');
  await expect(foot(page).getByText('没有点位“没有这个点位”，留在文字里')).toBeVisible();
  // Leaving the line keeps it as a draft, and the dialog open.
  await page.keyboard.press('Escape');
  await expect(title).toBeFocused();
  await expect(dialog).toBeVisible();
  await expect(bar(page)).toHaveValue('门口积水，已放警示牌 @没有这个点位');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('门口积水，已放警示牌 @没有这个点位');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('门口积水');
  const json = await client.log.search({ text: '警示牌' });
  expect(json).toMatchObject({ items: [{ text: '门口积水，已放警示牌 @没有这个点位', place: null }] });
});

test('a time ahead is refused and nothing typed is lost, not even by a reload; a correction keeps both', async ({
  page,
}) => {
  await goTo(page, '/incidents/log');
  const form = page.getByRole('form', { name: '记一条' });
  const text = form.getByRole('combobox', { name: '发生了什么' });
  await text.fill('备用柜台开通 #xj');
  await form.getByRole('textbox', { name: '发生时间' }).fill('2099-01-01 08:00');
  await text.press('Enter');
  await expect(form.getByRole('alert')).toContainText('发生时间在将来');
  await page.reload();
  await expect(text).toHaveValue('备用柜台开通 #xj');
  await form.getByRole('textbox', { name: '发生时间' }).fill('');
  await form.getByRole('combobox', { name: '方式' }).selectOption('radio');
  await text.press('Enter');
  await expect(newest(page)).toContainText('备用柜台开通');
  await expect(newest(page)).toContainText('对讲');
  await expect(text).toHaveValue('');

  // Two Chinese characters find it; one key each for triage, mark and correction.
  await page.getByRole('textbox', { name: '搜索文字，两个字即可' }).fill('柜台');
  const grid = page.getByRole('grid', { name: '值班日志' });
  await expect(grid.locator('mark').first()).toHaveText('柜台');
  await expect(newest(page)).toContainText('备用柜台开通');
  await grid.focus();
  await page.keyboard.press('3');
  await expect(newest(page)).toContainText('处理中');
  await page.keyboard.press('s');
  await expect(newest(page).getByRole('img', { name: '重要事项' })).toBeVisible();
  await page.keyboard.press('c');
  const correction = page.getByRole('form', { name: '更正' });
  await correction.getByRole('combobox', { name: '正确的内容' }).fill('备用柜台开通两个');
  await page.keyboard.press('Enter');
  await expect(newest(page)).toContainText('备用柜台开通两个');
  await expect(newest(page)).toContainText('更正');
  await expect(grid.getByRole('row').nth(2).locator('s')).toHaveText('备用柜台开通');
});

test('a hundred markup and script payloads go in by the field and run nowhere', async ({ page, client }) => {
  test.setTimeout(120_000);
  // What a field of one line can hold; the others are put in by the command line, which takes anything.
  const typed = MARKUP_PAYLOADS.filter((payload) => !['\r', '\n', '\u0000'].some((sign) => payload.includes(sign)));
  await goTo(page, '/incidents/log');
  const form = page.getByRole('form', { name: '记一条' });
  const text = form.getByRole('combobox', { name: '发生了什么' });
  for (const payload of typed) {
    await text.fill(`载荷 ${payload}`);
    await text.press('Enter');
    await expect(text).toHaveValue('');
  }
  for (const payload of MARKUP_PAYLOADS.filter((one) => !typed.includes(one))) await client.log.add({ text: payload });
  const json = await client.log.search({ text: '载荷', limit: 500 });
  expect(json.items).toHaveLength(typed.length);

  const ran = () => page.evaluate(() => 'ran' in globalThis);
  const foreign = page
    .locator('.log-grid, .entry-list')
    .locator('script, iframe, object, embed, svg[onload], [onerror]');
  const grid = page.getByRole('grid', { name: '值班日志' });
  await grid.focus();
  for (let pages = 0; pages < 12; pages += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '记录详情' }).getByRole('heading')).toBeVisible();
  expect(await ran()).toBe(false);
  await expect(foreign).toHaveCount(0);
  await goTo(page, '/board');
  const panel = page.getByRole('region', { name: '值班日志' });
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  await expect(foreign).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('<img src=x onerror=globalThis.ran=1> @<svg/onload=globalThis.ran=1>');
  await expect(foot(page).getByText('留在文字里')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('<img src=x onerror=globalThis.ran=1>');
  await expect(panel.getByRole('listitem').first()).toContainText('<img src=x onerror=globalThis.ran=1>');
  expect(await ran()).toBe(false);
});
