import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../../shared/contract/index.ts';

/** The core as the command line sees it, wherever it runs. */
export type CliClient = ContractRouterClient<Contract>;
