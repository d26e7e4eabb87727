import path from 'node:path';

/** better-sqlite3's prebuilt binary needs at least this Node major. */
const OLDEST_NODE_FOR_STORE = 22;

/** What would make a Node run other code than the core; the fuses of a package close the same doors. */
const SWITCHES = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'ELECTRON_RUN_AS_NODE'];

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
  const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !SWITCHES.includes(name)));
  const coreDir = path.join(options.appRoot, 'dist', 'core');
  const major = Number.parseInt(options.nodeVersion, 10);
  if (!options.testBuild || major >= OLDEST_NODE_FOR_STORE) return { file: path.join(coreDir, 'utility.js'), env };
  const node = env['ERC_TEST_NODE'] ?? path.join(options.appRoot, 'node_modules', 'node', 'bin', 'node');
  return { file: path.join(coreDir, 'utility-forwarder.cjs'), env: { ...env, ERC_TEST_NODE: node } };
}
