import { ipcMain, type WebContents } from 'electron';

import type { WindowKind } from '../../../shared/contract/bridge.ts';
import { log } from '../log.ts';
import { isTrustedSender, type KindOf } from './sender.ts';

type Handler<T> = (sender: WebContents, argument: unknown) => T | Promise<T>;

export type IpcRegistry = {
  readonly handle: <T>(channel: string, allowed: readonly WindowKind[], handler: Handler<T>) => void;
  readonly listen: (channel: string, allowed: readonly WindowKind[], handler: Handler<void>) => void;
};

/** The only way handlers are registered, so that none can be reached without its sender being checked. */
export function createIpcRegistry(kindOf: KindOf): IpcRegistry {
  return {
    handle: (channel, allowed, handler) => {
      ipcMain.handle(channel, (event, argument: unknown) => {
        if (isTrustedSender(event, allowed, kindOf)) return handler(event.sender, argument);
        refuse(channel);
        throw new Error('IPC_REFUSED');
      });
    },
    listen: (channel, allowed, handler) => {
      ipcMain.on(channel, (event, argument: unknown) => {
        if (isTrustedSender(event, allowed, kindOf)) void handler(event.sender, argument);
        else refuse(channel);
      });
    },
  };
}

function refuse(channel: string): void {
  log('warn', 'ipc message refused', { channel });
}
