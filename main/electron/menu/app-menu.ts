import { app, type BrowserWindow, dialog, Menu } from 'electron';

import type { ShellLanguage } from '../../../shared/contract/bridge.ts';
import { aboutText } from './about.ts';
import { menuLabels } from './labels.ts';
import { menuTemplate } from './menu-template.ts';

export type AppMenuOptions = {
  readonly language: ShellLanguage;
  readonly testBuild: boolean;
  readonly devTools: boolean;
  readonly wallOpen: boolean;
  readonly schemaVersion: number | null;
  readonly parent: BrowserWindow | null;
  readonly openWall: () => void;
  readonly closeWall: () => void;
};

/** Replaces the application menu; called again whenever the language or the wall changes. */
export function setAppMenu(read: () => AppMenuOptions): void {
  const options = read();
  const template = menuTemplate({
    language: options.language,
    platform: process.platform,
    devTools: options.devTools,
    wallOpen: options.wallOpen,
    openWall: options.openWall,
    closeWall: options.closeWall,
    about: () => void showAbout(read()),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function showAbout(options: AppMenuOptions): Promise<void> {
  const text = aboutText(
    options.language,
    {
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      testBuild: options.testBuild,
    },
    options.schemaVersion,
  );
  const box = { type: 'info' as const, ...text, buttons: [menuLabels(options.language).ok], noLink: true };
  await (options.parent === null ? dialog.showMessageBox(box) : dialog.showMessageBox(options.parent, box));
}
