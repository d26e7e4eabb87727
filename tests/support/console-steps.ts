import { expect, type Locator, type Page } from '@playwright/test';

import type { CoreClient } from './core-client.ts';

type Change = Awaited<ReturnType<CoreClient['changes']['recent']>>['items'][number];

/**
 * Opens `route` (starts with `/`) in this window as a link would. Resolves once the console has taken the address in, so
 * that nothing of the screen before can be mistaken for the new one.
 */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        const before = window.location.href;
        window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        window.location.hash = hash;
        if (window.location.href === before) resolve();
      }),
    route,
  );
}

/** Presses the wall button of the rail and gives the wall's window, its pages held still when `paused`. */
export async function openWall(page: Page, { paused = true } = {}): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^(打开大屏|Open the wall)$/ }).click();
  const wall = await opened;
  await expect(wall.getByRole('region').first()).toBeVisible();
  if (paused) {
    await wall.keyboard.press('Space');
    await expect(wall.getByRole('contentinfo')).toContainText(/已暂停|Paused/);
  }
  return wall;
}

/**
 * Opens the matrix on one place (by code) and one category, and walks along the row to an item, as a person with a
 * keyboard does. The cell is then the active one of the grid, which has the focus.
 */
export async function matrixCell(page: Page, code: string, category: string, item: string): Promise<Locator> {
  await goTo(page, `/readiness?query=${code}&category=${category}`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('rowheader')).toHaveCount(1);
  const line = page.locator('.active-line');
  await grid.focus();
  await page.keyboard.press('Home');
  const columns = Number(await grid.getAttribute('aria-colcount'));
  for (let at = 0; at < columns; at += 1) {
    await expect(grid).toHaveAttribute('aria-activedescendant', `cell-0-${at}`);
    await expect(line.locator('.active-place')).toBeVisible();
    if ((await line.innerText()).includes(item)) return page.locator(`#cell-0-${at}`);
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`the matrix has no column "${item}"`);
}

/** Chooses an entry of one of the console's select fields. */
export async function chooseOption(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

/**
 * The newest change of one kind. Time writes changes of its own between two lines of a test, so the newest of all may be
 * another. Throws when there is none among the last twenty.
 */
export async function newestChange(client: CoreClient, kind: string): Promise<Change> {
  const { items } = await client.changes.recent({ limit: 20 });
  const change = items.find((one) => one.kind === kind);
  if (change === undefined) throw new Error(`No change of the kind ${kind} among the last twenty.`);
  return change;
}
