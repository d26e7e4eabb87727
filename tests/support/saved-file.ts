import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { RunningConsole } from './console-hosts.ts';

export type SavedFile = { readonly name: string; readonly bytes: Buffer };

/** What `press` makes the console offer to save. The desktop app would ask where in a dialog of the system; here it is told. */
export async function savedFile({ page, electron }: RunningConsole, press: () => Promise<void>): Promise<SavedFile> {
  if (electron === null) {
    const download = page.waitForEvent('download');
    await press();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'erc-saved-'));
  try {
    await electron.evaluate(({ session }, into) => {
      const saved = new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const name = item.getFilename();
          item.setSavePath(`${into}/${name}`);
          item.once('done', (_done, state) => (state === 'completed' ? resolve(name) : reject(new Error(state))));
        });
      });
      Object.assign(globalThis, { saved });
    }, folder);
    await press();
    const name = await electron.evaluate((): Promise<string> => Reflect.get(globalThis, 'saved'));
    return { name, bytes: readFileSync(path.join(folder, name)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
