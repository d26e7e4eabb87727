import type { Page } from '@playwright/test';

import { ActionCounter } from '../../support/action-counter.ts';
import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

/** A line that says enough to be graded, with a payload that must stay text wherever it is shown. */
const LINE = '网点门口集中取款 40 人 <img src=x onerror=globalThis.ran=1>';

/** Counts the tones that the window plays and, in a browser, the notifications it shows. */
async function listen(page: Page): Promise<{ tones: () => Promise<number>; notes: () => Promise<string[]> }> {
  await page.evaluate(() => {
    const heard = { tones: 0, notes: [] as string[] };
    Reflect.set(globalThis, 'heard', heard);
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function counted(...when) {
      heard.tones += 1;
      start.apply(this, when);
    };
    class Shown extends EventTarget {
      static readonly permission = 'granted';
      constructor(title: string, { body = '' }: NotificationOptions = {}) {
        super();
        heard.notes.push(`${title} ${body}`);
      }
    }
    Reflect.set(globalThis, 'Notification', Shown);
  });
  const read = (name: string): Promise<unknown> =>
    page.evaluate((key) => Reflect.get(Object(Reflect.get(globalThis, 'heard')), key) as unknown, name);
  return {
    tones: async () => Number(await read('tones')),
    notes: async () => (await read('notes')) as string[],
  };
}

test('a line of the log becomes a graded incident with its report clock running, and only evidence stops the clock', async ({
  page,
  client,
}, info) => {
  await goTo(page, '/places');
  await page.keyboard.press('/');
  await page.keyboard.type(LINE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^立为事件/ })).toBeVisible();

  const actions = new ActionCounter(page);
  await actions.press('Alt+i');
  const accept = page.getByRole('button', { name: /^登记为 2 级并开始计时/ });
  await expect(accept).toBeVisible();
  await expect(page.getByRole('textbox', { name: '标题' })).toBeFocused();
  await actions.press('Enter');
  const title = page.getByRole('heading', { level: 1 }).filter({ hasText: LINE });
  await expect(title).toBeVisible();
  const reports = page.getByRole('region', { name: '报告时限' });
  const phone = reports.getByRole('listitem').filter({ hasText: '电话报告' });
  await expect(phone).toContainText(/剩 (29|30):\d\d/);
  actions.within('turn that line into a graded incident with its report clock running', 2);

  // From every screen: the strip counts down to it and takes the evidence.
  await goTo(page, '/map');
  await page.getByRole('button', { name: /^待报 \d+ 项/ }).click();
  const owed = page.getByRole('dialog', { name: '待报' });
  const mine = owed.getByRole('listitem').filter({ hasText: LINE }).filter({ hasText: '电话报告' });
  await mine.getByRole('button', { name: /^登记已报：电话报告/ }).click();
  const told = mine.getByRole('textbox', { name: '告知了谁' });
  await expect(told).toBeFocused();
  await told.fill('');
  await page.keyboard.press('Enter');
  await expect(mine.getByRole('alert')).toHaveText('请写明告知了谁');
  await told.fill('张组长');
  await page.keyboard.press('Enter');
  await expect(mine).toHaveCount(0);

  await goTo(page, '/incidents');
  await page.getByRole('link', { name: LINE }).first().click();
  await expect(phone).toContainText('按时');
  await expect(phone).toContainText('张组长');
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline.getByRole('listitem').filter({ hasText: '电话告知 张组长' })).toBeVisible();
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);

  // A limit that has passed is heard in the window, and said by a notification.
  const heard = await listen(page);
  const late = { scheme: 'information-system', grade: 'II', gradeReason: '演示', receivedAt: Date.now() - 40 * 60_000 };
  await client.incidents.open({ ...late, eventTime: late.receivedAt, title: '超时演示' });
  await expect.poll(heard.tones).toBeGreaterThan(0);
  if (info.project.name === 'browser')
    await expect.poll(heard.notes).toContainEqual(expect.stringContaining('超时演示'));

  // What was closed elsewhere while it went on here stays open, with both sides to be seen.
  await goTo(page, '/incidents');
  await page.getByRole('link', { name: '潮起夜市重复扣款' }).first().click();
  const dispute = page.getByRole('alert').filter({ hasText: '盈丰支行值班岗' });
  await expect(dispute.getByRole('list')).toHaveCount(2);
  await expect(dispute).toContainText('值班员A岗');
});

test('two windows in the same second: the second is refused, sees what the first did, and loses nothing it typed', async ({
  page,
  client,
}) => {
  const operator = { post: '科技部值班' };
  const { incident } = await client.incidents.open({ operator, title: '收银台排队', facts: { people: 3 } });
  await goTo(page, `/incidents/${incident.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('收银台排队');

  const facts = page.getByRole('form', { name: '定级事实' });
  await facts.getByRole('textbox', { name: /^涉及人数/ }).fill('35');
  await expect(facts.getByRole('status')).toContainText('2 二级');
  await client.incidents.update({ operator, incident: incident.id, owner: '网点负责人' });
  await expect(page.getByRole('button', { name: /^修改负责人.*网点负责人$|负责人（岗位）.*网点负责人/ })).toBeVisible();
  await facts.getByRole('button', { name: '保存事实' }).click();
  const refused = facts.getByRole('alert');
  await expect(refused).toContainText('别人刚改过这起事件');
  await expect(refused).toContainText('科技部值班');
  await expect(refused).toContainText('负责人：网点负责人');
  await expect(facts.getByRole('textbox', { name: /^涉及人数/ })).toHaveValue('35');
  await refused.getByRole('button', { name: '已看过，仍提交我的' }).click();
  await expect(refused).toHaveCount(0);
  await expect(facts.getByRole('status')).toContainText(/按事实.*2 二级/s);

  await page.getByRole('button', { name: '关闭事件' }).click();
  const conclusion = page.getByRole('textbox', { name: /^结论/ });
  await expect(conclusion).toBeFocused();
  await conclusion.fill('我的结论');
  await client.incidents.close({ operator, incident: incident.id, conclusion: '已疏导' });
  await expect(page.getByRole('note')).toContainText('只能查看');
  await conclusion.press('Enter');
  const late = page.getByRole('alert').filter({ hasText: '别人刚改过这起事件' });
  await expect(late).toContainText('关闭事件：已疏导');
  await expect(conclusion).toHaveValue('我的结论');
  await expect(page.getByRole('note')).toContainText('已疏导');
});
