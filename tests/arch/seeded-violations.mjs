import path from 'node:path';

import config from '../../.dependency-cruiser.mjs';
import { ROOT } from '../../main/launch/lib/root.mjs';
import { capture } from '../../main/launch/lib/run.mjs';
import { TOOLS } from '../../main/launch/lib/tools.mjs';

/** What must be caught, where, beyond "at least one per rule": the promises that are easiest to break unnoticed. */
const MUST_CATCH = [
  ['core-without-shell-or-screen', 'main/core/platform/imports-electron.ts'],
  ['shell-stays-thin', 'main/electron/imports-the-core.ts'],
  ['shell-stays-thin', 'main/electron/imports-sql.ts'],
  ['renderer-without-main', 'renderer/imports-electron.ts'],
  ['renderer-without-main', 'renderer/imports-the-core.ts'],
  ['shared-is-isomorphic', 'shared/contract/imports-node.ts'],
  ['transports-in-entry-only', 'main/core/platform/opens-a-server.ts'],
  ['transports-in-entry-only', 'main/core/platform/imports-ws.ts'],
  ['transports-in-entry-only', 'main/core/platform/imports-an-adapter.ts'],
];

/**
 * Checks the seeded tree, which breaks every rule on purpose, with the project's own rules. A rule that lets its seeded
 * violation pass protects nothing.
 * @returns {Promise<{ caught: string[], missed: string[] }>} one line each
 */
export async function seededViolations() {
  const cwd = path.join(ROOT, 'tests', 'arch', 'seeded');
  const rules = path.join(ROOT, '.dependency-cruiser.mjs');
  const args = [TOOLS.depcruise, '--config', rules, '--output-type', 'json', 'main', 'renderer', 'shared', 'tests'];
  const { stdout, stderr } = await capture(process.execPath, args, { cwd });
  let violations;
  try {
    ({ violations } = JSON.parse(stdout).summary);
  } catch {
    return { caught: [], missed: [`the checker itself failed: ${stderr.trim() || stdout.trim()}`] };
  }
  const found = new Set(violations.flatMap(({ rule, from }) => [rule.name, `${rule.name}: ${from}`]));
  const wanted = [...config.forbidden.map(({ name }) => name), ...MUST_CATCH.map((pair) => pair.join(': '))];
  return { caught: wanted.filter((one) => found.has(one)), missed: wanted.filter((one) => !found.has(one)) };
}
