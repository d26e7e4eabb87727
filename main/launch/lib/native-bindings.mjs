import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { npm } from './npm.mjs';
import { inRoot } from './root.mjs';

/** What the installers are made for, as electron-builder.yml names it. */
const PROCESSORS = ['x64', 'arm64'];

/** The package that holds the binary of @node-rs/argon2 for a kind of machine. Electron on Linux is made for glibc alone. */
function bindingOf(platform, processor) {
  const suffix = { linux: '-gnu', win32: '-msvc' }[platform] ?? '';
  return `@node-rs/argon2-${platform}-${processor}${suffix}`;
}

const folderOf = (name, root = inRoot()) => path.join(root, 'node_modules', name);

/** Those that packages made here carry. */
export const bindingsHere = () =>
  PROCESSORS.map((processor) => bindingOf(process.platform, processor)).filter((name) => existsSync(folderOf(name)));

/**
 * Puts beside the binary of this machine those of the other processors that installers are made for: npm installs only what runs here.
 * npm checks them against the lock file. Throws when one cannot be had, because nobody could sign in without it.
 */
export async function bringBindings(processors = PROCESSORS) {
  for (const processor of processors) {
    const name = bindingOf(process.platform, processor);
    if (existsSync(folderOf(name))) continue;
    const folder = mkdtempSync(path.join(tmpdir(), 'erc-bindings-'));
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc'])
        if (existsSync(inRoot(file))) cpSync(inRoot(file), path.join(folder, file));
      const machine = [
        `--os=${process.platform}`,
        `--cpu=${processor}`,
        ...(process.platform === 'linux' ? ['--libc=glibc'] : []),
      ];
      await npm(['ci', '--omit=dev', '--ignore-scripts', '--loglevel=error', ...machine], { cwd: folder });
      if (!existsSync(folderOf(name, folder))) throw new Error(`npm brought no ${name}`);
      cpSync(folderOf(name, folder), folderOf(name), { recursive: true });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
