import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { withLock } from './lib/lock.mjs';
import { npm } from './lib/npm.mjs';
import { continueOnPinnedNode, fetchPinnedNode, hasPinnedNode } from './lib/pinned-node.mjs';
import { inRoot } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';

const OLDEST_NODE = 20;
const stampFile = inRoot('node_modules', '.prepared');

/** Names what node_modules has to hold: the lock file's content, for this kind of machine. */
function wantedStamp() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** Why node_modules cannot be used as it is, or null. */
function installReason() {
  if (!existsSync(inRoot('node_modules'))) return 'dependencies are missing';
  if (!existsSync(stampFile)) return 'dependencies were not installed by this project';
  if (readFileSync(stampFile, 'utf8') !== wantedStamp()) return 'package-lock.json changed since the last install';
  return hasPinnedNode() ? null : 'the pinned Node is missing';
}

async function install() {
  const reason = installReason();
  if (reason === null) return;
  say(`${reason}: running npm ci (a minute or two the first time)`);
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    giveUp(
      `npm ci failed with exit code ${code}; nothing was started. Check that npm reaches its registry (npm ping) and ` +
        'start the same command again.',
    );
  await fetchPinnedNode();
  writeFileSync(stampFile, wantedStamp());
  say('dependencies are ready');
}

/**
 * Makes sure that the dependencies match package-lock.json and that the running script is on the pinned Node. On any
 * other Node this installs, starts the script again on the pinned one and never returns.
 */
export async function prepare() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
    giveUp(`Node ${process.versions.node} is too old to start with; install Node ${OLDEST_NODE} or newer.`);
  if (installReason() !== null) await withLock('install', install);
  await continueOnPinnedNode();
}
