import { contextBridge, ipcRenderer } from 'electron';

import { BRIDGE_KEY, type ConsoleBridge } from '../../../shared/contract/bridge.ts';
import { CHANNEL } from '../ipc/channels.ts';
import { sharedBridge } from './shared-bridge.ts';

const bridge = {
  ...sharedBridge(),
  kind: 'console',
  onScreenLocked: (listener) => {
    const forward = (): void => listener();
    ipcRenderer.on(CHANNEL.screenLocked, forward);
    return () => void ipcRenderer.off(CHANNEL.screenLocked, forward);
  },
  listDisplays: () => ipcRenderer.invoke(CHANNEL.listDisplays),
  openWall: (displayId, choice) => ipcRenderer.invoke(CHANNEL.openWall, { displayId, choice }),
  closeWall: (displayId) => ipcRenderer.invoke(CHANNEL.closeWall, displayId),
  openExercise: (drill, route) => ipcRenderer.invoke(CHANNEL.openExercise, { drill, route }),
  setLanguage: (language) => ipcRenderer.invoke(CHANNEL.setLanguage, language),
  notify: (title, body) => ipcRenderer.invoke(CHANNEL.notify, { title, body }),
  print: () => ipcRenderer.invoke(CHANNEL.print),
  retryCore: () => ipcRenderer.invoke(CHANNEL.retryCore),
} satisfies ConsoleBridge;

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
