import { createRouterClient } from '@orpc/server';
import { contract } from '../../../../shared/contract/index.ts';
import type { Core } from '../../core.ts';
import { reachStore } from '../reach-store.ts';
import type { CliClient } from './cli-client.ts';
import { passphraseOf, type CliAccount } from './passphrase.ts';

type Reach = {
  readonly dataDir: string;
  /** The drill in whose exercise world calls are carried out. */
  readonly exercise: string | undefined;
  /** Who signs in for the command; nobody without it. */
  readonly as: CliAccount | undefined;
};

/**
 * Calls of one command on the core that has the store open, or on one opened for it; signed in for as long as it takes. `lookAt` has
 * those that follow meant for a past instant (UTC ms).
 */
export async function withClient<T>(
  { dataDir, exercise, as }: Reach,
  openCore: (dataDir: string) => Promise<Core>,
  use: (client: CliClient, lookAt: (at: number) => void) => Promise<T>,
): Promise<T> {
  const passphrase = as === undefined ? '' : await passphraseOf(as);
  const reached = await reachStore({ dataDir, exercise, contract, open: () => openCore(dataDir) });
  if (reached.kind === 'running') {
    const { client, signIn, lookAt, close } = reached.connection;
    try {
      return await signedIn(
        client,
        as,
        passphrase,
        (token) => (signIn(token), client),
        (one) => use(one, lookAt),
      );
    } finally {
      close();
    }
  }
  const { core } = reached;
  const moment: { at?: number } = {};
  const clientOf = (session?: string): CliClient =>
    createRouterClient(core.router, {
      context: () => ({
        client: 'cli' as const,
        ...(exercise !== undefined && { exercise }),
        ...(session !== undefined && { session }),
        ...moment,
      }),
    });
  try {
    return await signedIn(clientOf(), as, passphrase, clientOf, (one) => use(one, (at) => void (moment.at = at)));
  } finally {
    await core.close();
  }
}

async function signedIn<T>(
  client: CliClient,
  as: CliAccount | undefined,
  passphrase: string,
  clientOf: (token: string) => CliClient,
  use: (client: CliClient) => Promise<T>,
): Promise<T> {
  if (as === undefined) return use(client);
  const { token } = await client.accounts.signIn({ login: as.login, passphrase });
  const person = clientOf(token);
  try {
    return await use(person);
  } finally {
    await person.accounts.signOut({});
  }
}
