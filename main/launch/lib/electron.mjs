import { existsSync, readFileSync } from 'node:fs';

import { capture } from './run.mjs';
import { inRoot, manifest } from './root.mjs';
import { say } from './say.mjs';

const VERSION = manifest.devDependencies.electron;
const DEFAULT_MIRROR = 'https://github.com/electron/electron/releases/download/';
const PROBE_MS = 5_000;
/** About 120 MB; a slow line needs minutes, a dead one must not hold up the start for ever. */
const DOWNLOAD_MS = 10 * 60_000;

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

const installed = () => {
  const folder = inRoot('node_modules', 'electron');
  const program = `${folder}/dist/${read(`${folder}/path.txt`)}`;
  const complete = read(`${folder}/dist/version`).replace(/^v/, '') === VERSION && read(`${folder}/path.txt`) !== '';
  return complete && existsSync(program) ? program : null;
};

/** The same settings as Electron's own installer reads. */
const mirror = () => process.env['npm_config_electron_mirror'] || process.env['ELECTRON_MIRROR'] || DEFAULT_MIRROR;

/** Whether the download site answers; a firewall may drop packets, and waiting for its own time-out takes minutes. */
async function reachable() {
  // Node's fetch knows nothing of a proxy but the installer does, so only the installer can tell.
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) return true;
  try {
    const address = new URL(`v${VERSION}/SHASUMS256.txt`, mirror().replace(/\/?$/, '/'));
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.status < 500;
  } catch {
    return false;
  }
}

/**
 * The official Electron runtime pinned in package.json, downloaded if it has to be.
 * @returns {Promise<{ executablePath: string, version: string } | { reason: string }>} reason: half a sentence on why it is not there
 */
export async function officialElectron() {
  const there = installed();
  if (there !== null) return { executablePath: there, version: VERSION };
  if (!(await reachable()))
    return {
      reason: `Electron ${VERSION} is not installed and ${new URL(mirror()).host} does not answer (ELECTRON_MIRROR sets another site)`,
    };
  say(`downloading Electron ${VERSION} from ${new URL(mirror()).host} (about 120 MB, once)`);
  const { code, stderr } = await capture(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
    timeoutMs: DOWNLOAD_MS,
  });
  const executablePath = installed();
  if (executablePath !== null) return { executablePath, version: VERSION };
  const why = stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`;
  return { reason: `Electron ${VERSION} could not be downloaded (${why.trim()})` };
}
