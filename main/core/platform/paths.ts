import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export type PathsEnvironment = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const thisMachine = (): PathsEnvironment => ({ platform: process.platform, home: homedir(), env: process.env });

const DISPLAY_NAME = 'Event Readiness Console';
const FOLDER_NAME = 'event-readiness-console';

/**
 * Absolute path of the store when none is named: the platform's user-data folder. A relative XDG_DATA_HOME is ignored,
 * as the XDG base directory specification asks.
 */
export const defaultDataDir = ({ platform, home, env }: PathsEnvironment = thisMachine()): string => {
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', DISPLAY_NAME);
  if (platform === 'win32') {
    const roaming = env['APPDATA'];
    return path.win32.join(roaming ? roaming : path.win32.join(home, 'AppData', 'Roaming'), DISPLAY_NAME);
  }
  const xdg = env['XDG_DATA_HOME'];
  return path.posix.join(
    xdg && path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.local', 'share'),
    FOLDER_NAME,
  );
};

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
