import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { electronRuntime } from '../../tests/support/electron-runtime.mjs';
import { linkTree } from '../../tests/support/test-electron.mjs';
import { buildProduct } from './build.mjs';
import { inRoot, manifest } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';
import { prepare } from './prepare.mjs';

await prepare();

const runtime = await electronRuntime().catch((error) => giveUp(`no package was made: ${error.message}`));
const { testBuild, version } = runtime;
if (testBuild)
  say(`${runtime.why}: packing a TEST BUILD on Electron ${version}, for trying out only. Never hand it to anybody.`);
await buildProduct({ testBuild });

/** electron-builder wants the executable under Electron's own name, and renames it to the app's. */
function runtimeFolder() {
  if (!testBuild) return runtime.folder;
  const folder = inRoot('.cache', `pack-electron-${version}`);
  rmSync(folder, { recursive: true, force: true });
  linkTree(runtime.folder, folder);
  renameSync(path.join(folder, runtime.program), path.join(folder, 'electron'));
  rmSync(path.join(folder, '.sha512'));
  return folder;
}

const productName = testBuild ? `${manifest.productName} TEST BUILD` : manifest.productName;
const shell = testBuild ? 'dist/electron-test' : 'dist/electron';

/** What an older Electron cannot do itself, a TEST BUILD does on the pinned Node that comes with it. */
const nodeBeside = { from: 'node_modules/node/bin/node', to: 'app/node_modules/node/bin/node' };

const { build, Platform } = await import('electron-builder');
const output = inRoot('release');
rmSync(output, { recursive: true, force: true });
try {
  await build({
    projectDir: inRoot(),
    targets: Platform.current().createTarget('dir'),
    config: {
      extends: inRoot('electron-builder.yml'),
      productName,
      electronVersion: version,
      electronDist: runtimeFolder(),
      extraMetadata: { productName, main: `${shell}/main.cjs` },
      files: [`${shell}/**`],
      extraResources: testBuild ? [nodeBeside] : [],
      // The stand-in is older than this fuse.
      ...(!testBuild && { electronFuses: { grantFileProtocolExtraPrivileges: false } }),
    },
  });
} catch (error) {
  giveUp(`electron-builder made no package: ${error.message}`);
}
const [folder] = readdirSync(output).filter((name) => name.includes('unpacked') || name.startsWith('mac'));
say(`made ${path.join('release', folder ?? '')} (${productName}, Electron ${version})`);
