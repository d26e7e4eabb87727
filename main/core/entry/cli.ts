import path from 'node:path';
import { openCore } from '../core.ts';
import { findAppRoot, machineDataDir } from '../platform/paths.ts';
import { parseCliArgs } from './cli/cli-args.ts';
import { answerOf } from './cli/cli-error.ts';
import { runCommand } from './cli/run-command.ts';

const appRoot = findAppRoot(import.meta.dirname);

try {
  const args = parseCliArgs(process.argv.slice(2), machineDataDir(), process.cwd());
  const result = await runCommand(args, {
    openCore: (dataDir) => openCore({ dataDir, resourcesDir: path.join(appRoot, 'resources') }),
    entryDir: import.meta.dirname,
    note: (line) => void process.stderr.write(`${line}\n`),
  });
  if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
} catch (error) {
  const { document, exitCode, note } = answerOf(error);
  if (note) process.stderr.write(`${note}\n`);
  process.stdout.write(`${JSON.stringify(document)}\n`);
  process.exitCode = exitCode;
}
