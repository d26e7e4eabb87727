import { exerciseInAddress } from '../exercise/exercise-address.ts';
import { consoleBridge } from '../shell.ts';

/** The shell takes no more characters. */
const LONGEST = 1200;

/** Shows a notification of the system, marked in an exercise: the desktop shell's, else the browser's where it was allowed. Both take plain text. A
 * browser shows the newest alone of those that are `about` the same. */
export function notify(words: string, body: string, about = 'report-clock'): void {
  const title = exerciseInAddress() === null ? words : `演练 EXERCISE · ${words}`;
  const bridge = consoleBridge();
  if (bridge !== null) {
    void bridge.notify(title, body.slice(0, LONGEST));
    return;
  }
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification(title, { body, tag: `erc-${about}` });
  shown.addEventListener('click', () => window.focus());
}

/** Whether the browser must still be asked; the desktop shell needs no permission. */
export const mayAskToNotify = (): boolean =>
  consoleBridge() === null && 'Notification' in window && Notification.permission === 'default';

export async function askToNotify(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted';
}
