import type { Page } from '@playwright/test';

type Counting = { transitionsBegun?: number };

/** Counts the transitions of styles that begin in `page` from now on; the answer gives how many did since it was asked last. */
export async function countTransitions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counting = window as Counting;
    counting.transitionsBegun = 0;
    document.addEventListener('transitionrun', () => {
      counting.transitionsBegun = (counting.transitionsBegun ?? 0) + 1;
    });
  });
  return () =>
    page.evaluate(() => {
      const counting = window as Counting;
      const begun = counting.transitionsBegun ?? 0;
      counting.transitionsBegun = 0;
      return begun;
    });
}

/** How many transitions have not reached their end: until the frame after, a style is that of before. */
export const runningTransitions = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.getAnimations().filter((one) => one instanceof CSSTransition && one.playState !== 'finished').length,
  );
