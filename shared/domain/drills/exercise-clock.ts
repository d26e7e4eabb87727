import type { Pause } from './exercise-facts.ts';

/** What a controller does to the clock of an exercise. `at` is UTC ms, `offset` milliseconds from the start of the script. */
export type ExerciseStep =
  | { readonly kind: 'start'; readonly at: number }
  | { readonly kind: 'pause'; readonly at: number }
  | { readonly kind: 'resume'; readonly at: number }
  | { readonly kind: 'jump'; readonly at: number; readonly offset: number }
  | { readonly kind: 'end'; readonly at: number };

export const EXERCISE_STEPS = ['start', 'pause', 'resume', 'jump', 'end'] as const;
export type ExerciseClockState = 'waiting' | 'running' | 'paused' | 'ended';

export type ExerciseClock = {
  readonly state: ExerciseClockState;
  /** Milliseconds of the script that have passed at `at`. */
  readonly offset: number;
  /** UTC ms at which `offset` was reached. */
  readonly at: number;
};

const WAITING: ExerciseClock = { state: 'waiting', offset: 0, at: 0 };

/**
 * The clock after `steps`, in the order they were recorded. A step that does not fit (a pause of a paused one, anything after the end)
 * changes nothing, so that two controllers who press at once do no harm; time that runs backwards counts as no time.
 */
export function exerciseClock(steps: readonly ExerciseStep[]): ExerciseClock {
  return steps.reduce(after, WAITING);
}

function after(clock: ExerciseClock, step: ExerciseStep): ExerciseClock {
  const offset = offsetAt(clock, step.at);
  // A wall clock that was set back must not make time that has passed pass again.
  const at = Math.max(clock.at, step.at);
  switch (step.kind) {
    case 'start':
      return clock.state === 'waiting' ? { state: 'running', offset: 0, at: step.at } : clock;
    case 'pause':
      return clock.state === 'running' ? { state: 'paused', offset, at } : clock;
    case 'resume':
      return clock.state === 'paused' ? { state: 'running', offset, at } : clock;
    case 'jump':
      return clock.state === 'running' || clock.state === 'paused'
        ? { ...clock, offset: Math.max(0, step.offset), at }
        : clock;
    case 'end':
      return clock.state === 'ended' || clock.state === 'waiting' ? clock : { state: 'ended', offset, at };
  }
}

/** Stretches in which the clock stood still; one that lasts yet ends at `until` (UTC ms). */
export function pausesOf(steps: readonly ExerciseStep[], until: number): Pause[] {
  const pauses: Pause[] = [];
  let clock = WAITING;
  for (const step of steps) {
    const next = after(clock, step);
    if (clock.state === 'paused' && next.state !== 'paused') pauses.push({ from: clock.at, to: next.at });
    // A jump while it stands still moves the script, not the beginning of the pause.
    clock = clock.state === 'paused' && next.state === 'paused' ? { ...next, at: clock.at } : next;
  }
  return clock.state === 'paused' ? [...pauses, { from: clock.at, to: Math.max(clock.at, until) }] : pauses;
}

/** Milliseconds of the script that have passed at `now` (UTC ms). */
export function offsetAt(clock: ExerciseClock, now: number): number {
  return clock.state === 'running' ? clock.offset + Math.max(0, now - clock.at) : clock.offset;
}

/** The instant (UTC ms) at which the script reaches `offset`; null while it does not run, or has passed it. */
export function instantOf(clock: ExerciseClock, offset: number, now: number): number | null {
  if (clock.state !== 'running') return null;
  const left = offset - offsetAt(clock, now);
  return left > 0 ? now + left : null;
}
