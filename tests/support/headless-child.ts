import { parseHeadlessArgs } from '../../main/core/entry/headless-args.ts';
import { runHeadless } from '../../main/core/entry/run-headless.ts';
import { stopOnSignal } from '../../main/core/entry/stop-on-signal.ts';
import { acquireStoreLock } from '../../main/core/store/store-lock.ts';
import { createCountedCore } from './console-router.ts';

// The browser-mode process around a core that is only counted: `node headless-child.ts --data DIR`.
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const args = parseHeadlessArgs(process.argv.slice(2), '', process.cwd());
const { stop } = await runHeadless(args, {
  openCore: async (dataDir) => createCountedCore(acquireStoreLock(dataDir).release),
  rendererDir: args.dataDir,
  openBrowser: async () => false,
  print: (line) => void process.stdout.write(`${line}\n`),
  note,
});
if (stop !== null) stopOnSignal(stop, note);
