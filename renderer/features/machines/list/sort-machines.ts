import type { Machine } from '../../../../shared/contract/machines.ts';
import { MACHINE_STATES, type MachineState } from '../../../../shared/domain/machines/machine.ts';

export type MachineSort = { readonly column: string; readonly descending: boolean };

/** What needs somebody comes first. */
const URGENCY: readonly MachineState[] = ['faulty', 'test-failed', 'untested', 'working', 'retired'];

type Key = (machine: Machine) => string | number;

const KEYS: Readonly<Record<string, Key>> = {
  state: ({ state }) => URGENCY.indexOf(state),
  code: ({ code }) => code,
  place: ({ place }) => place,
  kind: ({ kind }) => kind,
  test: ({ lastTestAt }) => lastTestAt ?? 0,
  patrol: ({ lastPatrolAt }) => lastPatrolAt ?? 0,
  keeper: ({ keeper }) => keeper ?? '',
};

/** Sorted by a column; among equals the order stays, which is urgent first and then by place. */
export function sortMachines(machines: readonly Machine[], { column, descending }: MachineSort): Machine[] {
  const key = KEYS[column];
  if (key === undefined) return [...machines];
  const sign = descending ? -1 : 1;
  return machines.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one === other ? 0 : one < other ? -sign : sign;
  });
}

export function countStates(machines: readonly Machine[]): Record<MachineState, number> {
  const counts = Object.fromEntries(MACHINE_STATES.map((state) => [state, 0])) as Record<MachineState, number>;
  for (const { state } of machines) counts[state] += 1;
  return counts;
}
