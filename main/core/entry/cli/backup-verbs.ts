import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { restoreStore } from '../../store/backup.ts';
import { decryptFile, encryptFile, isEncrypted } from '../../store/encrypted-file.ts';
import { openSealed } from '../../store/open-sealed.ts';
import type { CliArgs, CliCommand } from './cli-command.ts';
import type { CliClient } from './cli-client.ts';
import { UsageError } from './cli-error.ts';
import { instantOf } from './iso-instants.ts';
import { backupPassphraseOf } from './passphrase.ts';

const SHORTEST = 15;

type Verb<V extends CliCommand['verb']> = Extract<CliCommand, { verb: V }>;

/** Writes a copy; a sealed one is made beside the store, and nothing that can be read without the passphrase reaches `file`. */
export async function saveBackup(
  client: CliClient,
  dataDir: string,
  { file, seal, passphraseFile }: Verb<'backup'>,
): Promise<unknown> {
  if (!seal) return client.system.backup({ file });
  const passphrase = await backupPassphraseOf(passphraseFile);
  if (passphrase.length < SHORTEST)
    throw new UsageError(`The passphrase of a sealed backup has at least ${SHORTEST} characters.`);
  const plain = path.join(dataDir, `sealing-${randomUUID()}.partial`);
  const sealed = `${file}.partial`;
  try {
    const { changes } = await client.system.backup({ file: plain });
    encryptFile(plain, sealed, passphrase, () => undefined);
    // Opened again from what was written before it counts.
    decryptFile(sealed, null, passphrase);
    renameSync(sealed, file);
    return { file, changes, sealed: true };
  } finally {
    rmSync(plain, { force: true });
    rmSync(sealed, { force: true });
  }
}

/** Puts a copy, sealed or not, in place of the store that nobody holds. @throws what openSealed and restoreStore throw */
export async function restoreCopy(
  dataDir: string,
  { file, replace, passphraseFile }: Verb<'restore'>,
): Promise<{ changes: number; keptOld: string | null }> {
  if (!existsSync(file) || !isEncrypted(file)) return restoreStore(dataDir, file, replace, Date.now());
  const target = path.join(dataDir, 'unsealed.partial');
  try {
    openSealed({ file, passphrase: await backupPassphraseOf(passphraseFile), target });
    return restoreStore(dataDir, target, replace, Date.now());
  } finally {
    rmSync(target, { force: true });
  }
}

/** What going back to an instant would keep and lose; with the token of that answer it is carried out. */
export async function rewind(
  client: CliClient,
  { at, token }: Verb<'rewind'>,
  operator: CliArgs['operator'],
  zone: string,
): Promise<unknown> {
  const source = { from: 'instant' as const, at: /^\d+$/.test(at) ? Number(at) : instantOf(at, zone) };
  if (token === undefined) return client.backups.plan({ source });
  return client.backups.restore({ commandId: randomUUID(), ...(operator && { operator }), source, token });
}
