import { useEffect, useState } from 'react';
import type { DisplayInfo, WallState } from '../../../../shared/contract/bridge.ts';
import { consoleBridge } from '../../../app/shell.ts';

type ShellDisplays = { readonly displays: readonly DisplayInfo[]; readonly walls: readonly WallState[] };

const NOTHING: ShellDisplays = { displays: [], walls: [] };

/** Displays of the desktop shell and the walls on them, kept up to date; nothing in a browser. */
export function useShellDisplays(): ShellDisplays {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const bridge = consoleBridge();
    if (bridge === null) return undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const [displays, { walls }] = await Promise.all([bridge.listDisplays(), bridge.shellState()]);
      if (current) setState({ displays, walls });
    };
    void read();
    const stop = bridge.onShellState(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, []);
  return state;
}
