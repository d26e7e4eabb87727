import { expect, test } from '../../support/console.ts';

test('a killed core is shown, loses nothing acknowledged, and the console works again', async ({
  page,
  cli,
  console: running,
}) => {
  const link = page.getByRole('banner').getByRole('status');
  await expect(link).toHaveText('本机核心 已连接');
  const record = async (what: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(what);
    await page.keyboard.press('Enter');
  };
  await record('@BR-19 #港币 就绪');
  await expect(page.getByText('已登记：江陵路支行 · 港币现钞 → 就绪')).toBeVisible();

  await running.killCore();
  await expect(link).toHaveText(/(核心正在重启|核心已断开|正在连接本机核心) \d{2}:\d{2}|已连接/);
  await running.restoreCore();
  await expect(link).toHaveText('本机核心 已连接', { timeout: 60_000 });
  const cell = async (place: string, item: string): Promise<unknown> =>
    (await cli('call', 'readiness.cell', JSON.stringify({ place, item }))).json;
  expect(await cell('BR-19', 'fx-cash-hkd')).toMatchObject({ cell: { status: 'ready', recordedBy: '值班长' } });

  await record('@FX-05 #泰铢 就绪');
  await expect(page.getByText(/已登记：.*泰铢现钞 → 就绪/)).toBeVisible();
  await expect(page.getByRole('region', { name: '最近变更' }).getByRole('listitem').first()).toContainText('泰铢现钞');
  expect(await cell('FX-05', 'fx-cash-thb')).toMatchObject({ cell: { status: 'ready' } });
  expect((await cli('verify')).json).toMatchObject({ ok: true });
});

test('a core that stays away is said aloud, refuses politely, and what is on screen stays readable', async ({
  page,
  console: running,
}) => {
  test.setTimeout(90_000);
  const link = page.getByRole('banner').getByRole('status');
  await expect(link).toHaveText('本机核心 已连接');
  await expect(page.getByRole('region', { name: '需要有人处理' }).getByRole('listitem').first()).toBeVisible();
  // The desktop shell starts a core again at once, so there it is away only for a moment.
  await running.killCore();
  if (running.electron === null) {
    await expect(link).toHaveText(/核心已断开 \d{2}:\d{2}/, { timeout: 60_000 });
    await page.keyboard.press('/');
    await page.keyboard.type('@');
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('region', { name: '需要有人处理' }).getByRole('listitem').first()).toBeVisible();
  await running.restoreCore();
  await expect(link).toHaveText('本机核心 已连接', { timeout: 60_000 });
});
