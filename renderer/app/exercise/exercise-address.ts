import { EXERCISE_PARAMETER } from '../../../shared/contract/transport.ts';

/** The drill whose exercise this window is in, by its address; null in the real console. */
export function exerciseInAddress(search = window.location.search): string | null {
  const drill = new URLSearchParams(search).get(EXERCISE_PARAMETER);
  return drill === '' ? null : drill;
}

/** Takes this window into the exercise of a drill, or with null back to the real console, on `route` (starts with `/`). */
export function enterExercise(drill: string | null, route = '/board'): void {
  const search = drill === null ? '' : `?${new URLSearchParams({ [EXERCISE_PARAMETER]: drill }).toString()}`;
  window.location.assign(`${window.location.pathname}${search}#${route}`);
}
