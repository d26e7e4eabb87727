import type { WallPanelId } from '../../shared/domain/walls/wall-panels.ts';
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

/** A panel that has a page to itself. */
const panel = (id: WallPanelId) => ({ panel: id, column: 1, row: 1, width: 12, height: 6 });

test.describe('with the sample event', () => {
  test.use({ standing: true });
  test.describe.configure({ mode: 'default' });

  test('a lost core is shown on the wall with the time of its figures, and so is its return', async ({
    page,
    console: running,
  }) => {
    const wall = await openWall(page);
    await expect(wall.getByRole('contentinfo')).toContainText('本机数据 实时');
    await running.killCore();
    await expect(wall.getByRole('contentinfo')).toContainText(/连接中断 自 \d{2}:\d{2}/);
    await expect(wall.getByRole('region').first()).toContainText(/数据停在 \d{2}:\d{2}/);
    await running.restoreCore();
    if (running.electron === null) {
      // Another process with another token: the wall is opened anew from the console, into the same window.
      await page.getByRole('button', { name: '打开大屏' }).click();
    }
    await expect(wall.getByRole('contentinfo')).toContainText('本机数据 实时');
    await expect(wall.getByRole('region').first()).not.toContainText('数据停在');
  });

  test('pages turn by themselves until an incident of the chosen grade has the wall; a confidential one never does', async ({
    page,
    client,
  }) => {
    const layout = {
      name: '快',
      nameEn: 'Fast',
      pageSeconds: 5,
      interruptAt: 0,
      showNames: false,
      showSums: false,
      pages: [
        { name: '甲', nameEn: 'A', panels: [panel('venues')] },
        { name: '乙', nameEn: 'B', panels: [panel('incidents')] },
      ],
    };
    const saved = await client.wall.save({ layout });
    const wall = await openWall(page, { paused: false });
    await goTo(wall, `/wall?layout=${saved.layout.code}`);
    const foot = wall.getByRole('contentinfo');
    await expect(foot).toContainText('1 / 2 甲');
    await expect(foot).toContainText('2 / 2 乙');

    const open = (title: string, confidential: boolean): Promise<unknown> =>
      client.incidents.open({ title, confidential, scheme: 'information-system', grade: 'I', gradeReason: '演示' });
    await open('机密的一级事件', true);
    await open('公开的一级事件', false);
    await expect(wall.getByRole('heading', { level: 3 })).toHaveText('公开的一级事件');
    await expect(foot).toContainText('事件占屏');
    await wall.keyboard.press('ArrowRight');
    await expect(foot).toContainText('事件占屏');
    await wall.keyboard.press('Space');
    await expect(foot).toContainText('2 / 2 乙');
    await expect(wall.getByRole('region', { name: '突发事件' })).toContainText('公开的一级事件');
    await expect(wall.locator('body')).not.toContainText('机密');
  });
});
