import { ActionCounter } from '../../support/action-counter.ts';
import { expect, test } from '../../support/console.ts';
import { goTo } from '../../support/console-steps.ts';

test('an outlet reports in by keyboard, and the count on the board falls', async ({ page, client }) => {
  const { slot, outlets } = await client.reporting.slot({ plan: 'daily' });
  if (slot === null) throw new Error('The sample has no reports of this day.');
  const silent = slot.counts.missing + slot.counts.awaited;
  const outlet = outlets.find(({ report }) => report === null);
  await goTo(page, `/incidents/reporting?plan=daily&date=${slot.date}&cutoff=${slot.cutoff}`);
  await expect(page.getByTestId('silent')).toContainText(`未报 ${silent} `);
  await expect(page.getByRole('textbox', { name: '录入报告：网点代码或拼音' })).toBeFocused();
  await page.keyboard.type(outlet?.place ?? '');
  await expect(page.getByRole('status').filter({ hasText: '零报告' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('silent')).toContainText(`未报 ${silent - 1} `);

  await goTo(page, '/board');
  const panel = page.getByRole('region', { name: '报到', exact: true });
  await expect(panel).toContainText(`未报 ${silent - 1}/${slot.counts.expected}`);
});

test('the shift is handed over with what changed in three actions, and a number fills the window', async ({
  page,
  client,
}) => {
  // As on a remote desktop: menus must open without an animation, too.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(page, '/readiness/gate');
  const act = new ActionCounter(page);
  await act.click(page.getByRole('button', { name: /^切换值班岗位/ }));
  await act.click(page.getByRole('menuitem', { name: '交接班…' }));
  await act.click(page.getByRole('button', { name: /接班$/ }));
  await expect(page.getByRole('heading', { name: '交接记录' })).toBeVisible();
  act.within('hand over the shift with what changed', 3);
  await expect(page.getByRole('heading', { name: '突发事件' })).toBeVisible();
  const json = await client.log.search({ category: 'handover', limit: 1 });
  expect(JSON.stringify(json)).toContain('交接班：值班长 交');

  await goTo(page, '/incidents/duty?tab=contacts');
  await expect(page.getByRole('textbox', { name: '名称、电话、拼音，回车大字显示' })).toBeFocused();
  await page.keyboard.type('gjdw');
  await expect(page.getByRole('grid', { name: '通讯录' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  const large = page.getByRole('dialog', { name: '大字电话' });
  await expect(large).toContainText('95598');
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
});
