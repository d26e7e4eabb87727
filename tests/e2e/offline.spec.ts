import { expect, test } from '../support/console.ts';

test.use({ refused: /https:\/\/example\.com\// });

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
