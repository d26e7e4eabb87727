import type { BrowserContext, Page } from '@playwright/test';

/** What a page may load: the console's own files, and what it makes itself. Nothing may leave the machine. */
const isLocal = (url: string): boolean =>
  /^(app|blob|data|devtools|about):/.test(url) || /^(http|ws):\/\/127\.0\.0\.1[:/]/.test(url);

const POLICY_BROKEN = /Content Security Policy|Trusted ?(Type|HTML|Script)/;

/**
 * Notes requests that leave the machine and errors nobody caught, in every window of the console. `refused` is what the
 * test makes the policy refuse on purpose. The list grows while the windows live.
 */
export function watchConsole(context: BrowserContext, refused: RegExp | null): string[] {
  const faults: string[] = [];
  const watchPage = (page: Page): void => {
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
    // What the policy refused or a page could not do without breaking it; the browser tells of it in its console.
    page.on('console', (message) => {
      if (POLICY_BROKEN.test(message.text()) && refused?.test(message.text()) !== true)
        faults.push(`policy: ${message.text()}`);
    });
    page.on('websocket', (socket) => {
      if (!isLocal(socket.url())) faults.push(`left the machine: ${socket.url()}`);
    });
  };
  context.on('request', (request) => {
    if (!isLocal(request.url())) faults.push(`left the machine: ${request.url()}`);
  });
  context.on('page', watchPage);
  for (const page of context.pages()) watchPage(page);
  return faults;
}
