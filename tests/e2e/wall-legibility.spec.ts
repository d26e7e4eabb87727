import { openCore } from '../../main/core/core.ts';
import { clientOf, RESOURCES_DIR } from '../support/core-client.ts';
import { goTo, openWall } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';
import { giveLongNames } from '../support/long-names.ts';
import { illegible } from '../support/wall-legibility.ts';

test.describe('with names as long as they come', () => {
  test.use({
    dataDir: async ({ dataDir }, use) => {
      const core = await openCore({ dataDir, resourcesDir: RESOURCES_DIR });
      await giveLongNames(clientOf(core));
      await core.close();
      await use(dataDir);
    },
    viewport: { width: 1920, height: 1080 },
  });

  test('every text of every layout can be read from afar, in both languages', async ({ page, client }) => {
    const layouts = (await client.wall.layouts({})).items;
    const wall = await openWall(page);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.emulateMedia({ reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    for (const language of ['zh', 'en']) {
      await wall.evaluate((chosen) => {
        const preferences = { ...JSON.parse(localStorage.getItem('erc.preferences') ?? '{}'), language: chosen };
        localStorage.setItem('erc.preferences', JSON.stringify(preferences));
      }, language);
      await wall.reload();
      await expect(wall.getByRole('region').first()).toBeVisible();
      for (const { code, pages } of layouts) {
        await goTo(wall, `/wall?layout=${code}`);
        await expect(wall.locator('.wall')).toHaveAttribute('data-layout', code);
        if ((await wall.locator('.wall-interruption').count()) > 0) {
          await expect.soft.poll(() => illegible(wall), { message: `${language} ${code} held` }).toEqual([]);
          await wall.keyboard.press('Space');
        }
        for (const [at, { panels }] of pages.entries()) {
          await wall.keyboard.press(String(at + 1));
          await expect(wall.locator('[data-panel] .wall-age')).toHaveCount(panels.length);
          const where = `${language} ${code} ${at + 1}`;
          await expect
            .poll(async () => (found[where] = await illegible(wall)), { timeout: 20_000 })
            .toEqual([])
            .catch(() => undefined);
        }
      }
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, some]) => some.length > 0))).toEqual({});
  });
});
