import { createRouterClient } from '@orpc/server';
import { openCore, type Core } from '../../main/core/core.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import type { PersonRole } from '../../shared/domain/rights/role.ts';
import { RESOURCES_DIR, START, type CoreClient } from './core-client.ts';

export const PASSPHRASE = 'correct horse battery';
export const OTHER_PASSPHRASE = '四海升平万里同风共度佳节良宵';

/** How dear real ones are, is another test's question. */
const CHEAP_SECRETS = { memoryKib: 64, passes: 1 };

export type RightsCore = {
  readonly core: Core;
  readonly clock: ReturnType<typeof manualClock>;
  /** Lets the clock that only runs forward go on, in ms. */
  readonly wait: (ms: number) => void;
  /** A window: signed in with `session`, or nobody. */
  readonly as: (session?: string, client?: 'console' | 'wall' | 'cli') => CoreClient;
  readonly close: () => Promise<void>;
};

/** A real core on `dataDir` whose clocks stand still until they are moved. */
export async function openRightsCore(dataDir: string, now = START): Promise<RightsCore> {
  const clock = manualClock(now);
  let steady = 0;
  const core = await openCore({
    dataDir,
    resourcesDir: RESOURCES_DIR,
    clock,
    steady: () => steady,
    secretCost: CHEAP_SECRETS,
  });
  return {
    core,
    clock,
    wait: (ms) => {
      steady += ms;
    },
    as: (session, client = 'console') =>
      createRouterClient(core.router, { context: { client, ...(session !== undefined && { session }) } }),
    close: () => core.close(),
  };
}

/** The store's first account, signed in as its administrator. */
export async function makeAdministrator({ as }: RightsCore): Promise<{ token: string; recoveryCode: string }> {
  return as().accounts.setUp({ login: 'chief', post: '系统管理员', passphrase: PASSPHRASE });
}

/** Further accounts with the passphrase PASSPHRASE, each signed in; by role, with a second one of those named twice. */
export async function makePeople(
  { as }: RightsCore,
  administrator: string,
  people: readonly { login: string; role: PersonRole }[],
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { login, role } of people) {
    await as(administrator).accounts.create({
      login,
      post: `岗位 ${login}`,
      role,
      passphrase: OTHER_PASSPHRASE + login,
    });
    const { token } = await as().accounts.changePassphrase({
      login,
      passphrase: OTHER_PASSPHRASE + login,
      newPassphrase: PASSPHRASE,
    });
    tokens.set(login, token);
  }
  return tokens;
}
