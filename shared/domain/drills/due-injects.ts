import { instantOf, offsetAt, type ExerciseClock } from './exercise-clock.ts';

/** An inject of a script; `offset` milliseconds from its start. */
export type ScriptedInject = { readonly ord: number; readonly offset: number };

/**
 * Injects that the clock releases by itself at `now` (UTC ms): those of the stretch it runs through since it was last started, resumed
 * or moved. What a jump passes over stays unreleased, for the controller's hand.
 */
export function dueInjects(
  clock: ExerciseClock,
  injects: readonly ScriptedInject[],
  released: ReadonlySet<number>,
  now: number,
): ScriptedInject[] {
  if (clock.state !== 'running') return [];
  const reached = offsetAt(clock, now);
  return injects
    .filter(({ ord, offset }) => !released.has(ord) && offset >= clock.offset && offset <= reached)
    .toSorted((a, b) => a.offset - b.offset || a.ord - b.ord);
}

/**
 * Whether a script that stands at `reached` (milliseconds from its start) has passed an inject without releasing it: a jump went over
 * it, or the exercise ended before it.
 */
export const isPassedOver = (
  { offset, released }: { readonly offset: number; readonly released: boolean },
  { reached, ended }: { readonly reached: number; readonly ended: boolean },
): boolean => !released && (ended || offset < reached);

/** The instant (UTC ms) at which the clock next releases an inject; Infinity when it will not by itself. */
export function nextInjectAt(
  clock: ExerciseClock,
  injects: readonly ScriptedInject[],
  released: ReadonlySet<number>,
  now: number,
): number {
  if (dueInjects(clock, injects, released, now).length > 0) return now;
  const ahead = injects
    .filter(({ ord }) => !released.has(ord))
    .flatMap(({ offset }) => instantOf(clock, offset, now) ?? []);
  return Math.min(Number.POSITIVE_INFINITY, ...ahead);
}
