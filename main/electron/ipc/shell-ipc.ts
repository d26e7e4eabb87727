import { z } from 'zod';

import type { DisplayInfo, ShellLanguage, ShellReply, ShellState } from '../../../shared/contract/bridge.ts';
import type { ClientKind } from '../../../shared/contract/core-process.ts';
import { CHANNEL } from './channels.ts';
import type { Notice } from '../notify/notify.ts';
import type { IpcRegistry } from './handlers.ts';

/** What the windows may ask of the shell. */
export type ShellActions = {
  readonly state: () => ShellState;
  readonly requestPort: (contents: Electron.WebContents, client: ClientKind) => void;
  readonly listDisplays: () => readonly DisplayInfo[];
  readonly openWall: (displayId: number | undefined) => ShellReply<{ readonly displayId: number }>;
  readonly closeWall: () => void;
  readonly setLanguage: (language: ShellLanguage) => void;
  readonly notify: (notice: Notice) => boolean;
  readonly retryCore: () => void;
};

const displayIdSchema = z.number().int().optional();
const noticeSchema = z.object({ title: z.string().min(1).max(120), body: z.string().max(1200) });
const languageSchema = z.enum(['zh-CN', 'en']);

/** Registers every handler, each with the window kinds that may call it and its argument validated. */
export function registerShellIpc(
  ipc: IpcRegistry,
  kindOf: (id: number) => ClientKind | undefined,
  shell: ShellActions,
): void {
  ipc.listen(CHANNEL.requestPort, ['console', 'wall'], (contents) => {
    const client = kindOf(contents.id);
    if (client !== undefined) shell.requestPort(contents, client);
  });
  ipc.handle(CHANNEL.shellState, ['console', 'wall'], () => shell.state());
  ipc.listen(CHANNEL.exitWall, ['wall'], () => shell.closeWall());
  ipc.handle(CHANNEL.listDisplays, ['console'], () => shell.listDisplays());
  ipc.handle(CHANNEL.openWall, ['console'], (_contents, displayId) => shell.openWall(displayIdSchema.parse(displayId)));
  ipc.handle(CHANNEL.closeWall, ['console'], () => shell.closeWall());
  ipc.handle(CHANNEL.setLanguage, ['console'], (_contents, language) =>
    shell.setLanguage(languageSchema.parse(language)),
  );
  ipc.handle(CHANNEL.notify, ['console'], (_contents, notice) => shell.notify(noticeSchema.parse(notice)));
  ipc.handle(CHANNEL.retryCore, ['console'], () => shell.retryCore());
}
