import type { Page, TestInfo } from '@playwright/test';

/** A page that hangs must not hang the end of its test too, in milliseconds. */
const LOOK_MS = 5_000;

/** After a test that failed, attaches what its windows show as a person who listens would hear it: the log prints it. */
export async function attachFailedScreens(pages: readonly Page[], test: TestInfo): Promise<void> {
  if (test.status === test.expectedStatus) return;
  for (const page of pages) {
    if (page.isClosed()) continue;
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: LOOK_MS })
      .catch((error: unknown) => `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    await test.attach('screen', { body: `${page.url()}\n${shown}`, contentType: 'text/plain' });
  }
}
