import { AppError } from '../../../shared/kernel/app-error.ts';

/** What the file system says of a name or a place that somebody gave, and nothing that is wrong with the core itself. */
const OF_A_PLACE: ReadonlySet<string> = new Set([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EINVAL',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'ENOTEMPTY',
  'EPERM',
  'EROFS',
  'EXDEV',
  // A name with a NUL in it, refused by Node before it reaches the system.
  'ERR_INVALID_ARG_VALUE',
]);

/** The refusal that an error of the file system means; null for any other error. */
export function fileRefusal(error: unknown): AppError | null {
  if (!(error instanceof Error) || !('code' in error) || !OF_A_PLACE.has(String(error.code))) return null;
  const reason = String(error.code);
  return new AppError(
    'FILE_NOT_USABLE',
    `This file or folder cannot be used (${reason}). Nothing was changed. Choose another name or place.`,
    { reason },
  );
}
