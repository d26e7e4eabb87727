import type { WallPanelId } from '../../../shared/domain/walls/wall-panels.ts';
import { goTo, openWall } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

/** A panel that has a page to itself. */
const panel = (id: WallPanelId) => ({ panel: id, column: 1, row: 1, width: 12, height: 6 });

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
