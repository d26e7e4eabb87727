import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/index.ts';

/** Loads the sample event, unless the store holds anything. Says whether it did. */
export async function loadSampleIfEmpty(client: ContractRouterClient<Contract>): Promise<boolean> {
  const { empty } = await client.system.info({});
  if (empty) await client.sample.load({});
  return empty;
}
