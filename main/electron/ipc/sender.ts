import type { WindowKind } from '../../../shared/contract/bridge.ts';
import { isAppUrl } from '../app-protocol/app-url.ts';

/** The part of Electron's IPC event that says who sent it. */
export type SenderEvent = {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/** Looks up which kind of window a web contents id belongs to; undefined for one the shell did not open. */
export type KindOf = (webContentsId: number) => WindowKind | undefined;

/**
 * Whether a message may be acted upon: it comes from the top frame of a window the shell opened, that frame still shows
 * our own page, and the window is of an allowed kind. A frame that is gone (null) is refused.
 */
export function isTrustedSender(event: SenderEvent, allowed: readonly WindowKind[], kindOf: KindOf): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isAppUrl(frame.url)) return false;
  const kind = kindOf(event.sender.id);
  return kind !== undefined && allowed.includes(kind);
}
