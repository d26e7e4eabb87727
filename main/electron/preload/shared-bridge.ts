import { ipcRenderer } from 'electron';

import {
  CORE_PORT_MESSAGE,
  type CorePortMessage,
  type ShellState,
  type ShellVersions,
} from '../../../shared/contract/bridge.ts';
import { APP_VERSION_SWITCH, CHANNEL, TEST_BUILD_SWITCH } from '../ipc/channels.ts';

/**
 * Passes core ports on to the page. They go by window.postMessage because contextBridge copies values and a port cannot
 * be copied; the target origin makes sure that no other page could ever receive one.
 */
function forwardPorts(): void {
  ipcRenderer.on(CHANNEL.corePort, (event, generation: number) => {
    const message: CorePortMessage = { type: CORE_PORT_MESSAGE, generation };
    window.postMessage(message, window.location.origin, event.ports);
  });
}

function versions(): ShellVersions {
  const app = process.argv.find((argument) => argument.startsWith(APP_VERSION_SWITCH));
  return {
    app: app?.slice(APP_VERSION_SWITCH.length) ?? '',
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    node: process.versions.node,
    platform: process.platform,
    testBuild: process.argv.includes(TEST_BUILD_SWITCH),
  };
}

/** What both kinds of window get. Calling it starts forwarding ports. */
export function sharedBridge() {
  forwardPorts();
  return {
    versions: versions(),
    requestPort: (): void => ipcRenderer.send(CHANNEL.requestPort),
    shellState: (): Promise<ShellState> => ipcRenderer.invoke(CHANNEL.shellState),
    onShellState: (listener: (state: ShellState) => void): (() => void) => {
      const forward = (_event: unknown, state: ShellState): void => listener(state);
      ipcRenderer.on(CHANNEL.shellStateChanged, forward);
      return () => void ipcRenderer.off(CHANNEL.shellStateChanged, forward);
    },
  };
}
