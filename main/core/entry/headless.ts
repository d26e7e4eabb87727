import path from 'node:path';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { openCore } from '../core.ts';
import { findAppRoot, machineDataDir } from '../platform/paths.ts';
import { parseHeadlessArgs } from './headless-args.ts';
import { openBrowser } from './open-browser.ts';
import { runHeadless } from './run-headless.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

// Whoever started us may close the pipe after reading the address; that must not end the console.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  const appRoot = findAppRoot(import.meta.dirname);
  const args = parseHeadlessArgs(process.argv.slice(2), machineDataDir(), process.cwd());
  const { stop } = await runHeadless(args, {
    openCore: (dataDir) => openCore({ dataDir, resourcesDir: path.join(appRoot, 'resources') }),
    rendererDir: path.join(appRoot, 'dist', 'renderer'),
    openBrowser,
    print,
    note,
  });
  if (stop !== null) stopOnSignal(stop, note);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  note(error.message);
  process.exitCode = error.code === 'USAGE' ? 2 : 1;
}
