import { log } from '../log.ts';
import type { CoreProcess } from './core-process.ts';

/** Time for the core to finish the command in hand and close the store; then a signal; then the end that cannot be refused. */
const GRACE_MS = 7_000;
const SIGNAL_MS = 2_000;
const KILL_MS = 1_000;

/** Asks a core to shut down, resolves once it has exited, and insists within bounded time. */
export function endProcess(core: CoreProcess): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    core.onExit(done);
    core.post({ type: 'shutdown' });
    timer = setTimeout(() => {
      log('warn', 'the core did not shut down when asked');
      core.kill(false);
      timer = setTimeout(() => {
        core.kill(true);
        timer = setTimeout(done, KILL_MS);
      }, SIGNAL_MS);
    }, GRACE_MS);
  });
}
