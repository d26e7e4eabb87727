import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { connect, type Connection } from './core-client.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const RESOURCES = path.join(ROOT, 'resources');

export type RunningCore = {
  readonly connect: () => Promise<Connection>;
  /** Ends the core and tells the most memory it held, in MiB. */
  readonly stop: () => Promise<number>;
};

/** The core in browser mode in a process of its own: as built where `npm run bench` built it, else from the sources. */
export async function startCore(dataDir: string, fromSources: boolean): Promise<RunningCore> {
  const built = path.join(ROOT, 'dist', 'core', 'headless.js');
  const entry = !fromSources && existsSync(built) ? built : path.join(ROOT, 'main', 'core', 'entry', 'headless.ts');
  const peakFile = path.join(dataDir, 'peak');
  const preload = pathToFileURL(path.join(import.meta.dirname, 'peak-memory.ts')).href;
  const child = spawn(
    process.execPath,
    [...profiling(), '--import', preload, entry, '--data', dataDir, '--port', '0'],
    { env: { ...process.env, BENCH_PEAK_FILE: peakFile }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => Promise.reject(new Error('The core ended before it printed its address.'))),
  ])) as [string];
  const url = line.replace(/^URL: /, '');
  return {
    connect: () => connect(url),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      return Number(readFileSync(peakFile, 'utf8'));
    },
  };
}

/** `BENCH_PROFILE=DIR npm run bench` leaves a CPU profile of every core there. */
function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(folder)}`];
}
