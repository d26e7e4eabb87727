import { spawn } from 'node:child_process';

/**
 * Starts an Xvfb on a free display number, so that tests open no window on anybody's screen; elsewhere than on Linux the
 * system's own display is used.
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>} env: what programs need to find it
 */
export async function startVirtualDisplay() {
  if (process.platform !== 'linux') return { env: {}, stop: () => undefined };
  // Two screens side by side, so that the wall has one of its own.
  const screens = ['-screen', '0', '1920x1080x24', '-screen', '1', '1920x1080x24', '+xinerama'];
  const args = ['-displayfd', '3', ...screens, '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void child.kill();
  process.once('exit', stop);
  // A signal ends a process without `exit` handlers, and the display would stay behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code} before it was ready`)));
    child.stdio[3].setEncoding('utf8').once('data', (text) => resolve(text.trim()));
  });
  return { env: { DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' }, stop };
}
