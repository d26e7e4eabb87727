import { expect, test } from '../support/console.ts';

test('opens on the board with the sample event, once somebody is on duty', async ({ page }) => {
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('region', { name: '准备情况 · 按类别' })).toContainText('外币');
});

test('the command line answers about the store that the window has open', async ({ cli, page }) => {
  await expect(page.getByRole('banner')).toBeVisible();
  const { code, json } = await cli('call', 'readiness.rollup', '{"by":"event"}');
  expect(code).toBe(0);
  expect(json).toMatchObject({ rows: [{ state: 'red' }] });
});
