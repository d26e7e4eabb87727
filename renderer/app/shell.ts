import { BRIDGE_KEY, type ConsoleBridge, type ShellBridge } from '../../shared/contract/bridge.ts';

/** The desktop shell's bridge, null in a browser. */
export const shellBridge = (): ShellBridge | null =>
  (window as unknown as Partial<Record<typeof BRIDGE_KEY, ShellBridge>>)[BRIDGE_KEY] ?? null;

export function consoleBridge(): ConsoleBridge | null {
  const bridge = shellBridge();
  return bridge?.kind === 'console' ? bridge : null;
}
