import { Notification } from 'electron';

import { plainNotice, type Notice } from './plain-notice.ts';

export type { Notice } from './plain-notice.ts';

/** Kept while they are shown: one that is collected no longer answers a click. */
const shown = new Set<Notification>();

/** Shows a notification of the system; `onClick` when the person clicks it. False where the system has none. */
export function showNotice(notice: Notice, onClick: () => void): boolean {
  if (!Notification.isSupported()) return false;
  const notification = new Notification(plainNotice(notice));
  const forget = (): void => void shown.delete(notification);
  shown.add(notification);
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  notification.show();
  return true;
}
