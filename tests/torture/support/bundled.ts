import path from 'node:path';

import { build } from 'vite';

export const ROOT = path.join(import.meta.dirname, '../../..');
export const RESOURCES_DIR = path.join(ROOT, 'resources');

/** A program under tests/support with everything it imports as one file, because reading 500 modules a thousand times would take longer than the work. */
export async function bundled(name: string): Promise<string> {
  const outDir = path.join(ROOT, '.cache', name);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { __TEST_BUILD__: 'false' },
    ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
    build: { ssr: `tests/support/${name}.ts`, outDir, target: 'node24', minify: false, copyPublicDir: false },
  });
  return path.join(outDir, `${name}.js`);
}
