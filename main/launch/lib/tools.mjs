import { inRoot } from './root.mjs';

/** The script behind each development tool, so that every one runs on the pinned Node, also on Windows. */
export const TOOLS = {
  // Version 7 checks in a third of the time; 6 stays for what reads sources through its interface (dependency-cruiser).
  tsc: inRoot('node_modules', 'typescript-7', 'bin', 'tsc'),
  oxlint: inRoot('node_modules', 'oxlint', 'bin', 'oxlint'),
  oxfmt: inRoot('node_modules', 'oxfmt', 'bin', 'oxfmt'),
  depcruise: inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  'electron-builder': inRoot('node_modules', 'electron-builder', 'cli.js'),
};
