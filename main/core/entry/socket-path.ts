import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { AppError } from '../../../shared/kernel/app-error.ts';

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, its closing zero included; a longer path cannot be bound. */
const MAX_SOCKET_PATH_BYTES = 100;

const fits = (file: string): boolean => Buffer.byteLength(file) < MAX_SOCKET_PATH_BYTES;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** Temporary folders are shared, so the folder could have been laid there by someone else, or be a link to elsewhere. */
const requireOwnFolder = (folder: string): void => {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o077) === 0) return;
  throw new AppError(
    'SOCKET_FOLDER_UNSAFE',
    `${folder} is not a folder that only this user can use. Nothing was opened. Remove it and start again.`,
    { folder },
  );
};

const inTemporaryFolder = (realDataDir: string): string => {
  const name = path.join(`erc-${userInfo().uid}`, `${digest(realDataDir)}.sock`);
  const preferred = path.join(tmpdir(), name);
  return fits(preferred) ? preferred : path.join('/tmp', name);
};

/**
 * Where the core of this store listens: a Unix socket inside the store when the path is short enough, else one in a
 * folder for this user only under the temporary folder, named by a digest of the real path. Windows has named pipes, which
 * live in a name space of their own. `dataDir` must exist; symbolic links to one store give one address.
 */
export const storeSocketPath = (dataDir: string): string => {
  const real = realpathSync.native(dataDir);
  if (process.platform === 'win32') return `\\\\.\\pipe\\erc-${digest(real.toLowerCase())}`;
  const inside = path.join(real, 'run', 'core.sock');
  return fits(inside) ? inside : inTemporaryFolder(real);
};

/**
 * Makes the folder of the socket, closed to everyone else: between bind and chmod a socket has the mode the umask gives
 * it, and a closed folder is what makes that moment harmless. Throws AppError SOCKET_FOLDER_UNSAFE.
 */
export const prepareSocketFolder = (socketPath: string): void => {
  if (process.platform === 'win32') return;
  const folder = path.dirname(socketPath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (lstatSync(folder).isDirectory() && lstatSync(folder).uid === userInfo().uid) chmodSync(folder, 0o700);
  requireOwnFolder(folder);
};
