import type { Step } from '../../../../shared/contract/evidence.ts';

/**
 * What `work` tells on its way, then its result. Only the newest step waits to be read: a slow reader skips some. The work is stopped
 * when the reader leaves or `signal` aborts.
 */
export async function* stepsThen<Result, Last>(
  work: (onStep: (step: Omit<Step, 'type'>) => void, stop: AbortSignal) => Promise<Result>,
  last: (result: Result) => Last,
  signal: AbortSignal | undefined,
): AsyncGenerator<Step | Last, void> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  let newest: Step | null = null;
  let wake = nothing;
  let outcome: { readonly result: Result } | { readonly error: unknown } | null = null;
  const finished = (how: NonNullable<typeof outcome>): void => {
    outcome = how;
    wake();
  };
  work((step) => {
    newest = { type: 'step', ...step };
    wake();
  }, stop.signal).then(
    (result) => finished({ result }),
    (error: unknown) => finished({ error }),
  );
  try {
    for (;;) {
      const step: Step | null = newest;
      newest = null;
      if (step !== null) yield step;
      const end = outcome as { readonly result: Result } | { readonly error: unknown } | null;
      if (end !== null) {
        if ('error' in end) throw end.error;
        yield last(end.result);
        return;
      }
      if (newest === null)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stop.abort();
  }
}

function nothing(): void {
  // Nobody waits yet.
}
