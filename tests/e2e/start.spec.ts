import { expect, test } from '../support/console.ts';

test('opens with the rail, the strip and the main part of the screen', async ({ page }) => {
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('main')).toBeVisible();
});
