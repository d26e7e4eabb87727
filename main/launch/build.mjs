import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { parts, viteConfig } from './lib/bundles.mjs';
import { contentPrint, listFiles, quickPrint } from './lib/fingerprint.mjs';
import { withLock } from './lib/lock.mjs';
import { licenseNotices } from './lib/licenses.mjs';
import { isMain } from './lib/is-main.mjs';
import { inRoot } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';
import { prepare } from './prepare.mjs';

const isSource = (file) => !/\.test\.tsx?$/.test(file);
const stampFile = (part) => inRoot(part.outDir, '.built');

/** What the part was last built from, or null when it never was. */
function readStamp(part) {
  if (!existsSync(stampFile(part))) return null;
  const [quick, content] = readFileSync(stampFile(part), 'utf8').split('\n');
  return { quick, content };
}

/** Whether the part was built from other sources than it has now. */
function outOfDate(part) {
  const stamp = readStamp(part);
  if (stamp === null) return true;
  const files = listFiles(part.sources, isSource);
  const quick = quickPrint(files);
  if (stamp.quick === quick) return false;
  if (stamp.content !== contentPrint(files)) return true;
  writeFileSync(stampFile(part), `${quick}\n${stamp.content}\n`);
  return false;
}

async function buildPart(part) {
  const started = Date.now();
  // Taken before the build, so that a file saved while it runs makes the next command build again.
  const files = listFiles(part.sources, isSource);
  const stamp = `${quickPrint(files)}\n${contentPrint(files)}\n`;
  const { build } = await import('vite');
  // Beside the old one until it is complete: a failed build must not take away what runs.
  const fresh = inRoot(`${part.outDir}.new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const results = [];
  for (const one of part.builds) results.push(await build(viteConfig(one, fresh)));
  for (const { from, to } of part.copies ?? []) cpSync(inRoot(from), path.join(fresh, to));
  writeFileSync(path.join(fresh, 'licenses.md'), licenseNotices(results));
  writeFileSync(path.join(fresh, '.built'), stamp);
  rmSync(inRoot(part.outDir), { recursive: true, force: true });
  renameSync(fresh, inRoot(part.outDir));
  say(`built ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Builds what changed since it was last built.
 * @param {{ testBuild?: boolean, only?: readonly string[] }} [options] only: folders of dist to bring up to date; all of them without it
 */
export async function buildProduct({ testBuild = false, only } = {}) {
  const chosen = () =>
    parts({ testBuild }).filter((part) => (only?.includes(path.basename(part.outDir)) ?? true) && outOfDate(part));
  if (chosen().length === 0) return;
  await withLock('build', async () => {
    const stale = chosen();
    if (stale.length > 0) say(`building ${stale.map((part) => part.name).join(', ')}`);
    const failures = [];
    for (const part of stale) await buildPart(part).catch((error) => failures.push(`${part.name}: ${error.message}`));
    // The other parts are built all the same: one may be all that is needed.
    if (failures.length > 0) giveUp(`the build failed.\n${stripVTControlCharacters(failures.join('\n'))}`);
  });
}

if (isMain(import.meta.url)) {
  await prepare();
  await buildProduct({ testBuild: process.env['TEST_BUILD'] === '1' });
  say('the build is up to date');
}
