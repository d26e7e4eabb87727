export type DataDirEnvironment = {
  /** As Node's `process.platform` names it. */
  readonly platform: string;
  /** Absolute path of the user's home folder. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const DISPLAY_NAME = 'Event Readiness Console';
const FOLDER_NAME = 'event-readiness-console';

/**
 * Absolute path of the store when none is named: the platform's user-data folder. Desktop shell and core must agree on
 * it, or one machine would have two stores. A relative XDG_DATA_HOME is ignored, as the XDG base directory
 * specification asks.
 */
export function defaultDataDir({ platform, home, env }: DataDirEnvironment): string {
  if (platform === 'darwin') return `${home}/Library/Application Support/${DISPLAY_NAME}`;
  if (platform === 'win32') return `${env['APPDATA'] || `${home}\\AppData\\Roaming`}\\${DISPLAY_NAME}`;
  const xdg = env['XDG_DATA_HOME'];
  return `${xdg?.startsWith('/') === true ? xdg : `${home}/.local/share`}/${FOLDER_NAME}`;
}
