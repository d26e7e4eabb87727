import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient, type AnyRouter } from '@orpc/server';
import { AppError } from '../../shared/kernel/app-error.ts';
import type { CallContext } from './rpc/implementer.ts';
import type { EventHub } from './modules/events/index.ts';
import type { Clock } from './platform/clock.ts';
import type { CommandBus } from './store/command-bus.ts';
import { STORE_FILE } from './store/store-files.ts';

/** What is needed of the services on the store that was opened in another's place. */
type Reopened = {
  readonly clock: Clock;
  readonly hub: Pick<EventHub, 'end'>;
  readonly bus: CommandBus;
  readonly backups: { readonly restorer: { readonly tidy: () => void } };
};

/** What is open on one store file: it ends as a whole when another file takes the store's place. */
export type OpenStore = {
  readonly services: Reopened;
  readonly router: AnyRouter;
  readonly passTime: () => void;
  readonly close: () => Promise<void>;
};

/** Puts `file` in the place of the live store and opens it; the live one is kept beside. */
export type ReplaceStore = (file: string) => Promise<{ readonly keptFile: string; readonly services: Reopened }>;

type Call = { readonly signal: AbortSignal | undefined; readonly lastEventId: string | undefined };
export type Forward = (path: readonly string[], input: unknown, context: CallContext, call: Call) => Promise<unknown>;

/**
 * The core on one data folder through the lives of its store files. Windows hold on to the first router; once a backup took the store's
 * place, it hands every call on to the core that is open now. Calls that come in between wait.
 */
export class StorePlace<Opened extends OpenStore = OpenStore> {
  readonly #dataDir: string;
  readonly #open: (place: StorePlace) => Promise<Opened>;
  #current: Opened | null = null;
  #replacing: Promise<void> | null = null;
  #lives = 0;

  constructor(dataDir: string, open: (place: StorePlace) => Promise<Opened>) {
    this.#dataDir = dataDir;
    this.#open = open;
  }

  get current(): Opened {
    if (this.#current === null) throw new Error('the store is not open');
    return this.#current;
  }

  /** Number of the life that is being opened: each router knows its own. */
  get life(): number {
    return this.#lives;
  }

  async start(): Promise<Opened> {
    this.#lives += 1;
    this.#current = await this.#open(this as unknown as StorePlace);
    return this.#current;
  }

  /** Null while the core of `life` is the one to ask; else who is. */
  elsewhere(life: number): Forward | null {
    if (this.#replacing === null && life === this.#lives) return null;
    return async (route, input, context, call) => {
      await this.#replacing;
      const caller: unknown = createRouterClient(this.current.router, { context });
      const procedure = route.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
      return (procedure as (input: unknown, call: object) => Promise<unknown>)(input, call);
    };
  }

  readonly replace: ReplaceStore = async (file) => {
    if (this.#replacing !== null)
      throw new AppError('RESTORE_RUNNING', 'A restore is being carried out already. Nothing more was begun.');
    let release = nothing;
    this.#replacing = new Promise((resolve) => {
      release = resolve;
    });
    try {
      const { clock, hub } = this.current.services;
      const keptFile = path.join(this.#dataDir, `replaced-${clock.now()}.sqlite`);
      const live = path.join(this.#dataDir, STORE_FILE);
      hub.end();
      await this.current.close();
      moveStore(live, keptFile);
      renameSync(file, live);
      try {
        await this.start();
      } catch (error) {
        // What was checked does not open all the same: the store that did is put back.
        rmSync(live, { force: true });
        moveStore(keptFile, live);
        await this.start();
        throw error;
      }
      return { keptFile, services: this.current.services };
    } finally {
      this.#replacing = null;
      release();
    }
  };

  async close(): Promise<void> {
    await this.#replacing;
    await this.#current?.close();
  }
}

/** A closed store with what may lie beside its file. */
export function moveStore(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${from}${suffix}`)) renameSync(`${from}${suffix}`, `${to}${suffix}`);
}

function nothing(): void {
  // Nobody waits yet.
}
