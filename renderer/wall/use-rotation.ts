import { useEffect, useState } from 'react';
import { startRotation, tick, togglePause, turnTo, type Rotation, type Turning } from './rotation.ts';

const TICK_MS = 250;

type Options = Turning & {
  /** While something else has the wall, nothing turns; afterwards the page has its whole time again. */
  readonly held: boolean;
  /** The space bar while the wall is held. */
  readonly onRelease: () => void;
  /** Starts again when it changes. */
  readonly of: string;
};

type Kept = { readonly rotation: Rotation; readonly of: string; readonly held: boolean };

/** What is kept for another layout is begun anew; after a hold the page begins its time anew. */
function current({ rotation, of, held }: Kept, wanted: Pick<Options, 'of' | 'held' | 'count' | 'pageMs'>): Kept {
  const now = Date.now();
  const next =
    of !== wanted.of
      ? startRotation(now)
      : held === wanted.held
        ? rotation
        : turnTo(rotation, rotation.page, wanted, now);
  return next === rotation && of === wanted.of && held === wanted.held
    ? { rotation, of, held }
    : { rotation: next, of: wanted.of, held: wanted.held };
}

/** Turns pages by itself; ← → and the digits turn by hand, the space bar pauses or lets a held wall go on. */
export function useRotation({ count, pageMs, held, onRelease, of }: Options): Rotation {
  const [kept, setKept] = useState<Kept>(() => ({ rotation: startRotation(Date.now()), of, held }));
  useEffect(() => {
    const wanted = { count, pageMs, held, of };
    const change = (next: (rotation: Rotation, now: number) => Rotation): void =>
      setKept((before) => {
        const now = current(before, wanted);
        const rotation = next(now.rotation, Date.now());
        return rotation === before.rotation && now.of === before.of && now.held === before.held
          ? before
          : { ...now, rotation };
      });
    const timer = setInterval(
      () => change((rotation, now) => (held ? rotation : tick(rotation, wanted, now))),
      TICK_MS,
    );
    const onKey = ({ key }: KeyboardEvent): void => {
      if (held) {
        if (key === ' ') onRelease();
        return;
      }
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
      if (by !== 0) change((rotation, now) => turnTo(rotation, rotation.page + by, wanted, now));
      else if (digit > 0 && digit <= count) change((rotation, now) => turnTo(rotation, digit - 1, wanted, now));
      else if (key === ' ') change((rotation, now) => togglePause(rotation, pageMs, now));
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [count, pageMs, held, onRelease, of]);
  return kept.of === of ? kept.rotation : startRotation(0);
}
