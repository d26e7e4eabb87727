import { inRoot } from './root.mjs';

/** The script behind each development tool, so that every one runs on the pinned Node, also on Windows. */
export const TOOLS = {
  tsc: inRoot('node_modules', 'typescript', 'bin', 'tsc'),
  oxlint: inRoot('node_modules', 'oxlint', 'bin', 'oxlint'),
  prettier: inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs'),
  depcruise: inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  'electron-builder': inRoot('node_modules', 'electron-builder', 'cli.js'),
};
