import type { MenuItemConstructorOptions } from 'electron';

import type { ShellLanguage } from '../../../shared/contract/bridge.ts';
import { menuLabels } from './labels.ts';

export type MenuOptions = {
  readonly language: ShellLanguage;
  readonly platform: string;
  readonly devTools: boolean;
  readonly wallOpen: boolean;
  readonly openWall: () => void;
  readonly closeWall: () => void;
  readonly about: () => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The whole application menu. Every entry has its own label: roles alone would follow the system's language. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus = [fileMenu(options), editMenu(options), viewMenu(options), windowMenu(options), helpMenu(options)];
  return options.platform === 'darwin' ? [appMenu(options), ...menus] : menus;
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  return {
    label: t.appName,
    submenu: [
      { label: t.about, click: options.about },
      separator,
      { role: 'hide', label: t.hide },
      { role: 'hideOthers', label: t.hideOthers },
      { role: 'unhide', label: t.showAll },
      separator,
      { role: 'quit', label: t.quit },
    ],
  };
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  return {
    label: t.file,
    submenu: [
      { id: 'open-wall', label: t.openWall, accelerator: 'CmdOrCtrl+Shift+D', click: options.openWall },
      { id: 'close-wall', label: t.closeWall, enabled: options.wallOpen, click: options.closeWall },
      separator,
      options.platform === 'darwin' ? { role: 'close', label: t.close } : { role: 'quit', label: t.quit },
    ],
  };
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  return {
    label: t.edit,
    submenu: [
      { role: 'undo', label: t.undo },
      { role: 'redo', label: t.redo },
      separator,
      { role: 'cut', label: t.cut },
      { role: 'copy', label: t.copy },
      { role: 'paste', label: t.paste },
      { role: 'selectAll', label: t.selectAll },
    ],
  };
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  const tools: MenuItemConstructorOptions[] = options.devTools
    ? [separator, { role: 'toggleDevTools', label: t.developerTools }]
    : [];
  return {
    label: t.view,
    submenu: [
      { role: 'reload', label: t.reload },
      separator,
      { role: 'resetZoom', label: t.actualSize },
      { role: 'zoomIn', label: t.zoomIn },
      { role: 'zoomOut', label: t.zoomOut },
      separator,
      { role: 'togglefullscreen', label: t.fullScreen },
      ...tools,
    ],
  };
}

function windowMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  return {
    label: t.window,
    submenu: [
      { role: 'minimize', label: t.minimize },
      { role: 'close', label: t.close },
    ],
  };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const t = menuLabels(options.language);
  return { label: t.help, submenu: [{ id: 'about', label: t.about, click: options.about }] };
}
