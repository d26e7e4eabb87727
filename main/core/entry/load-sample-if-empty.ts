import { ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { refusal } from '../../../shared/contract/common.ts';
import type { Contract } from '../../../shared/contract/index.ts';

/** Loads the sample event, unless the store holds anything or has accounts, of which nobody is signed in here. Says whether it did. */
export async function loadSampleIfEmpty(client: ContractRouterClient<Contract>): Promise<boolean> {
  const { empty } = await client.system.info({});
  if (!empty) return false;
  try {
    await client.sample.load({});
    return true;
  } catch (error) {
    if (error instanceof ORPCError && refusal.safeParse(error.data).data?.code === 'NOT_SIGNED_IN') return false;
    throw error;
  }
}
