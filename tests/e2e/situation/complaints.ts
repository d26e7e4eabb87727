import { ActionCounter } from '../../support/action-counter.ts';
import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

const WHAT = '外币兑换牌价和屏上不一样';

test('a complaint comes in by three fields, counts for its place, and is closed only when the customer was told', async ({
  page,
  client,
}) => {
  await goTo(page, '/places/BR-04?item=complaint-channel');
  const panel = page.getByRole('region', { name: '投诉' });
  await expect(panel.getByText('没有未办结的投诉')).toBeVisible();

  const actions = new ActionCounter(page);
  await actions.click(panel.getByRole('button', { name: '登记投诉' }));
  const intake = page.getByRole('dialog', { name: '登记投诉' });
  await expect(intake.getByRole('combobox', { name: '类别' })).toBeFocused();
  await intake.getByRole('combobox', { name: '类别' }).selectOption({ label: '外币兑换' });
  await expect(intake.getByText('首问责任：值班长。 4 小时内答复。')).toBeVisible();
  await intake.getByRole('textbox', { name: '事由' }).fill(WHAT);
  await actions.press('Enter');
  await expect(intake).toBeHidden();
  actions.within('take in a complaint, beside its three fields', 2);

  const side = page.getByRole('complementary', { name: '投诉详情' });
  await expect(side.getByRole('heading', { name: WHAT })).toBeVisible();
  await expect(side).toContainText('值班长');
  const asked = await client.readiness.cell({ place: 'BR-04', item: 'complaint-channel' });
  expect(asked).toMatchObject({ cell: { status: 'in-progress', verdict: { rule: 'complaints-open' } } });

  // Handed on, the first asked stays responsible.
  await side.getByRole('button', { name: '请协办' }).click();
  await page.keyboard.type('消保岗');
  await page.keyboard.press('Enter');
  await expect(side.getByText('（消保岗 协办）')).toBeVisible();
  const list = page.getByRole('grid', { name: '投诉' });
  await expect(list).toBeFocused();

  await side.getByRole('button', { name: '登记结果' }).click();
  await page.keyboard.type('牌价屏重启，按屏上价补差');
  await page.keyboard.press('Enter');
  await expect(side.getByText('先把结果告诉客户，再办结。')).toBeVisible();
  await expect(side.getByRole('button', { name: '办结' })).toHaveCount(0);
  await side.getByRole('button', { name: '已答复客户' }).click();
  await page.keyboard.press('Enter');
  await expect(side.getByText('答复 客户本人（电话）')).toBeVisible();
  await side.getByRole('button', { name: '办结' }).click();
  await expect(side.getByRole('button', { name: '重新打开' })).toBeVisible();

  await goTo(page, '/places/BR-04?item=complaint-channel');
  await expect(panel.getByText('没有未办结的投诉')).toBeVisible();
  const freed = await client.readiness.cell({ place: 'BR-04', item: 'complaint-channel' });
  expect(freed).not.toMatchObject({ cell: { verdict: { rule: 'complaints-open' } } });
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('the list names who waits longest first, and one key takes the next step', async ({ page }) => {
  await goTo(page, '/incidents/complaints');
  const list = page.getByRole('grid', { name: '投诉' });
  const worst = list.getByRole('row').nth(1);
  await expect(worst).toContainText('临浦广场自助银行');
  await expect(worst).toContainText('未解决');
  await list.focus();
  await page.keyboard.press('r');
  const side = page.getByRole('complementary', { name: '投诉详情' });
  await expect(side.getByRole('textbox', { name: '怎么处理的' })).toBeFocused();
  await page.keyboard.type('参数重灌，三张外卡复测通过');
  await page.keyboard.press('Enter');
  await expect(worst).toContainText('待答复');
  await expect(list).toBeFocused();
  await page.keyboard.press('t');
  await expect(side.getByRole('textbox', { name: '答复了谁' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(side).toContainText('超时答复');
  await expect(page.getByRole('button', { name: '超时限 0' })).toBeVisible();
});
