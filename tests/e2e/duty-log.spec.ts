import type { Page } from '@playwright/test';

import { ActionCounter } from '../support/action-counter.ts';
import { goTo } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';

type Entry = {
  readonly text: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly grade: string | null;
  readonly eventTime: number;
  readonly entryTime: number;
};

const bar = (page: Page) => page.getByRole('combobox', { name: '命令栏' });
const note = (page: Page) => page.getByRole('status').filter({ hasText: '已记入' });

test('what just happened is logged by "/", the words and Enter, and never leaves the screen', async ({ page, cli }) => {
  await goTo(page, '/readiness');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const actions = new ActionCounter(page);
  await actions.press('/');
  // The words are typed by the person: what the console asks for beside them is one key before and one after.
  await page.keyboard.type('21:40 兑换点断电，UPS 已接上 @xsbg #td !ii');
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByText('@萧山宾馆')).toBeVisible();
  await expect(foot.getByText('#停电')).toBeVisible();
  const started = performance.now();
  await actions.press('Enter');
  await expect(note(page)).toContainText('已记入 21:40 萧山宾馆 · 兑换点断电，UPS 已接上');
  process.stdout.write(`  logged and shown ${Math.round(performance.now() - started)} ms after Enter\n`);
  actions.within('log what just happened, beside its words', 2);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(bar(page)).toHaveValue('');
  const { json } = await cli('call', 'log.search', '{"limit":1}');
  const [entry] = (json as { items: Entry[] }).items;
  expect(entry).toMatchObject({
    text: '兑换点断电，UPS 已接上',
    place: 'HTL-01',
    category: 'power-failure',
    grade: 'II',
  });
});
