import { existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

import { capture, run } from './run.mjs';
import { inRoot, manifest } from './root.mjs';
import { giveUp, say } from './say.mjs';

/** The Node every command runs on; better-sqlite3 crashes on Node 20. */
export const PINNED_NODE = manifest.devDependencies.node;

const windows = process.platform === 'win32';

/** Where the `node` package keeps its binary. */
export const pinnedNodePath = inRoot('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/**
 * The `node` package fetches the binary for this machine in an install script. Install scripts are off (some npm
 * versions block them, and none of ours may compile anything), so this one is run by name.
 */
export async function fetchPinnedNode() {
  say(`fetching Node ${PINNED_NODE} for ${process.platform}-${process.arch} from the registry`);
  const env = { ...process.env, npm_config_ignore_scripts: 'true' };
  delete env['npm_config_local_prefix'];
  const options = { cwd: inRoot('node_modules', 'node'), env, stdio: ['ignore', 2, 2] };
  const code = await run(process.execPath, ['installArchSpecificPackage.js'], options);
  const { stdout, stderr } = await capture(pinnedNodePath, ['--version']);
  if (code !== 0 || stdout.trim() !== `v${PINNED_NODE}`)
    giveUp(
      `Node ${PINNED_NODE} for ${process.platform}-${process.arch} could not be installed (${stderr.trim() || `exit ${code}`}). ` +
        'Check that npm reaches its registry (npm ping) and start the same command again.',
    );
  if (!windows) linkIntoPath();
}

/** Puts it on the PATH that npm gives to scripts. Not on Windows, where a running node.exe could not be replaced by `npm ci`. */
function linkIntoPath() {
  const link = inRoot('node_modules', '.bin', 'node');
  mkdirSync(inRoot('node_modules', '.bin'), { recursive: true });
  rmSync(link, { force: true });
  try {
    symlinkSync('../node/bin/node', link);
  } catch {
    linkSync(pinnedNodePath, link);
  }
}

/** Whether the pinned Node is there. */
export const hasPinnedNode = () => existsSync(pinnedNodePath);

/**
 * Starts the running script again on the pinned Node and ends with its exit code; returns at once when it already
 * runs on it.
 */
export async function continueOnPinnedNode() {
  if (process.versions.node === PINNED_NODE) return;
  process.exit(await run(pinnedNodePath, process.argv.slice(1), { cwd: process.cwd() }));
}
