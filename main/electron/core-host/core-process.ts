import { type MessagePortMain, utilityProcess } from 'electron';

import type { ToCore } from '../../../shared/contract/core-process.ts';

/** One running core, as little of it as the host needs; tests put a scripted one in its place. */
export type CoreProcess = {
  readonly post: (message: ToCore, port?: MessagePortMain) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
  /** Asks the operating system to end it; `hard` cannot be ignored by a core stuck in a loop. */
  readonly kill: (hard: boolean) => void;
};

/** Forks the core (`entry`, absolute path) into a process without a window. Throws when Electron cannot fork at all. */
export function forkCore(entry: string, env: Readonly<Record<string, string | undefined>>): CoreProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Console core', stdio: 'inherit', env: { ...env } });
  return {
    post: (message, port) => child.postMessage(message, port === undefined ? [] : [port]),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: (hard) => {
      if (hard && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      else child.kill();
    },
  };
}
