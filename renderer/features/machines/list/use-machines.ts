import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Machine } from '../../../../shared/contract/machines.ts';
import type { MachineKind, MachineState } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';

export type MachineFilter = {
  readonly kind: MachineKind | null;
  readonly scheme: string | null;
  readonly query: string;
};

/** What one call of the contract gives at most. */
const MOST = 1000;

export type Machines = {
  readonly items: readonly Machine[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/** Every machine that passes the filter, the retired ones at the end. */
export function useMachines({ kind, scheme, query: text }: MachineFilter): Machines {
  const { client, query } = useCore();
  const input = { ...(kind !== null && { kind }), ...(scheme !== null && { scheme }), query: text };
  const read = async (more: { state?: MachineState }): Promise<Machine[]> => {
    const items: Machine[] = [];
    for (;;) {
      const page = await client.machines.list({ ...input, ...more, limit: MOST, offset: items.length });
      items.push(...page.items);
      if (page.items.length === 0 || items.length >= page.total) return items;
    }
  };
  const list = useQuery({
    queryKey: [...query.machines.list.key(), 'all', input],
    placeholderData: keepPreviousData,
    queryFn: async () => [...(await read({})), ...(await read({ state: 'retired' }))],
  });
  return { items: list.data ?? null, failed: list.isError, retry: () => void list.refetch() };
}
