import { contextBridge, ipcRenderer } from 'electron';

import { BRIDGE_KEY, type WallBridge } from '../../../shared/contract/bridge.ts';
import { CHANNEL } from '../ipc/channels.ts';
import { sharedBridge } from './shared-bridge.ts';

const bridge = {
  ...sharedBridge(),
  kind: 'wall',
  exit: () => ipcRenderer.send(CHANNEL.exitWall),
} satisfies WallBridge;

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
