import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { inRoot } from './root.mjs';

/**
 * Every file under the given paths of the project, sorted, as paths relative to it. Missing paths count as empty.
 * @param {readonly string[]} paths
 * @param {(file: string) => boolean} [wanted]
 */
export function listFiles(paths, wanted = () => true) {
  const found = [];
  const visit = (relative) => {
    const stat = statSync(inRoot(relative), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of readdirSync(inRoot(relative))) visit(path.posix.join(relative, name));
    else if (wanted(relative)) found.push(relative);
  };
  for (const start of paths) visit(start);
  return found.toSorted();
}

/** Changes whenever a file is added, removed or written; cheap, but also changes on a fresh clone. */
export function quickPrint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(inRoot(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Changes only when names or contents change. */
export function contentPrint(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  return hash.digest('hex');
}
