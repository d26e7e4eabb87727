import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { createRouterClient } from '@orpc/server';

import { openCore, type Core } from '../../../main/core/core.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { verifyStore } from '../../../main/core/store/verify.ts';
import type { WordPool } from './arbitrary-input.ts';
import { RESOURCES_DIR } from './bundled.ts';
import { START } from './plain-core.ts';

/** Commands after which a store is put back as it was: lists of thousands answer the same nonsense, only slower. */
const MOST_COMMANDS = 1500;
const PASSPHRASE = 'fifteen letters and some more';
const WORDS = ['B1', 'B2', 'branch', 'rmb-small-notes', '值班员', 'EUR', 'en', 'fire', 'ready', 'chief', 'second'];

type Client = ReturnType<typeof createRouterClient<Core['router'], object>>;

/** Core with a copy of a store, put back whenever it has grown. With `people`, an administrator and a commander make the calls in turn. */
export class FuzzedCore {
  readonly #source: string;
  readonly #folder: string;
  readonly #people: boolean;
  #core: Core | null = null;
  #turn = 0;
  #before = 0;
  #tokens: (string | undefined)[] = [undefined];
  pool: WordPool = { words: [...WORDS] };

  constructor(source: string, folder: string, people: boolean) {
    this.#source = source;
    this.#folder = folder;
    this.#people = people;
  }

  /** Who makes the calls; a session that an earlier call has ended or locked is begun anew. */
  async clients(): Promise<readonly Client[]> {
    const core = (this.#core ??= await this.#open());
    if (this.#people && !(await this.#stillSignedIn())) {
      await this.close();
      return this.clients();
    }
    return this.#tokens.map((session) => clientOf(core, session));
  }

  /** Puts the store back when the calls have made it large; returns what the check found wrong with it then. */
  async afterProcedure(): Promise<string[]> {
    const grown = (this.#core?.store.bus.revision ?? 0) - this.#before;
    return grown > MOST_COMMANDS ? this.close() : [];
  }

  /** What the check finds wrong with the store at the end. */
  async close(): Promise<string[]> {
    const core = this.#core;
    if (core === null) return [];
    const report = verifyStore(core.store.db);
    this.#core = null;
    await core.close();
    const parts = [report.integrity, report.chain, report.checkpoints, report.rebuild, report.attachments];
    return report.ok ? [] : ['the store is not sound', ...parts.flatMap(({ problems }) => problems)];
  }

  async #open(): Promise<Core> {
    this.#turn += 1;
    const here = path.join(this.#folder, String(this.#turn));
    mkdirSync(path.join(here, 'stray'), { recursive: true });
    cpSync(this.#source, path.join(here, 'store'), { recursive: true });
    // A folder for files of a relative name.
    process.chdir(path.join(here, 'stray'));
    const core = await openCore({
      dataDir: path.join(here, 'store'),
      resourcesDir: RESOURCES_DIR,
      clock: manualClock(START),
      // A cheap key: how dear the real one is, is another test's question, and here it would be most of the time.
      secretCost: { memoryKib: 64, passes: 1 },
    });
    this.pool = { words: [...WORDS] };
    if (this.#people) this.#tokens = await makePeople(core);
    this.#before = core.store.bus.revision;
    return core;
  }

  async #stillSignedIn(): Promise<boolean> {
    const core = this.#core;
    if (core === null) return false;
    for (const token of this.#tokens) {
      const { session } = await clientOf(core, token).accounts.state({});
      if (session === null || session.locked) return false;
    }
    return true;
  }
}

const clientOf = (core: Core, session?: string): Client =>
  createRouterClient(core.router, { context: { client: 'test', ...(session !== undefined && { session }) } });

async function makePeople(core: Core): Promise<string[]> {
  const { token } = await clientOf(core).accounts.setUp({ login: 'chief', post: '系统管理员', passphrase: PASSPHRASE });
  const first = `${PASSPHRASE} first`;
  await clientOf(core, token).accounts.create({
    login: 'second',
    post: '指挥长',
    role: 'commander',
    passphrase: first,
  });
  const second = await clientOf(core).accounts.changePassphrase({
    login: 'second',
    passphrase: first,
    newPassphrase: PASSPHRASE,
  });
  return [token, second.token];
}
