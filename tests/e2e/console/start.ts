import { expect, test } from '../../support/console.ts';

// The last of them makes the policy refuse something.

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

// That no screen asks for anything from elsewhere is looked at on the tours of i18n-theme.spec.ts.
test('a page cannot be talked into fetching from elsewhere', async ({ page }) => {
  const answer = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});
