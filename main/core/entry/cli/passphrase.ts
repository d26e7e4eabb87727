import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './cli-error.ts';

/** Environment variable with the passphrase of `--as`, for programs that call the command line. */
export const PASSPHRASE_VARIABLE = 'ERC_PASSPHRASE';

/** Environment variable with the passphrase of a sealed backup. */
export const BACKUP_PASSPHRASE_VARIABLE = 'ERC_BACKUP_PASSPHRASE';

/** Who acts, by sign-in name, and the file with the passphrase (first line) when one was given. */
export type CliAccount = { readonly login: string; readonly passphraseFile: string | undefined };

/**
 * The passphrase of an account: from the file, else from the environment, else asked for at the terminal without showing it. Never from
 * the command line itself, which every process of the machine can read. @throws UsageError
 */
export async function passphraseOf({ login, passphraseFile }: CliAccount): Promise<string> {
  if (passphraseFile !== undefined) return firstLine(passphraseFile);
  const given = process.env[PASSPHRASE_VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY)
    throw new UsageError(
      `--as ${login} needs the passphrase: type it at a terminal, or give --passphrase-file FILE or ${PASSPHRASE_VARIABLE}.`,
    );
  return ask(login);
}

/** The passphrase of a sealed backup, from the same places. @throws UsageError */
export async function backupPassphraseOf(file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(file);
  const given = process.env[BACKUP_PASSPHRASE_VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY)
    throw new UsageError(
      `A sealed backup needs its passphrase: type it at a terminal, or give --backup-passphrase-file FILE or ${BACKUP_PASSPHRASE_VARIABLE}.`,
    );
  return ask('the backup');
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch {
    throw new UsageError(`The file with the passphrase, ${file}, cannot be read.`);
  }
}

async function ask(login: string): Promise<string> {
  process.stderr.write(`Passphrase of ${login}: `);
  // What is typed is shown nowhere.
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
