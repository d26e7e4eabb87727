import path from 'node:path';

export type ShellArguments = {
  /** Absolute path of the store's folder as asked for with --data; null for the default. */
  readonly dataDir: string | null;
  /** Load the sample event when the store is empty. */
  readonly sample: boolean;
};

/**
 * Reads the app's own arguments and ignores all others, because Chromium's switches share the command line. A relative
 * folder is taken from `cwd` (absolute). Throws when --data comes without a folder: opening the default store instead
 * could mix two events.
 */
export function parseArguments(argv: readonly string[], cwd: string): ShellArguments {
  let dataDir: string | null = null;
  let sample = false;
  for (const [index, argument] of argv.entries()) {
    if (argument === '--sample') sample = true;
    else if (argument === '--data') dataDir = folder(argv[index + 1], cwd);
    else if (argument.startsWith('--data=')) dataDir = folder(argument.slice('--data='.length), cwd);
  }
  return { dataDir, sample };
}

function folder(value: string | undefined, cwd: string): string {
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Error('--data needs a folder. Nothing was opened.');
  return path.resolve(cwd, value);
}
