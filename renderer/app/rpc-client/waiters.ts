/** People in a queue for one value: all are served or sent away together, and each may give up by its signal. */
export type Waiters<Value> = {
  readonly wait: (signal: AbortSignal | undefined) => Promise<Value>;
  readonly serve: (value: Value) => void;
  readonly sendAway: (reason: unknown) => void;
};

export const createWaiters = <Value>(): Waiters<Value> => {
  const waiting = new Set<{ resolve: (value: Value) => void; reject: (reason: unknown) => void }>();
  const take = () => {
    const all = [...waiting];
    waiting.clear();
    return all;
  };
  return {
    wait: (signal) =>
      new Promise<Value>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const abort = (): void => {
          waiting.delete(waiter);
          reject(signal?.reason);
        };
        const leave = (): void => signal?.removeEventListener('abort', abort);
        const waiter = {
          resolve: (value: Value) => (leave(), resolve(value)),
          reject: (reason: unknown) => (leave(), reject(reason)),
        };
        signal?.addEventListener('abort', abort, { once: true });
        waiting.add(waiter);
      }),
    serve: (value) => take().forEach(({ resolve }) => resolve(value)),
    sendAway: (reason) => take().forEach(({ reject }) => reject(reason)),
  };
};
