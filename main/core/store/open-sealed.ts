import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { inspectBackup } from './backup.ts';
import { decryptFile, isEncrypted } from './encrypted-file.ts';
import { factsOf, type BackupFacts } from './make-backup.ts';

export type OpenRequest = { readonly file: string; readonly passphrase: string | null; readonly target: string };

/**
 * Puts the checked content of a backup, sealed or not, at `target`, where nothing of it can change any more.
 * @throws AppError FILE_NOT_FOUND, PASSPHRASE_NEEDED, WRONG_PASSPHRASE, BACKUP_TRUNCATED, BACKUP_GARBLED, BACKUP_UNREADABLE
 */
export function openSealed({ file, passphrase, target }: OpenRequest): BackupFacts {
  if (!existsSync(file))
    throw new AppError('FILE_NOT_FOUND', `There is no file ${file}. Nothing was changed.`, { file });
  const encrypted = isEncrypted(file);
  if (encrypted && passphrase === null)
    throw new AppError('PASSPHRASE_NEEDED', `${file} is sealed with a passphrase. Nothing was touched. Give it.`, {
      file,
    });
  rmSync(target, { force: true });
  if (encrypted) decryptFile(file, target, passphrase ?? '');
  else copyFileSync(file, target);
  try {
    inspectBackup(target);
    return { ...factsOf(target), file: target, bytes: 0, encrypted };
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}
