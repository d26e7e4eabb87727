import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

test('a playbook starts with an incident by one press; what was done, skipped and acknowledged stands in the timeline', async ({
  page,
  client,
}) => {
  const { incident } = await client.incidents.open({ title: '三楼配电间冒烟', type: 'fire' });
  await goTo(page, `/incidents/${incident.id}`);
  const response = page.getByRole('region', { name: '处置', exact: true });
  await expect(response).toContainText('推荐：火灾处置');
  await response.getByRole('button', { name: '启动' }).click();
  const run = response.getByRole('region', { name: '火灾处置' });
  await expect(run).toContainText(/0\/\d+ 步办结/);

  // One key each while the focus is on the line; skipping asks why.
  const call = run.getByRole('link', { name: /^拨打消防电话/ });
  await call.focus();
  await page.keyboard.press('d');
  await expect(run).toContainText(/1\/\d+ 步办结/);
  await run.getByRole('link', { name: '切断电源和燃气' }).focus();
  await page.keyboard.press('s');
  await expect(run.getByRole('textbox', { name: '为什么跳过' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(run.getByRole('alert')).toHaveText('请写一句原因');
  await page.keyboard.type('供电所已远程断电');
  await page.keyboard.press('Enter');
  await expect(run).toContainText(/2\/\d+ 步办结/);
  const timeline = page.getByRole('listitem').filter({ hasText: '切断电源和燃气' });
  await expect(timeline.filter({ hasText: '供电所已远程断电' }).last()).toBeVisible();
  await expect(page.getByText(/启动处置流程《火灾处置》第 1 版/)).toBeVisible();

  await response.getByRole('link', { name: '下达指令' }).click();
  const dialog = page.getByRole('dialog', { name: '下达指令' });
  await expect(dialog.getByRole('textbox', { name: '指令内容' })).toBeFocused();
  await page.keyboard.type('引导三楼客户到集合点并报人数');
  await dialog.getByRole('combobox', { name: '发给岗位' }).fill('大堂经理');
  await dialog.getByRole('button', { name: '下达', exact: true }).click();
  const side = page.getByRole('complementary', { name: '详情' });
  await expect(side).toContainText('引导三楼客户到集合点并报人数');
  await side.getByRole('button', { name: '记回执：大堂经理' }).click();
  await expect(side.getByRole('textbox', { name: '谁回的' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(side.getByText('回执 1/1')).toBeVisible();
  await goTo(page, `/incidents/${incident.id}`);
  await expect(page.getByText('大堂经理 回执指令「引导三楼客户到集合点并报人数」')).toBeVisible();
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('tasks are settled by one key each, and a playbook is published in a new version with what is wrong said at its field', async ({
  page,
}) => {
  await goTo(page, '/incidents/tasks?create=1');
  const dialog = page.getByRole('dialog', { name: '新任务' });
  await expect(dialog.getByRole('textbox', { name: '要做什么' })).toBeFocused();
  await page.keyboard.type('核对双语告示');
  await page.keyboard.press('Enter');
  const list = page.getByRole('grid', { name: '任务与指令' });
  const row = list.getByRole('row', { name: /核对双语告示/ });
  await expect(row).toContainText('待办');
  await row.click();
  await list.focus();
  await page.keyboard.press('b');
  const side = page.getByRole('complementary', { name: '详情' });
  await expect(side.getByRole('textbox', { name: '被什么卡住' })).toBeFocused();
  await page.keyboard.type('等翻译');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('受阻');
  await expect(list).toBeFocused();
  await page.keyboard.press('d');
  await expect(row).toHaveCount(0);

  await goTo(page, '/incidents/playbooks?edit=fire');
  const name = page.getByRole('textbox', { name: '名称（中文）' });
  await expect(name).toHaveValue('火灾处置');
  await name.fill('');
  const publish = page.getByRole('button', { name: '发布' });
  await publish.click();
  await expect(page.getByRole('alert')).toHaveText('1 处要改');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('火灾与冒烟处置');
  await page.getByRole('button', { name: '与上一版比较' }).click();
  await expect(page.getByRole('row', { name: /名称（中文） 火灾处置 火灾与冒烟处置/ })).toBeVisible();
  await publish.click();
  await expect(page.getByRole('heading', { name: '火灾与冒烟处置' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '版本' })).toHaveValue('2');
});
