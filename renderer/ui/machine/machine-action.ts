import type { Machine } from '../../../shared/contract/machines.ts';

/** What can be done to a machine with one key; `fault` and `repair` ask for a word first. */
export const MACHINE_ACTIONS = ['fault', 'repair', 'passed', 'failed', 'patrol'] as const;
export type MachineAction = (typeof MACHINE_ACTIONS)[number];

const KEYS: Readonly<Record<string, MachineAction>> = {
  f: 'fault',
  r: 'repair',
  t: 'passed',
  x: 'failed',
  p: 'patrol',
};

/** Whether the machine is in a state for it: there is nothing to repair without a fault, and a retired one is left alone. */
export function isOffered({ state, fault }: Pick<Machine, 'state' | 'fault'>, action: MachineAction): boolean {
  if (state === 'retired') return false;
  return (action === 'repair') === (fault !== null) || (action !== 'repair' && action !== 'fault');
}

/** The action a key stands for on this machine; null when it means nothing there. */
export function actionOfKey(machine: Pick<Machine, 'state' | 'fault'>, key: string): MachineAction | null {
  const action = KEYS[key.toLowerCase()];
  return action !== undefined && isOffered(machine, action) ? action : null;
}
