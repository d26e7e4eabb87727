import type { Page } from '@playwright/test';

import { openWall } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';

/** Texts on screen drawn smaller than 24 px on a display of 1080 lines, and anything that scrolls. */
function tooSmall(wall: Page): Promise<string[]> {
  return wall.evaluate(() => {
    const least = (24 * window.innerHeight) / 1080 - 0.1;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('script, style, .visually-hidden') !== null) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || !element.checkVisibility({ opacityProperty: true })) continue;
      // A part of the page may be drawn larger than it is laid out.
      let scale = 1;
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const { transform, zoom } = getComputedStyle(up);
        if (transform !== 'none') scale *= Math.hypot(new DOMMatrix(transform).a, new DOMMatrix(transform).b);
        scale *= Number.parseFloat(zoom) || 1;
      }
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < least) found.push(`${size.toFixed(1)} px: ${text.slice(0, 40)}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      // The map's list for screen readers is cut off to one pixel.
      if (element.closest('.pm-list') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (down || across) found.push(`scrolls: ${element.outerHTML.slice(0, 80)}`);
    }
    const page = document.documentElement;
    if (page.scrollHeight > window.innerHeight + 1 || page.scrollWidth > window.innerWidth + 1)
      found.push('page scrolls');
    return found;
  });
}

test('every page of the wall can be read from afar, says its age and does not scroll', async ({
  page,
  console: running,
}) => {
  const wall = await openWall(page);
  if (running.electron === null) await wall.setViewportSize({ width: 1920, height: 1080 });
  expect(
    await wall.evaluate(() => [window.innerWidth, window.innerHeight].map((one) => Math.ceil(one / 2) * 2)),
  ).toEqual([1920, 1080]);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('示例赛事');
  const seen: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const name = /(\d) \/ (\d) (.+)/.exec(await wall.getByRole('contentinfo').innerText());
    const title = name?.[3]?.split('\n')[0] ?? '';
    if (seen.includes(title)) break;
    seen.push(title);
    const panels = wall.getByRole('region').filter({ has: wall.getByRole('heading', { level: 2 }) });
    await expect(panels.first()).toBeVisible();
    for (const panel of await panels.all()) await expect(panel).toContainText(/数据 \d{2}:\d{2}/);
    // What fits itself into its panel has been measured by then.
    await expect.poll(() => tooSmall(wall), { message: title }).toEqual([]);
    await wall.keyboard.press('ArrowRight');
    await expect(wall.getByRole('contentinfo')).not.toContainText(`${turn + 1} / `);
  }
  process.stdout.write(`  wall pages looked at: ${seen.join(', ')}\n`);
  expect(seen.length).toBeGreaterThanOrEqual(3);
});

test('the wall turns its pages by itself and stops when asked', async ({ page }) => {
  const wall = await openWall(page, { paused: false });
  const foot = wall.getByRole('contentinfo');
  await expect(foot).toContainText(/1 \/ \d/);
  await expect(foot).toContainText(/2 \/ \d/, { timeout: 60_000 });
  await wall.keyboard.press('Space');
  await expect(foot).toContainText('已暂停');
});

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
