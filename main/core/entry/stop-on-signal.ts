/** Longest a shutdown may take, in milliseconds, before the process ends anyway; the store is crash-safe. */
const PATIENCE_MS = 8000;

/**
 * Runs `stop` at the first SIGINT, SIGTERM or SIGHUP and then ends the process: 0 when all went well, 1 when it failed or
 * took too long. A second signal ends it at once.
 */
export const stopOnSignal = (stop: () => Promise<void>, note: (line: string) => void): void => {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    setTimeout(() => {
      note('Stopping took too long and was cut short. Everything acknowledged is kept.');
      process.exit(1);
    }, PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        note(error instanceof Error ? error.message : String(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
};
