import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { ROOT } from './root.mjs';

/** Shells report death by signal as 128 + number; callers of these scripts expect the same. */
const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a program to its end in the project folder and resolves to its exit code. Signals sent to us are passed on, so
 * that a supervisor which stops only the parent stops the child as well.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} rejects when the program cannot be started
 */
export function run(file, args, options = {}) {
  const child = spawn(file, args, { cwd: ROOT, stdio: 'inherit', ...options });
  const forward = (signal) => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(exitCode(code, signal)));
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}

/**
 * Like `run`, but keeps what the program prints. `echo` shows it as it comes too. Ends the program after
 * `timeoutMs`, if given.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127 when it cannot be started
 */
export function capture(file, args, { echo = false, timeoutMs = 0, ...options } = {}) {
  const child = spawn(file, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      output[name] += text;
      if (echo) process[name].write(text);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, ...output, stderr: output.stderr + error.message }));
    child.once('close', (code, signal) => resolve({ code: exitCode(code, signal), ...output }));
  });
}
