import { ActionCounter } from '../support/action-counter.ts';
import { goTo } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';

type Opened = { readonly incident: { readonly id: string } };

/** A line that says enough to be graded, with a payload that must stay text wherever it is shown. */
const LINE = '网点门口集中取款 40 人 <img src=x onerror=globalThis.ran=1>';

test('a line of the log becomes a graded incident with its report clock running, and only evidence stops the clock', async ({
  page,
}) => {
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
});

test('two windows in the same second: the second is refused, sees what the first did, and loses nothing it typed', async ({
  page,
  cli,
}) => {
  const call = async (procedure: string, input: object): Promise<unknown> => {
    const { code, json } = await cli('call', procedure, JSON.stringify({ operator: { post: '科技部值班' }, ...input }));
    expect(code, JSON.stringify(json)).toBe(0);
    return json;
  };
  const { incident } = (await call('incidents.open', { title: '收银台排队', facts: { people: 3 } })) as Opened;
  await goTo(page, `/incidents/${incident.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('收银台排队');

  const facts = page.getByRole('form', { name: '定级事实' });
  await facts.getByRole('textbox', { name: /^涉及人数/ }).fill('35');
  await expect(facts.getByRole('status')).toContainText('2 二级');
  await call('incidents.update', { incident: incident.id, owner: '网点负责人' });
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
  await call('incidents.close', { incident: incident.id, conclusion: '已疏导' });
  await expect(page.getByRole('note')).toContainText('只能查看');
  await conclusion.press('Enter');
  const late = page.getByRole('alert').filter({ hasText: '别人刚改过这起事件' });
  await expect(late).toContainText('关闭事件：已疏导');
  await expect(conclusion).toHaveValue('我的结论');
  await expect(page.getByRole('note')).toContainText('已疏导');
});
