import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { withLock } from './lib/lock.mjs';
import { npm } from './lib/npm.mjs';
import { continueOnPinnedNode, fetchPinnedNode, hasPinnedNode } from './lib/pinned-node.mjs';
import { inRoot } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';

const OLDEST_NODE = 20;
const NODE_MISSING = 'the pinned Node is missing';
const stampFile = inRoot('node_modules', '.prepared');

/** Names what node_modules has to hold: the lock file's content, for this kind of machine. */
function wantedStamp() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * Whether npm's own record of what it installed agrees with package-lock.json, so that somebody's `npm install` is
 * accepted without installing everything again. Optional packages may be absent: they belong to other platforms.
 */
function matchesLockFile() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(([name, wanted]) => {
    const there = installed[name];
    if (name === '' || (there === undefined && wanted.optional === true)) return true;
    return there?.version === wanted.version && there.integrity === wanted.integrity;
  });
}

/** Why node_modules cannot be used as it is, or null. */
function installReason() {
  if (!existsSync(inRoot('node_modules'))) return 'dependencies are missing';
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
  if (stamp === wantedStamp()) return hasPinnedNode() ? null : NODE_MISSING;
  const otherMachine = stamp !== null && !stamp.endsWith(` ${process.platform}-${process.arch}\n`);
  if (otherMachine) return 'dependencies were installed for another kind of machine';
  if (!matchesLockFile()) return 'dependencies are not those of package-lock.json';
  if (!hasPinnedNode()) return NODE_MISSING;
  writeFileSync(stampFile, wantedStamp());
  return null;
}

async function installPackages(reason) {
  say(`${reason}: running npm ci (a minute or two the first time)`);
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  giveUp(
    `npm ci failed with exit code ${code}; nothing was started. Check that npm reaches its registry (npm ping) and ` +
      'start the same command again.',
  );
}

async function install() {
  const reason = installReason();
  if (reason === null) return;
  if (reason === NODE_MISSING) say(reason);
  else await installPackages(reason);
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
