import { z } from 'zod';

import type {
  DisplayInfo,
  ShellLanguage,
  ShellReply,
  ShellState,
  WallChoice,
} from '../../../shared/contract/bridge.ts';
import type { ClientKind } from '../../../shared/contract/core-process.ts';
import { CHANNEL } from './channels.ts';
import type { Notice } from '../notify/notify.ts';
import type { IpcRegistry } from './handlers.ts';

/** What the windows may ask of the shell. */
export type ShellActions = {
  readonly state: () => ShellState;
  readonly requestPort: (contents: Electron.WebContents, client: ClientKind) => void;
  readonly listDisplays: () => readonly DisplayInfo[];
  readonly openWall: (
    displayId: number | undefined,
    choice: WallChoice | undefined,
  ) => ShellReply<{ readonly displayId: number }>;
  /** One display's wall, or all. */
  readonly closeWall: (displayId: number | undefined) => void;
  /** The wall whose page asks. */
  readonly exitWall: (contents: Electron.WebContents) => void;
  /** A window of its own in the exercise of a drill. */
  readonly openExercise: (drill: string, route: string) => void;
  readonly setLanguage: (language: ShellLanguage) => void;
  readonly notify: (notice: Notice) => boolean;
  /** Prints the page that asks. */
  readonly print: (contents: Electron.WebContents) => Promise<ShellReply<{ readonly printed: boolean }>>;
  readonly retryCore: () => void;
};

const displayIdSchema = z.number().int().optional();
const wallSchema = z.object({
  displayId: displayIdSchema,
  choice: z
    .object({
      layout: z.string().min(1).max(120).exactOptional(),
      exercise: z.string().min(1).max(120).exactOptional(),
    })
    .optional(),
});
const exerciseSchema = z.object({
  drill: z.string().regex(/^drill-[0-9a-f]{16}$/),
  route: z.string().regex(/^\/exercise(\?[a-z=&-]{0,60})?$/),
});
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
  ipc.listen(CHANNEL.exitWall, ['wall'], (contents) => shell.exitWall(contents));
  ipc.handle(CHANNEL.listDisplays, ['console'], () => shell.listDisplays());
  ipc.handle(CHANNEL.openWall, ['console'], (_contents, wanted) => {
    const { displayId, choice } = wallSchema.parse(wanted);
    return shell.openWall(displayId, choice);
  });
  ipc.handle(CHANNEL.closeWall, ['console'], (_contents, displayId) =>
    shell.closeWall(displayIdSchema.parse(displayId)),
  );
  ipc.handle(CHANNEL.openExercise, ['console'], (_contents, wanted) => {
    const { drill, route } = exerciseSchema.parse(wanted);
    shell.openExercise(drill, route);
  });
  ipc.handle(CHANNEL.setLanguage, ['console'], (_contents, language) =>
    shell.setLanguage(languageSchema.parse(language)),
  );
  ipc.handle(CHANNEL.notify, ['console'], (_contents, notice) => shell.notify(noticeSchema.parse(notice)));
  ipc.handle(CHANNEL.print, ['console'], (contents) => shell.print(contents));
  ipc.handle(CHANNEL.retryCore, ['console'], () => shell.retryCore());
}
