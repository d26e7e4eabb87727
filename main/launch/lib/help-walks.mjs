/** @typedef {import('@playwright/test').Page} Page */

/** Opens `route` in the window and waits until something with the role `role` is in it. */
async function open(page, route, role) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
  await page.getByRole('main').getByRole(role).first().waitFor();
}

/** Types into the command bar and waits for what it offers. */
async function type(page, text) {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
}

/**
 * How the window comes to show each task of the help, in either language, with the sample event in the store.
 * @type {Record<string, (page: Page, file: (name: string) => string) => Promise<void>>}
 */
export const HELP_WALKS = {
  'log-line': async (page) => {
    await open(page, '/board', 'rowheader');
    await type(page, '一台取款机吞卡 @临浦');
  },
  incident: (page) => open(page, '/incidents/new', 'form'),
  'find-place': async (page) => {
    await open(page, '/board', 'rowheader');
    await type(page, 'xsb');
  },
  ready: async (page) => {
    await open(page, '/readiness?query=BR-07', 'rowheader');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  },
  lacking: async (page) => {
    await open(page, '/coverage', 'gridcell');
    // At noon: by night almost nothing is open, wherever one looks.
    const hours = page.getByRole('slider').first();
    await hours.press('Home');
    for (let hour = 0; hour < 12; hour += 1) await hours.press('ArrowRight');
    await page.locator('[role=grid][aria-busy=false]').waitFor();
    await page
      .getByRole('gridcell', { name: /服务空白点|[Bb]lank/ })
      .first()
      .click();
    await page.getByRole('complementary').first().waitFor();
  },
  overdue: (page) => open(page, '/board', 'rowheader'),
  import: async (page, file) => {
    await open(page, '/import', 'heading');
    await page.locator('input[type=file]').first().setInputFiles(file('outlets.csv'));
    await page.getByRole('combobox').nth(1).waitFor();
  },
  wall: async (page) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.evaluate(() => {
      window.location.hash = '/wall';
    });
    await page.getByRole('region').nth(2).waitFor();
  },
  briefing: async (page) => {
    await open(page, '/briefing', 'heading');
    await page.getByRole('button', { name: /起草汇报|Draft a briefing/ }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  },
  handover: (page) => open(page, '/incidents/handover', 'heading'),
};
