import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { electronRuntime } from '../../tests/support/electron-runtime.mjs';
import { linkTree } from '../../tests/support/test-electron.mjs';
import { buildProduct } from './build.mjs';
import { dependencyProblems, licenceList } from './lib/dependencies.mjs';
import { inRoot, manifest } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';
import { bringBindings } from './lib/native-bindings.mjs';
import { billOfMaterials } from './lib/sbom.mjs';
import { renewPictures } from './pictures.mjs';
import { prepare } from './prepare.mjs';

/** With it the installers that electron-builder.yml names for this platform are made, on the official Electron alone. */
const installers = process.argv.includes('--installers');

await prepare();

/** Installers are made for other processors too, so their runtimes are downloaded, or taken as release archives from a folder. */
const runtime = installers
  ? { testBuild: false, version: manifest.devDependencies.electron, why: null }
  : await electronRuntime().catch((error) => giveUp(`no package was made: ${error.message}`));
const { testBuild, version } = runtime;
if (testBuild)
  say(`${runtime.why}: packing a TEST BUILD on Electron ${version}, for trying out only. Never hand it to anybody.`);
// What is handed to people shows the console as it is; a TEST BUILD goes with the pictures that lie there, unless they are asked for.
if ((!testBuild || process.argv.includes('--pictures')) && !(await renewPictures()))
  say('there is no Chromium here: the package goes with the pictures of the help as they lie in resources/help.');
await buildProduct({ testBuild });
const problems = dependencyProblems();
if (problems.length > 0) giveUp(`no package was made:\n${problems.join('\n')}`);

// What a package lacks is found on the machine it is installed on, too late.
await bringBindings(installers ? undefined : [process.arch]).catch((error) =>
  giveUp(`no package was made: ${error.message}`),
);

/** electron-builder wants the executable under Electron's own name, and renames it to the app's. */
function runtimeFolder() {
  if (installers) return process.env['ELECTRON_DIST'];
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
const nodeBeside = { from: 'node_modules/node/bin/node', to: 'app.asar.unpacked/node_modules/node/bin/node' };

const { build, Platform } = await import('electron-builder');
const output = inRoot('release');
const dist = runtimeFolder();
rmSync(output, { recursive: true, force: true });
try {
  await build({
    projectDir: inRoot(),
    targets: Platform.current().createTarget(installers ? undefined : 'dir'),
    config: {
      extends: inRoot('electron-builder.yml'),
      productName,
      electronVersion: version,
      ...(dist !== undefined && { electronDist: dist }),
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
writeFileSync(path.join(output, 'sbom.cdx.json'), await billOfMaterials().catch((error) => giveUp(error.message)));
writeFileSync(path.join(output, 'licences.csv'), licenceList());
const [folder] = readdirSync(output).filter((name) => name.includes('unpacked') || name.startsWith('mac'));
say(
  `made ${path.join('release', folder ?? '')} (${productName}, Electron ${version}), with sbom.cdx.json and licences.csv`,
);
