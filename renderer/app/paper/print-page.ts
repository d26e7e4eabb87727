import { AppError } from '../../../shared/kernel/app-error.ts';
import { consoleBridge } from '../shell.ts';

/**
 * Opens the system's print dialog for what the print style shows of this page: in the desktop app through the shell, in a browser
 * its own. Resolves when the dialog is done with. @throws AppError PRINT_FAILED
 */
export async function printPage(): Promise<void> {
  const bridge = consoleBridge();
  if (bridge !== null) {
    const reply = await bridge.print();
    if (!reply.ok) throw new AppError(reply.code, reply.message);
    return;
  }
  await new Promise<void>((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
