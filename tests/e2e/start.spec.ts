import { expect, test } from '../support/console.ts';

test('opens on the board with the sample event, whose inventions are marked; the command line answers about its store', async ({
  page,
  cli,
}) => {
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('region', { name: '准备情况 · 按类别' })).toContainText('外币');

  const { code, json } = await cli('call', 'readiness.rollup', '{"by":"event"}');
  expect(code).toBe(0);
  expect(json).toMatchObject({ rows: [{ state: 'red' }] });

  await page.keyboard.press('/');
  await page.keyboard.type('xsbg');
  await expect(page.getByRole('option', { name: '萧山宾馆 定点酒店 · HTL-01' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '萧山宾馆' })).toBeVisible();
  await expect(page.getByRole('main').getByText('示例', { exact: true }).first()).toBeVisible();
});
