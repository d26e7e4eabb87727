import { rmSync } from 'node:fs';

import { expect, type BrowserContext, type Page } from '@playwright/test';

import type { RunningConsole } from './console-hosts.ts';
import { goTo } from './console-steps.ts';

/** A console that was started, with what its windows did wrong so far. */
export type OpenedConsole = {
  readonly running: RunningConsole;
  readonly context: BrowserContext;
  readonly faults: string[];
  readonly close: () => Promise<void>;
};

/** A store in a folder of its own. */
export type OwnStore = { readonly folder: string; readonly dataDir: string };

type Standing = { readonly key: string; readonly store: OwnStore; console: OpenedConsole | null };

export const removeStore = ({ folder }: OwnStore): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** The console and the store that tests of one spec use after one another; ended when another spec asks for its own. */
export class StandingConsole {
  #standing: Standing | null = null;
  #tests = 0;

  /** How many tests have had the console that stands now. */
  get tests(): number {
    return this.#tests;
  }

  /** The store of `key`, made at the first call. */
  async store(key: string, make: () => Promise<OwnStore>): Promise<OwnStore> {
    if (this.#standing?.key !== key) {
      await this.end();
      this.#standing = { key, store: await make(), console: null };
    }
    return this.#standing.store;
  }

  /** The console on that store, started at the first call. Throws when no store was asked for. */
  async console(open: () => Promise<OpenedConsole>): Promise<OpenedConsole> {
    if (this.#standing === null) throw new Error('A standing console needs its store first.');
    this.#tests += 1;
    return (this.#standing.console ??= await open());
  }

  async end(): Promise<void> {
    const standing = this.#standing;
    this.#standing = null;
    this.#tests = 0;
    if (standing === null) return;
    await standing.console?.close();
    removeStore(standing.store);
  }
}

/**
 * Leaves what the test before had opened: its other windows and its messages are closed, whose ways back are not those of
 * the next, and the board is on screen with no dialog over it.
 */
export async function backToBoard(page: Page): Promise<void> {
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page);
  await Promise.all(others.map((one) => one.close()));
  const messages = page.locator('.ant-notification-notice');
  await messages
    .locator('.ant-notification-notice-close')
    .evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
  await expect(messages).toHaveCount(0);
  await goTo(page, '/board');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
