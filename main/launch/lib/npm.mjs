import path from 'node:path';

import { capture, run } from './run.mjs';

/**
 * How to start npm. Inside `npm run` the very npm that started us is reused, on the Node it was started with, because
 * the pinned Node may be the thing that is about to be replaced. Windows needs a shell for npm.cmd.
 */
function npmProgram() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && path.basename(script) === 'npm-cli.js')
    return { file: process.env['npm_node_execpath'] ?? process.execPath, first: [script], shell: false };
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
}

/** What `npm run` tells its children about this package must not leak into another npm command. */
function npmEnv() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|config_(local_prefix|global|prefix)$)/i.test(name),
  );
  return Object.fromEntries(kept);
}

/**
 * Runs npm; everything it prints goes to stderr. Resolves to its exit code.
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options = {}) {
  const { file, first, shell } = npmProgram();
  return run(file, [...first, ...args], { shell, env: npmEnv(), stdio: ['ignore', 2, 2], ...options });
}

/**
 * Runs npm and keeps its output.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeoutMs?: number }} [options]
 */
export function npmOutput(args, options = {}) {
  const { file, first, shell } = npmProgram();
  return capture(file, [...first, ...args], { shell, env: npmEnv(), ...options });
}
