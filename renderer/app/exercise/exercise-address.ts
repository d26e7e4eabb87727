import { consoleBridge } from '../shell.ts';
import { EXERCISE_PARAMETER } from '../../../shared/contract/transport.ts';

/** The drill whose exercise this window is in, by its address; null in the real console. */
export function exerciseInAddress(search = window.location.search): string | null {
  const drill = new URLSearchParams(search).get(EXERCISE_PARAMETER);
  return drill === '' ? null : drill;
}

/**
 * Opens another window in the exercise of a drill on `route`: a window of its own in the desktop shell, one of the browser elsewhere.
 * False when the browser blocked it.
 */
export function openExerciseWindow(drill: string, route: string): boolean {
  const bridge = consoleBridge();
  if (bridge !== null) {
    void bridge.openExercise(drill, route);
    return true;
  }
  const search = new URLSearchParams({ [EXERCISE_PARAMETER]: drill }).toString();
  return (
    window.open(`${window.location.pathname}?${search}#${route}`, `erc-${drill}`, 'popup,width=1366,height=768') !==
    null
  );
}

/** Takes this window into the exercise of a drill, or with null back to the real console, on `route` (starts with `/`). */
export function enterExercise(drill: string | null, route = '/board'): void {
  const search = drill === null ? '' : `?${new URLSearchParams({ [EXERCISE_PARAMETER]: drill }).toString()}`;
  window.location.assign(`${window.location.pathname}${search}#${route}`);
}
