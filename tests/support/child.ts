import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export type Child = {
  readonly process: ChildProcessWithoutNullStreams;
  /** First line of standard output. */
  readonly firstLine: Promise<string>;
  /** Exit code and signal. */
  readonly exited: Promise<readonly [number | null, NodeJS.Signals | null]>;
};

/** Starts a TypeScript file with this Node; killed at the end of the running test if it still runs. */
export const startChild = (file: string, args: readonly string[]): Child => {
  const child = spawn(process.execPath, [file, ...args]);
  const exited = once(child, 'exit').then(([code, signal]) => [code, signal] as const);
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const firstLine = once(lines, 'line').then(([line]) => String(line));
  return { process: child, firstLine, exited };
};
