/** Whether a dialog or drawer is on screen: it has the keyboard to itself. */
export const hasOpenDialog = (): boolean =>
  [...document.querySelectorAll('[role="dialog"], dialog[open]')].some((dialog) => dialog.getClientRects().length > 0);

const TEXT_INPUT = /^(?:text|search|email|tel|url|number|password|date|time|datetime-local|month|week|)$/;

/** Whether something is typed into this: keys of the whole window leave it alone. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    (target instanceof HTMLInputElement && TEXT_INPUT.test(target.type)));
