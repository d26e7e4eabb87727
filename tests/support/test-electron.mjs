import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { manifest, ROOT } from '../../main/launch/lib/root.mjs';
import { electronRuntime } from './electron-runtime.mjs';

/** A hard link where the file system allows it: the runtime has 240 MB. */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Recreates the tree `from` at `to`, both absolute. */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, item.name), path.join(to, item.name)];
    if (item.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/**
 * Puts the TEST BUILD of this checkout where a packaged Electron looks for its app. Every checkout has its own tree of
 * links, because the place of the app is fixed relative to the executable.
 */
function stage(runtime) {
  const folder = path.join(ROOT, '.cache', `electron-${runtime.version}`);
  rmSync(folder, { recursive: true, force: true });
  linkTree(runtime.folder, folder);
  const app = path.join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  const productName = `${manifest.productName} TEST BUILD`;
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ ...manifest, productName, main: 'main.cjs' }));
  const shell = path.join(ROOT, 'dist', 'electron-test', 'main.cjs');
  writeFileSync(path.join(app, 'main.cjs'), `require(${JSON.stringify(shell)});\n`);
  return path.join(folder, runtime.program);
}

/** Xvfb has no graphics card, and Chromium refuses to sandbox itself as root. */
const switches = () =>
  process.platform === 'linux' ? ['--disable-gpu', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])] : [];

/**
 * The app as tests start it: program and first arguments (the app's own may follow), on the Electron of
 * electron-runtime.mjs. Expects the build (for `testBuild`, that with TEST_BUILD=1) to be there. Throws when no Electron
 * can be had.
 */
export async function testElectron() {
  const runtime = await electronRuntime();
  const { version, testBuild, why } = runtime;
  return testBuild
    ? { executablePath: stage(runtime), args: switches(), version, testBuild, why }
    : {
        executablePath: path.join(runtime.folder, runtime.program),
        args: [...switches(), ROOT],
        version,
        testBuild,
        why,
      };
}
