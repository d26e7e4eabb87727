import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { markContrastTwins, TWIN } from './contrast-twins.ts';

/** The part of axe that is used in the page itself. */
type Axe = { readonly configure: (spec: { readonly rules: readonly { id: string; selector: string }[] }) => void };

/** Electron opens no tab for axe to finish in; frames are not used here. What passes is only counted, not described. */
const axe = (page: Page, axeSource?: string): AxeBuilder =>
  new AxeBuilder({ page, ...(axeSource !== undefined && { axeSource }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });

/** Reads the half megabyte of axe into a page that does not have it yet. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  // One rule about one element: it is the reading that counts.
  await axe(page).withRules(['html-has-lang']).analyze();
  await page.evaluate((twin) => {
    const { axe: engine } = window as unknown as { readonly axe: Axe };
    engine.configure({ rules: [{ id: 'color-contrast', selector: `*:not([${twin}])` }] });
  }, TWIN);
}

/** What axe calls serious or critical, with the first elements of each rule; of all its rules, or of contrast alone. */
export async function violations(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<string[]> {
  await bringAxe(page);
  const unseen = await page.evaluate(markContrastTwins, TWIN);
  if (rules === 'contrast' && unseen === 0) return [];
  // It is in the page already, so nothing is read again.
  const builder = axe(page, 'void 0');
  if (rules === 'contrast') builder.withRules(['color-contrast']);
  const { violations: found } = await builder.analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 160) ?? ''}`),
    );
}
