import { existsSync, readFileSync } from 'node:fs';

import { bindingsHere } from './native-bindings.mjs';
import { inRoot, manifest } from './root.mjs';

/** Licences that ask for nothing but their notice; what is shipped may have no others. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
]);

/** Also fine for tools that build and test: nothing of them is in what is shipped. */
const FOR_TOOLS = new Set(['MPL-2.0', 'WTFPL']);

/** Packages that say their licence in a file only, looked at by hand, with the version that was looked at. */
const LOOKED_AT = { 'png-js@2.0.0': 'MIT' };

/** Whether an SPDX expression can be met with `allowed`: one side of each OR, every part of an AND. */
export function isAllowed(expression, allowed) {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((one) => allowed.has(one.trim())));
}

/** Every package of the lock file: `{ name, version, license, dev, integrity }`, by name. */
export function packages(lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))) {
  return Object.entries(lock.packages)
    .filter(([where]) => where !== '')
    .map(([where, { version, license, dev = false, integrity }]) => {
      const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const known = license ?? LOOKED_AT[`${name}@${version}`] ?? 'unknown';
      return { name, version, license: known, dev, integrity };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.version.localeCompare(other.version));
}

/** `name@version` of what is inside the bundles, as the notices beside them say; null when nothing has been built. */
export function bundledPackages() {
  const files = ['core', 'renderer', 'electron'].map((part) => inRoot('dist', part, 'licenses.md'));
  if (!files.every((file) => existsSync(file))) return null;
  const headings = files.flatMap((file) => readFileSync(file, 'utf8').match(/^## (\S+ \S+):/gm) ?? []);
  return new Set(headings.map((heading) => heading.slice(3, -1).replace(' ', '@')));
}

/** Whole packages that stand beside the bundles, and the runtime under them. */
const BESIDE = ['better-sqlite3', '@node-rs/argon2', '@expo-google-fonts/noto-sans-sc', 'electron'];

export const isBeside = (name) => BESIDE.includes(name) || bindingsHere().includes(name);

/** What is wrong with the dependencies, a line each. */
export function dependencyProblems(all = packages(), bundled = bundledPackages() ?? new Set()) {
  const shipped = ({ name, version, dev }) => !dev || bundled.has(`${name}@${version}`) || isBeside(name);
  const toolsToo = new Set([...PERMISSIVE, ...FOR_TOOLS]);
  const licences = all
    .filter((one) => !isAllowed(one.license, shipped(one) ? PERMISSIVE : toolsToo))
    .map(({ name, version, license }) => `${name}@${version}: licence ${license} is not on the list`);
  const unpinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides })
    .filter(([, range]) => !/^(npm:[\w@./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
    .map(([name, range]) => `${name}: ${range} is not one exact version`);
  const unchecked = all
    .filter(({ integrity }) => !(integrity ?? '').startsWith('sha512-'))
    .map(({ name, version }) => `${name}@${version}: the lock file has no SHA-512 of it`);
  return [...licences, ...unpinned, ...unchecked];
}

const quoted = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The list of licences as CSV: what is shipped first, then what only builds and tests. */
export function licenceList(all = packages(), bundled = bundledPackages() ?? new Set()) {
  const use = ({ name, version }) =>
    bundled.has(`${name}@${version}`) || isBeside(name) ? 'shipped' : 'build and test';
  const rows = all.map((one) => [use(one), one.name, one.version, one.license]);
  return [['use', 'package', 'version', 'licence'], ...rows.toSorted((a, b) => b[0].localeCompare(a[0]))]
    .map((row) => `${row.map(quoted).join(',')}\n`)
    .join('');
}
