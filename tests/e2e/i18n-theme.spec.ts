import type { Page } from '@playwright/test';

import { procedureList } from '../../main/core/entry/cli/procedures.ts';
import { CATALOGUES } from '../../renderer/i18n/messages.ts';
import { violations } from '../support/accessibility.ts';
import { goTo, openWall } from '../support/console-steps.ts';
import type { CoreClient } from '../support/core-client.ts';
import { expect, test } from '../support/console.ts';
import { expectLocal, recordRequests } from '../support/requests.ts';
import { chineseOnly, leftInChinese, screenTexts } from '../support/screen-text.ts';
import { REPORTED_DRILL, visit, VISITS } from '../support/screens-to-visit.ts';
import { countTransitions, runningTransitions } from '../support/transitions.ts';

const KEYS = Object.keys(CATALOGUES.zh);
/** What every one of the keys has in it: most texts have not, and need not be searched for thousands of keys. */
const IN_EVERY_KEY = '.';

/** Names of procedures, which the matrix of rights and the audit screen show as they are; some are names of texts as well. */
const PROCEDURES: ReadonlySet<string> = new Set(procedureList().procedures.map(({ name }) => name));

/** Relative luminance, 0 to 1, of what lies behind the middle of the page. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const area = document.querySelector('main') ?? document.body;
    for (let element: Element | null = area; element !== null; element = element.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (
        getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
      ).map(Number);
      if (alpha > 0) return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    }
    return 1;
  });
}

const [DARK, LIGHT, AUTOMATIC] = ['(深色|Dark)', '(浅色|Light)', '(自动|Automatic)'] as const;

type Look = { readonly language: 'zh' | 'en'; readonly theme: 'dark' | 'light' };
const CHINESE: Look = { language: 'zh', theme: 'dark' };
const ENGLISH: Look = { language: 'en', theme: 'light' };

/** Where no motion is wanted, some fields name transitions of their own; texts and cells, of which there are thousands, none. */
const FEW_TRANSITIONS = 600;

/** Everything the sample says in Chinese, which an English screen shows as it is. */
async function chineseData(client: CoreClient): Promise<string> {
  const { items: reports } = await client.reports.list({});
  return [
    // What people wrote: the post on duty, and the Chinese name in the fields of a place. The band over a past instant says
    // so in both languages at once.
    '值班长 临浦支行 博奥路支行 一台吞卡，已联系维保 当时 AS IT WAS',
    ...chineseOnly([
      await client.changes.recent({ limit: 200 }),
      await client.catalogue.get({}),
      await client.event.get({}),
      await client.dangers.list({}),
      await client.places.organisations({}),
      await client.readiness.item({ item: 'fx-cash-eur' }),
      await client.readiness.place({ place: 'BR-07' }),
      await client.places.get({ code: 'BR-07' }),
      await client.places.get({ code: 'BR-10' }),
      await client.readiness.place({ place: 'BR-10' }),
      await client.machines.list({ limit: 1000 }),
      await client.machines.faults({}),
      await client.fxPoints.list({}),
      await client.checklists.place({ place: 'BR-10' }),
      await client.staff.list({}),
      await client.incidents.list({}),
      await client.clocks.list({ stopped: true }),
      await client.systems.list({}),
      await client.posture.get({}),
      await client.tasks.list({ state: 'all' }),
      await client.tasks.rules({}),
      await client.orders.list({}),
      await client.log.search({ limit: 200 }),
      await client.complaints.list({}),
      await client.duty.positions({}),
      await client.duty.roster({ days: 31 }),
      await client.contacts.list({}),
      await client.reporting.now({ limit: 200 }),
      ...(await Promise.all(
        (await client.reporting.plans({})).items.map(({ code }) => client.reporting.slot({ plan: code })),
      )),
      await client.handover.picture({}),
      await client.drills.list({}),
      await client.drills.actions({}),
      await client.drills.report({ drill: REPORTED_DRILL }),
      await client.audit.words({}),
      reports,
      ...(await Promise.all(reports.map(({ id }) => client.reports.get({ report: id })))),
    ]),
    // The editor shows both languages of a playbook side by side.
    JSON.stringify(await client.playbooks.list({})),
  ].join('\n');
}

/**
 * Turns the console to the other language and theme while a screen is open, by its own buttons; a dialog over the screen
 * would keep the pointer from them.
 */
async function turnTo(page: Page, { theme }: Look): Promise<void> {
  await page.getByRole('button', { name: /^(Switch to English|切换到中文)$/ }).dispatchEvent('click');
  const named = (now: string) => page.getByRole('button', { name: new RegExp(`^(外观：现为|Look: now )${now}`) });
  // What each press leads to: from dark to light, and from light by way of the automatic look to dark.
  const presses = [
    [DARK, LIGHT],
    [LIGHT, AUTOMATIC],
    [AUTOMATIC, DARK],
  ] as const;
  for (const [now, next] of theme === 'light' ? presses.slice(0, 1) : presses.slice(1)) {
    await named(now).dispatchEvent('click');
    await expect(named(next)).toBeAttached();
  }
  await expect.poll(async () => (await brightness(page)) > 0.5).toBe(theme === 'light');
  await expect(page.locator('.unsettled')).toHaveCount(0);
  await expect.poll(() => runningTransitions(page)).toBe(0);
}

// Half of the screens each, so that two can be looked at beside each other.
const HALF = Math.ceil(VISITS.length / 2);
for (const [half, visits] of [
  ['first', VISITS.slice(0, HALF)],
  ['second', VISITS.slice(HALF)],
] as const) {
  test(`every screen, ${half} half, in Chinese and dark, then in English and light: translated, in its colours, no serious axe violation, nothing from elsewhere`, async ({
    page,
    console: running,
    client,
    host,
  }) => {
    expect(KEYS.filter((key) => !key.includes(IN_EVERY_KEY))).toEqual([]);
    test.setTimeout(VISITS.length * 20_000);
    const data = await chineseData(client);
    const asked = await recordRequests(page);
    await page.reload();
    await expect(page.getByRole('region', { name: '准备情况 · 按类别' })).toBeVisible();
    // Language and look change while the window is open: nothing is loaded again.
    await page.evaluate(() => Reflect.set(window, 'notReloaded', true));
    // Nobody has chosen a look yet: the first press chooses the dark one.
    await page.getByRole('button', { name: /^外观/ }).click();
    await expect.poll(() => brightness(page)).toBeLessThan(0.5);

    const found: Record<string, string[]> = {};
    const note = (where: string, what: readonly string[]): void => {
      if (what.length > 0) found[where] = [...(found[where] ?? []), ...new Set(what)];
    };
    // Most texts stand on many screens: each is judged once in each language.
    const judged = { zh: new Map<string, string[]>(), en: new Map<string, string[]>() };
    const faultsOf = (text: string, language: Look['language']): string[] => {
      const known = judged[language].get(text);
      if (known !== undefined) return known;
      const key = text.includes(IN_EVERY_KEY) && !PROCEDURES.has(text) && KEYS.some((one) => text.includes(one));
      const chinese = language === 'en' && leftInChinese(text, data);
      const faults = [...(key ? [`key: ${text}`] : []), ...(chinese ? [`Chinese: ${text}`] : [])];
      judged[language].set(text, faults);
      return faults;
    };
    const lookAt = async (route: string, one: Page, { language, theme }: Look): Promise<void> => {
      const where = `${route} ${language}`;
      note(
        where,
        (await screenTexts(one)).flatMap((text) => faultsOf(text, language)),
      );
      const light = (await brightness(one)) > 0.5;
      if (light !== (theme === 'light')) note(where, [`brightness is not that of ${theme}`]);
      // Half of the time would go into axe. The page is the same in both hosts, and its structure in both looks: axe looks at
      // it once in Chromium, and at its colours in each look.
      if (host === 'browser') note(where, await violations(one, language === 'en' ? 'all' : 'contrast'));
      expect.soft(found[where] ?? [], where).toEqual([]);
    };
    // The look that follows can fail: a text nobody can read is found.
    if (host === 'browser') {
      const heading = page.getByRole('region', { name: '准备情况 · 按类别' }).getByRole('heading').first();
      await heading.evaluate((text) => text.style.setProperty('color', '#223'));
      const pale = await violations(page, 'contrast');
      expect(pale.filter((one) => one.startsWith('color-contrast: <h'))).toHaveLength(1);
      await heading.evaluate((text) => text.style.removeProperty('color'));
    }
    const transitions = await countTransitions(page);
    // Each screen in the look that the one before was left in, then in the other.
    let looks: readonly [Look, Look] = [CHINESE, ENGLISH];
    for (const [index, one] of visits.entries()) {
      await visit(page, one);
      await lookAt(one.route, page, looks[0]);
      // The page is the same in both hosts: each screen is looked at in both looks in Chromium, in Electron in one of them.
      if (host === 'electron' && index !== Math.floor(visits.length / 2)) continue;
      await transitions();
      await turnTo(page, looks[1]);
      expect
        .soft(await transitions(), `${one.route}: transitions while the look changed`)
        .toBeLessThan(FEW_TRANSITIONS);
      await lookAt(one.route, page, looks[1]);
      looks = [looks[1], looks[0]];
    }
    expect(await page.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true);
    await goTo(page, '/board');
    const wall = await openWall(page);
    for (const look of looks) {
      // The language changes at once in every window.
      await expect(wall.locator('html')).toHaveAttribute('lang', look.language === 'zh' ? /^zh/ : /^en/);
      for (let turn = 1; turn <= 3; turn += 1) {
        await wall.keyboard.press(String(turn));
        await expect(wall.getByRole('contentinfo')).toContainText(`${turn} / `);
        await lookAt(`/wall ${turn}`, wall, look);
      }
      await turnTo(page, look === looks[0] ? looks[1] : looks[0]);
    }
    expectLocal(asked, running);
  });
}

test.describe('by keyboard alone', () => {
  // With motion, as most people have it: the keyboard hits what it is on however it moves.
  test.use({ duty: null, motion: true });

  test('duty, screens, command bar, a state, help; the focus is always seen', async ({ page, client }) => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '键盘一览' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('Alt+Digit4');
    await expect(page.getByRole('grid', { name: '点位' })).toBeVisible();
    await page.keyboard.press('Alt+Digit1');
    await expect(page.getByRole('region', { name: '需要有人处理' })).toBeVisible();

    // Every stop of the first thirty shows where the keyboard is.
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        // A map draws its mark in an element of its own, above its panes.
        const overMap = element.parentElement?.querySelector(':scope > .pm-focus') ?? null;
        const marked = [element, element.parentElement, overMap].some((one) => {
          if (one === null) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        });
        return marked ? null : element.outerHTML.slice(0, 120);
      });
      expect(unseen, `stop ${stop + 1}`).toBeNull();
    }

    await page.keyboard.press('Control+k');
    await page.keyboard.type('lpzh');
    await expect(page.getByRole('option', { selected: true })).toContainText('临浦支行');
    await page.keyboard.press('Tab');
    await page.keyboard.type('欧元');
    await expect(page.getByRole('option', { selected: true })).toContainText('欧元现钞');
    await page.keyboard.press('Enter');
    await page.keyboard.type('就绪');
    await expect(page.getByRole('option', { selected: true })).toHaveText('就绪');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已登记：临浦支行 · 欧元现钞 → 就绪')).toBeVisible();
    const json = await client.readiness.cell({ place: 'BR-07', item: 'fx-cash-eur' });
    expect(json).toMatchObject({ cell: { status: 'ready' } });
  });
});
