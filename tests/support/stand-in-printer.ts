import type { RunningConsole } from './console-hosts.ts';

/** Stands where the print dialog of the system would open, which no test can work. */
export type StandInPrinter = {
  /** Resolves once the console has asked for the dialog. */
  readonly asked: () => Promise<void>;
  /** What would come out of the printer, as PDF. */
  readonly paper: () => Promise<Uint8Array>;
  /** The person has printed and the dialog is gone. */
  readonly done: () => Promise<void>;
};

export async function standInPrinter({ page, electron }: RunningConsole): Promise<StandInPrinter> {
  if (electron === null) {
    await page.evaluate(() => {
      Object.assign(globalThis, { asked: new Promise<void>((resolve) => Object.assign(window, { print: resolve })) });
    });
    return {
      asked: () => page.evaluate((): Promise<void> => Reflect.get(globalThis, 'asked')),
      paper: () => page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: true }),
      done: () => page.evaluate(() => void window.dispatchEvent(new Event('afterprint'))),
    };
  }
  await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const asked = new Promise<void>((resolve) => {
      contents.print = (options, callback) => {
        // Nothing is ever printed without the dialog.
        if (options?.silent !== false) throw new Error('printed without asking');
        Object.assign(globalThis, { printed: () => callback?.(true, '') });
        resolve();
      };
    });
    Object.assign(globalThis, { asked });
  });
  return {
    asked: () => electron.evaluate((): Promise<void> => Reflect.get(globalThis, 'asked')),
    paper: async () => {
      const base64 = await electron.evaluate(async ({ BrowserWindow }) =>
        (
          await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
        )?.toString('base64'),
      );
      return Buffer.from(base64 ?? '', 'base64');
    },
    done: () => electron.evaluate(() => Reflect.apply(Reflect.get(globalThis, 'printed'), undefined, [])),
  };
}
