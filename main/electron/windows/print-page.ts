import type { WebContents } from 'electron';

import type { ShellReply } from '../../../shared/contract/bridge.ts';
import { log } from '../log.ts';

/** What the runtime says when the person closes the dialog without printing. */
const CLOSED = /cancel/i;

/** The system's print dialog for a page, never a print behind anybody's back. Resolves when the dialog is done with. */
export function printPage(contents: WebContents): Promise<ShellReply<{ readonly printed: boolean }>> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (printed, reason) => {
      if (printed || CLOSED.test(reason)) return resolve({ ok: true, value: { printed } });
      log('warn', 'a page was not printed', { reason });
      resolve({ ok: false, code: 'PRINT_FAILED', message: reason });
    });
  });
}
