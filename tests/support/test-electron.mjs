import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
 * Playwright's own way of holding the app back until it has attached; the loading of a window opened earlier may be missed
 * for ever. It passes this file by itself only to an Electron it has found by itself.
 */
const LOADER = path.join(ROOT, 'node_modules', 'playwright-core', 'lib', 'server', 'electron', 'loader.js');

/**
 * Puts the TEST BUILD of this checkout where a packaged Electron looks for its app. Every checkout has its own tree of
 * links, because the place of the app is fixed relative to the executable.
 */
function stage(runtime) {
  const folder = path.join(ROOT, '.cache', `electron-${runtime.version}`);
  const shell = path.join(ROOT, 'dist', 'electron-test', 'main.cjs');
  // A packaged app ignores -r.
  const hold = `if (process.argv.includes('--remote-debugging-port=0')) require(${JSON.stringify(LOADER)});`;
  const productName = `${manifest.productName} TEST BUILD`;
  const files = {
    'package.json': JSON.stringify({ ...manifest, productName, main: 'main.cjs' }),
    'main.cjs': `${hold}\nrequire(${JSON.stringify(shell)});\n`,
  };
  const app = path.join(folder, 'resources', 'app');
  const staged = (name) =>
    existsSync(path.join(app, name)) && readFileSync(path.join(app, name), 'utf8') === files[name];
  // Several test workers may ask at the same time: what is right already is left alone, and a new tree comes in one move.
  if (!Object.keys(files).every(staged)) {
    const fresh = `${folder}.${process.pid}`;
    linkTree(runtime.folder, fresh);
    mkdirSync(path.join(fresh, 'resources', 'app'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(fresh, 'resources', 'app', name), text);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  }
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
        args: [...switches(), '-r', LOADER, ROOT],
        version,
        testBuild,
        why,
      };
}
