import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { defaultDataDir } from '../../../shared/kernel/default-data-dir.ts';

/** Absolute path of this user's store on this machine when none is named. */
export const machineDataDir = (): string =>
  defaultDataDir({ platform: process.platform, home: homedir(), env: process.env });

/**
 * The folder that holds `resources/` and `dist/`. Found by walking up to the nearest package.json, so that the same code
 * works from the sources, from a bundle at any depth and from inside a package. Throws when there is none.
 */
export const findAppRoot = (from: string): string => {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder))
      throw new Error(`No package.json above ${from}: the installation is incomplete.`);
  }
};
