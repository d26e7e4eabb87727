import { spawn } from 'node:child_process';

/** Program and arguments that open `url` in the default browser, or null where there is no screen to open it on. */
const openerOf = (url: string): readonly [string, readonly string[]] | null => {
  if (process.platform === 'darwin') return ['open', [url]];
  // Not `cmd /c start`, which would read `&` and `^` in the address as its own.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', [url]] : null;
};

/**
 * Opens the console in the default browser and tells whether that could be started. The address is visible in the
 * process list while the opener runs: on a machine where people of different trust are logged in at the same time, open the
 * printed address by hand instead.
 */
export const openBrowser = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opener = openerOf(url);
    if (opener === null) return resolve(false);
    const [program, args] = opener;
    const child = spawn(program, [...args], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
