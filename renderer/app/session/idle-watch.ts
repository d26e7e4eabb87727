/** Signs that a person is there. */
export const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

const LOOK_MS = 1000;

type IdleWatch = {
  /** Milliseconds without a sign after which `lock` is called, again with every look until something is heard. */
  readonly idleMs: number;
  readonly lock: () => void;
  /** Milliseconds that only run forward: not the clock of the machine, which somebody may set. */
  readonly steady: () => number;
  readonly target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
};

/** Watches for signs of a person; returns the function that stops it. */
export function watchIdle({ idleMs, lock, steady, target }: IdleWatch): () => void {
  let lastSign = steady();
  const sign = (): void => {
    lastSign = steady();
  };
  const timer = setInterval(() => {
    if (steady() - lastSign > idleMs) lock();
  }, LOOK_MS);
  for (const name of SIGNS) target.addEventListener(name, sign, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const name of SIGNS) target.removeEventListener(name, sign, { capture: true });
  };
}
