import path from 'node:path';

/** better-sqlite3's prebuilt binary needs at least this Node major. */
const OLDEST_NODE_FOR_STORE = 22;

export type CoreEntry = { readonly file: string; readonly env: Readonly<Record<string, string | undefined>> };

/**
 * Which file to fork as the core. Normally the core itself. A TEST BUILD on an older Electron, whose Node cannot load the
 * database, forks a forwarder that runs the same core on a Node 24 beside it; no other build may do that.
 */
export function coreEntry(options: {
  readonly appRoot: string;
  readonly testBuild: boolean;
  readonly nodeVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): CoreEntry {
  const coreDir = path.join(options.appRoot, 'dist', 'core');
  const major = Number.parseInt(options.nodeVersion, 10);
  if (!options.testBuild || major >= OLDEST_NODE_FOR_STORE)
    return { file: path.join(coreDir, 'utility.js'), env: options.env };
  const node = options.env['ERC_TEST_NODE'] ?? path.join(options.appRoot, 'node_modules', 'node', 'bin', 'node');
  return { file: path.join(coreDir, 'utility-forwarder.cjs'), env: { ...options.env, ERC_TEST_NODE: node } };
}
