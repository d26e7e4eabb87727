import { rmSync } from 'node:fs';
import path from 'node:path';

import { build } from 'vite';

export const ROOT = path.join(import.meta.dirname, '../../..');
export const RESOURCES_DIR = path.join(ROOT, 'resources');

/** Runs that go on at the same time must not build over each other. */
const FOLDER = path.join(ROOT, '.cache', `torture-${process.pid}`);

const made = new Map<string, Promise<string>>();

/**
 * A program under tests/support with everything it imports as one file, because reading 500 modules a thousand times would take
 * longer than the work. Made once for a process and removed when it ends.
 */
export function bundled(name: string): Promise<string> {
  if (made.size === 0) process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }));
  const script = made.get(name) ?? bundle(name);
  made.set(name, script);
  return script;
}

async function bundle(name: string): Promise<string> {
  const outDir = path.join(FOLDER, name);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { __TEST_BUILD__: 'false' },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'], target: 'node' },
    build: { ssr: `tests/support/${name}.ts`, outDir, target: 'node24', minify: false, copyPublicDir: false },
  });
  return path.join(outDir, `${name}.js`);
}
