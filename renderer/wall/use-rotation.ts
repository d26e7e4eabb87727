import { useEffect, useState } from 'react';
import { shellBridge } from '../app/shell.ts';
import { startRotation, tick, togglePause, turn, type Rotation } from './rotation.ts';

const TICK_MS = 250;

/** Turns pages by itself; ← → turn by hand, the space bar pauses, Esc closes the wall of the desktop shell. */
export function useRotation(count: number): Rotation {
  const [rotation, setRotation] = useState<Rotation>(() => startRotation(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setRotation((before) => tick(before, count, Date.now())), TICK_MS);
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight') setRotation((before) => turn(before, 1, count, Date.now()));
      else if (key === 'ArrowLeft') setRotation((before) => turn(before, -1, count, Date.now()));
      else if (key === ' ') setRotation((before) => togglePause(before, Date.now()));
      else if (key === 'Escape') leave();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [count]);
  return rotation;
}

function leave(): void {
  const bridge = shellBridge();
  if (bridge?.kind === 'wall') bridge.exit();
}
