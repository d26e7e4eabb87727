import { expect, type Locator, type Page } from '@playwright/test';

import { goTo } from './console-steps.ts';

type Visit = {
  readonly route: string;
  /** Links to follow from there, for a screen whose address nobody knows before. */
  readonly through?: readonly ((page: Page) => Locator)[];
  /** There when the screen has its content. */ readonly ready: (page: Page) => Locator;
  /** What opens a dialog of the screen that has no address of its own, and what it shows then. */
  readonly opens?: { readonly button: (page: Page) => Locator; readonly shows: (page: Page) => Locator };
};

/** The first incident of the sample, closed since, in a list. */
const firstIncident = (page: Page): Locator => page.getByRole('main').getByRole('link').filter({ hasText: /^#1\s/ });

const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading').first();

/** A dialog of a screen, behind the button of that name. */
const behind = (name: RegExp): NonNullable<Visit['opens']> => ({
  button: (page) => page.getByRole('main').getByRole('button', { name }).first(),
  shows: (page) => page.getByRole('dialog').getByRole('listitem').or(page.getByRole('dialog').getByRole('row')).first(),
});

/** The drill of the sample whose after-action report is approved. */
export const REPORTED_DRILL = 'drill-0000000000000008';

/** Every screen of the console's own window, with the sample event in the store. */
export const VISITS: readonly Visit[] = [
  { route: '/board', ready: (page) => page.getByRole('main').getByRole('rowheader').first() },
  { route: '/map', ready: (page) => page.getByRole('application') },
  { route: '/coverage', ready: (page) => page.getByRole('main').getByRole('row').nth(1) },
  {
    route: `/coverage?at=${Date.now() - 3_600_000}`,
    ready: (page) => page.getByRole('main').getByRole('row').nth(1),
  },
  { route: '/compare', ready: (page) => page.locator('.compare-headline') },
  {
    route: '/board?why',
    ready: (page) => page.getByRole('main').getByRole('rowheader').first(),
    opens: behind(/^(查看依据：|Why: )/),
  },
  {
    route: '/readiness',
    ready: (page) => page.getByRole('rowheader').first(),
    opens: behind(/^(未演练|Not tested) \d/),
  },
  { route: '/readiness/item/fx-cash-eur', ready: (page) => page.getByRole('row').nth(1) },
  { route: '/readiness?pace', ready: (page) => page.getByRole('rowheader').first(), opens: behind(/^(进度|Pace)$/) },
  { route: '/readiness/inspections', ready: (page) => page.getByRole('main').getByRole('row').nth(1) },
  { route: '/readiness/inspections?view=plans', ready: (page) => page.getByRole('main').getByRole('row').nth(1) },
  { route: '/readiness/dangers', ready: (page) => page.getByRole('main').getByRole('row').nth(1) },
  { route: '/readiness/gate', ready: (page) => page.getByRole('main').getByRole('row').nth(1) },
  { route: '/readiness/stock', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  {
    route: '/readiness/stock?place=BR-07&currency=EUR',
    ready: (page) => page.getByRole('grid').getByRole('row').nth(1),
  },
  { route: '/readiness/stock?tab=packs', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  { route: '/readiness/stock?tab=replenishment', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  ...['people&person=FX-01-A1', 'languages', 'courses', 'roster&place=FX-03'].map((tab) => ({
    route: `/readiness/staff?tab=${tab}`,
    ready: (page: Page) => page.getByRole('grid').getByRole('row').nth(1),
  })),
  ...['machines&machine=BR-10-ATM2', 'faults', 'acceptance', 'fx', 'checklists'].map((tab) => ({
    route: `/readiness/machines?tab=${tab}`,
    ready: (page: Page) => page.getByRole('grid').getByRole('row').nth(1),
  })),
  // Drawers are part of the screens they open from.
  ...['readiness/machines?tab=acceptance', 'readiness/machines?tab=checklists', 'readiness/staff?tab=courses'].map(
    (screen) => ({
      route: `/${screen}&setup=1`,
      ready: (page: Page) => page.getByRole('dialog').getByRole('table').first(),
    }),
  ),
  { route: '/coverage?setup=1', ready: (page) => page.getByRole('dialog').getByRole('table').first() },
  { route: '/places/BR-10?checklist=accessibility', ready: (page) => page.getByRole('radiogroup').first() },
  { route: '/readiness/calendar', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  { route: '/incidents', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  {
    route: '/incidents?show=open',
    through: [(page) => page.getByRole('grid').getByRole('row').nth(1).getByRole('link').first()],
    ready: (page) => page.locator('.incident-body'),
  },
  {
    route: '/incidents?show=closed',
    through: [firstIncident, (page) => page.locator('.report-lines').getByRole('link').first()],
    ready: (page) => page.locator('.report-body').getByRole('heading').first(),
  },
  { route: '/incidents/new', ready: (page) => page.getByRole('form') },
  { route: '/incidents/systems', ready: (page) => page.getByRole('main').getByRole('listitem').first() },
  { route: '/settings?section=accounts', ready: heading },
  { route: '/settings?section=rights', ready: (page) => page.getByRole('main').getByRole('rowheader').first() },
  { route: '/settings?section=emergency', ready: heading },
  { route: '/incidents/log', ready: (page) => page.getByRole('form') },
  ...['/incidents/tasks', '/incidents/tasks?tab=orders', '/incidents/tasks?tab=rules'].map((route) => ({
    route,
    ready: (page: Page) => page.getByRole('grid').getByRole('row').nth(1),
  })),
  ...['/incidents/playbooks', '/incidents/playbooks?tab=schemes'].map((route) => ({
    route,
    ready: (page: Page) => page.getByRole('grid').getByRole('row').nth(1),
  })),
  ...['/incidents/playbooks?edit=fire', '/incidents/playbooks?tab=schemes&edit=information-system'].map((route) => ({
    route,
    ready: (page: Page) => page.getByRole('textbox').nth(3),
  })),
  { route: '/incidents/complaints', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  { route: '/incidents/reporting', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  {
    route: '/incidents/reporting?edit=daily',
    ready: (page) => page.getByRole('complementary').getByRole('textbox').first(),
  },
  { route: '/incidents/duty', ready: (page) => page.getByRole('main').getByRole('rowheader').first() },
  { route: '/incidents/duty?tab=contacts', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  { route: '/incidents/handover', ready: (page) => page.getByRole('main').getByRole('heading').nth(1) },
  ...['/drills', '/drills/records'].map((route) => ({
    route,
    ready: (page: Page) => page.getByRole('grid').getByRole('row').nth(1),
  })),
  { route: '/drills/calendar', ready: (page) => page.getByRole('main').getByRole('listitem').first() },
  { route: '/drills/design', ready: (page) => page.getByRole('main').getByRole('listitem').first() },
  { route: '/drills/design?scenario=power-cut', ready: (page) => page.getByRole('form') },
  { route: '/drills/evaluate', ready: heading },
  {
    route: `/drills/${REPORTED_DRILL}/report`,
    ready: (page) => page.getByRole('main').getByRole('rowheader').first(),
  },
  { route: '/drills/actions', ready: (page) => page.getByRole('main').getByRole('listitem').first() },
  { route: '/briefing', ready: (page) => page.getByRole('main').getByRole('heading', { level: 1 }) },
  { route: '/places', ready: (page) => page.getByRole('row').nth(1) },
  { route: '/places/BR-07?item=fx-cash-eur', ready: (page) => page.getByRole('application') },
  { route: '/duplicates', ready: heading },
  { route: '/help?task=handover', ready: (page) => page.getByRole('article') },
  { route: '/import', ready: heading },
  { route: '/settings/audit', ready: (page) => page.getByRole('grid').getByRole('row').nth(1) },
  ...['event', 'catalogue', 'organisations', 'map', 'walls', 'evidence', 'system'].map((section) => ({
    route: `/settings?section=${section}`,
    ready: (page: Page) => page.getByRole('main').getByRole('button').first(),
  })),
];

/** Opens one screen and waits for its content. */
export async function visit(page: Page, { route, through = [], ready, opens }: Visit): Promise<void> {
  await goTo(page, route);
  for (const link of through) await link(page).click();
  await expect(ready(page)).toBeVisible();
  await expect(page.locator('.unsettled')).toHaveCount(0);
  if (opens === undefined) return;
  await opens.button(page).click();
  await expect(opens.shows(page)).toBeVisible();
}
