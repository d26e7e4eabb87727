import type { Page } from '@playwright/test';

import { goTo } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';
import { savedFile } from '../support/saved-file.ts';

const CHIEF = 'correct horse battery staple';
const FIRST = 'given by the administrator';
const OWN = '只有我自己知道的一句很长的话呀';

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

test.use({ sample: false, duty: null });

test('the first account is made, a viewer signs in, cannot write, and unlocks with a PIN', async ({
  page,
  console: running,
}) => {
  await page.getByRole('button', { name: '值班长', exact: true }).click();
  await page.getByRole('link', { name: /^未设账号/ }).click();
  await fill(page, '登录名', 'chief');
  await fill(page, '岗位', '系统管理员');
  await fill(page, '口令', CHIEF);
  await page.getByRole('button', { name: '建立账号' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/ })).toBeVisible();
  await page.getByRole('button', { name: '已打印并收好' }).click();
  await expect(page.getByRole('button', { name: /^已登录 系统管理员/ })).toBeVisible();

  await fill(page, '登录名', 'viewer');
  await fill(page, '岗位', '观察员');
  await fill(page, '首次口令（本人登录时更换）', FIRST);
  await page.getByLabel('角色', { exact: true }).last().selectOption('viewer');
  await page.getByRole('button', { name: '建立', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '观察员' })).toContainText('首次登录须换口令');

  await page.getByRole('button', { name: /^已登录 系统管理员/ }).click();
  await page.getByRole('menuitem', { name: '换人' }).click();
  await page.getByRole('button', { name: /观察员/ }).click();
  await fill(page, '口令', FIRST);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await fill(page, '自己的新口令', OWN);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const pill = page.getByRole('button', { name: /^已登录 观察员/ });
  await expect(pill).toBeVisible();

  await goTo(page, '/board');
  await page.keyboard.press('/');
  await page.keyboard.type('谁都能写吗');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option', { name: /记入/ })).toContainText('须由指挥长 · 值班员操作（当前：查看者）');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // What a viewer may not do is switched off, is reached by Tab all the same, and says why.
  await goTo(page, '/incidents');
  const open = page
    .getByRole('banner')
    .or(page.locator('header'))
    .getByRole('button', { name: /^登记事件/ });
  await expect(open).toBeDisabled();
  await open.focus();
  await expect(page.getByRole('tooltip')).toHaveText('须由指挥长 · 值班员操作（当前：查看者）');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/incidents$/);

  await pill.click();
  await page.getByRole('menuitem', { name: '设 PIN' }).click();
  await fill(page, '现在的口令', OWN);
  await fill(page, '新 PIN', '246810');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  // In the desktop app the lock of the system is what locks; in a browser nobody tells.
  if (running.electron !== null)
    await running.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  else {
    await pill.click();
    await page.getByRole('menuitem', { name: '锁屏' }).click();
  }
  await expect(page.getByRole('heading', { name: '已锁屏' })).toBeVisible();
  // No shortcut of the console behind it is heard.
  await page.keyboard.press('?');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await fill(page, 'PIN', '246810');
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(pill).toBeVisible();

  await pill.click();
  await page.getByRole('menuitem', { name: '换人' }).click();
  await page.getByRole('button', { name: /系统管理员/ }).click();
  await fill(page, '口令', CHIEF);
  const asked = performance.now();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('button', { name: /^已登录 系统管理员/ })).toBeVisible();
  process.stdout.write(
    `  another person was signed in ${Math.round(performance.now() - asked)} ms after the passphrase\n`,
  );

  await page.getByRole('button', { name: /^已登录 系统管理员/ }).click();
  await page.getByRole('menuitem', { name: '启用应急权限' }).click();
  await fill(page, '理由', '夜班只有一人');
  await fill(page, '口令', CHIEF);
  await page.getByRole('button', { name: '启用应急权限' }).click();
  const banner = page.getByRole('alert').filter({ hasText: '夜班只有一人' });
  await expect(banner).toBeVisible();
  await goTo(page, '/settings?section=emergency');
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '夜班只有一人' })).toContainText('待复核');
  await expect(banner).toBeHidden();

  // Nobody puts a backup in the place of live data alone, nor with somebody whose role may not.
  await goTo(page, '/settings?section=evidence');
  await page.getByRole('button', { name: '立即备份', exact: true }).click();
  await page.getByRole('row').getByRole('button', { name: '看会失去什么' }).first().click();
  const plan = page.getByRole('group', { name: '恢复会怎样' });
  await plan.getByRole('button', { name: /^恢复/ }).click();
  const two = page.getByRole('dialog', { name: '需要两人确认' });
  await two.getByLabel('系统管理员 的口令', { exact: true }).fill(CHIEF);
  await two.getByRole('combobox', { name: '第二人' }).selectOption('viewer');
  await two.getByLabel('第二人的口令', { exact: true }).fill(OWN);
  await two.getByRole('button', { name: '两人确认' }).click();
  await expect(two.getByRole('alert')).toContainText('只有管理员或指挥长可以确认');
  await two.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(plan).toBeVisible();

  // What was done stands in the audit: found by its kind, taken away as a file, and checked.
  await goTo(page, '/settings/audit');
  await page.getByRole('combobox', { name: '操作' }).selectOption('breakGlass.open');
  await expect(page.getByTestId('audit-count')).toHaveText(/^符合条件 2 条/);
  const entries = page.getByRole('grid', { name: '变更审计' }).getByRole('row');
  await expect(entries.filter({ hasText: '夜班只有一人' }).first()).toBeVisible();
  const exported = await savedFile(running, () => page.getByRole('button', { name: '导出 CSV' }).click());
  expect(exported.bytes.toString('utf8')).toContain('夜班只有一人');
  await page.getByTestId('audit-verify').click();
  await page.getByTestId('verify').click();
  await expect(page.getByText('全部一致')).toBeVisible();
});
