import { spawn } from 'node:child_process';

import { officialElectron } from './electron.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

/** An Electron that cannot run on this machine ends within this time; one that was closed later did its work. */
const EARLY_MS = 10_000;
const STDERR_KEPT = 20_000;

/** Known ways in which Electron fails to open a window, as half sentences. */
const EARLY_DEATHS = [
  [/error while loading shared libraries: (\S+):/, (found) => `this system lacks the library ${found[1]}`],
  [
    /Missing X server|cannot open display|Failed to open Wayland|ozone_platform_\w+\.cc/i,
    () => 'the display cannot be opened',
  ],
  [/setuid_sandbox|No usable sandbox|namespace sandbox/i, () => 'this system does not let Electron set up its sandbox'],
];

const noDisplay = () =>
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
    ? 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)'
    : null;

/** Chromium refuses to sandbox itself as root; an app that will not start at all helps nobody. */
function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return [];
  say('running as root, where Electron cannot use its sandbox: started with --no-sandbox. Prefer an ordinary user.');
  return ['--no-sandbox'];
}

function open(executablePath, args) {
  const env = { ...process.env };
  // Set by some editors; it would turn Electron into a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const started = Date.now();
  let stderr = '';
  const child = spawn(executablePath, args, { cwd: ROOT, env, stdio: ['inherit', 'inherit', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    process.stderr.write(text);
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ reason: `Electron could not be started (${error.message})` }));
    child.once('close', (code, signal) => {
      const early = Date.now() - started < EARLY_MS && code !== 0;
      for (const [pattern, reason] of EARLY_DEATHS) {
        const found = early ? pattern.exec(stderr) : null;
        if (found !== null) return resolve({ reason: reason(found) });
      }
      if (early && signal !== null && !['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal))
        return resolve({ reason: `Electron ended at once with ${signal}` });
      return resolve({ exitCode: code ?? 1 });
    });
  });
}

/**
 * Opens the desktop app and waits until it is closed.
 * @param {readonly string[]} args for the app
 * @returns {Promise<{ exitCode: number } | { reason: string }>} reason: half a sentence on why no window could open
 */
export async function startDesktop(args) {
  const missing = noDisplay();
  if (missing !== null) return { reason: missing };
  const electron = await officialElectron();
  if ('reason' in electron) return electron;
  return open(electron.executablePath, [...sandboxSwitches(), ROOT, ...args]);
}
