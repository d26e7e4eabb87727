import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { RESOURCES_DIR } from './bundled.ts';

export type Answer = {
  readonly commandId?: string;
  readonly revision?: number;
  readonly repeated?: boolean;
  readonly failed?: string;
  /** Of a check. */
  readonly ok?: boolean;
  /** Of a read. */
  readonly read?: unknown;
};

/** A core in a process of its own that has read its code and opens the store when told (see tests/support/crash-harness.ts). */
export class CoreChild {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string, dataDir: string) {
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(script), 'compiled') };
    this.process = spawn(process.execPath, [script, dataDir, RESOURCES_DIR], { env });
    this.process.stderr.pipe(process.stderr);
    // What is written after the kill breaks the pipe; that is the point.
    this.process.stdin.on('error', () => undefined);
    this.#lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  tell(line: unknown): void {
    this.process.stdin.write(`${JSON.stringify(line)}\n`);
  }

  async answer(): Promise<Answer> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The core ended by itself.');
    return JSON.parse(value) as Answer;
  }

  async open(): Promise<void> {
    this.tell({ open: true });
    await this.answer();
  }

  /** Lets the core end by itself, which also writes down its compiled code for those that come after it. */
  async end(): Promise<void> {
    const exited = once(this.process, 'exit');
    this.process.stdin.end();
    await exited;
  }

  /** Kills the core and returns the answers that still came out of it. */
  async kill(): Promise<Answer[]> {
    const exited = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exited;
    const late: Answer[] = [];
    for (let line = await this.#lines.next(); !line.done; line = await this.#lines.next())
      late.push(JSON.parse(line.value) as Answer);
    return late;
  }
}
