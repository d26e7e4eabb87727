import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { test as base, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

import { reachStore } from '../../main/core/entry/reach-store.ts';
import { contract } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';
import { type CliAnswer, openInBrowser, openInElectron, type RunningConsole, runCli } from './console-hosts.ts';
import type { CoreClient } from './core-client.ts';
import { attachFailedScreens } from './failed-screens.ts';
import { backToBoard, type OpenedConsole, removeStore, StandingConsole } from './standing-console.ts';
import { watchConsole } from './watch-console.ts';

export type ConsoleOptions = {
  /** Which way in to the core the spec runs through. */
  readonly host: 'browser' | 'electron';
  /** Whether the store starts with the sample event. */
  readonly sample: boolean;
  /** The post that takes the duty when the window opens, one of those offered; null leaves the question open. */
  readonly duty: string | null;
  /** What the test makes the policy refuse on purpose; of anything else it must not even be tried. */
  readonly refused: RegExp | null;
  /**
   * Whether things move. Elsewhere nothing does: a menu that still grows under the pointer when the button goes down is
   * somewhere else when it comes up, and the click is lost, on a busy machine now and then.
   */
  readonly motion: boolean;
  /**
   * Whether the tests of a spec, with those of the files it imports, use one console after one another, each finding in the
   * store what those before it left: starting a console takes longer than most of what is looked at. Such a spec runs in
   * order, in one worker.
   */
  readonly standing: boolean;
};

type ConsoleFixtures = {
  /** Absolute path of a store of its own, empty before the console starts. */
  readonly dataDir: string;
  readonly console: RunningConsole;
  /** The command line on the same store. */
  readonly cli: (...args: string[]) => Promise<CliAnswer>;
  /** Many questions to the core that has the store open, without a program started for each. */
  readonly client: CoreClient;
};

const still = (page: Page): Promise<void> => page.emulateMedia({ reducedMotion: 'reduce' });

/** Electron opens its windows itself: each is told that a person wants no motion, those that come later as they come. */
async function keepStill(context: BrowserContext): Promise<void> {
  // A window may close before it can be told.
  context.on('page', (page) => void still(page).catch(() => undefined));
  await Promise.all(context.pages().map(still));
}

type WorkerFixtures = {
  /** A store with the sample event, loaded once and copied for every test that starts with it. */
  readonly sampleStore: () => Promise<string>;
  /** One Chromium for all tests of a worker: each has a context of its own. */
  readonly chromium: () => Promise<Browser>;
  readonly standingConsole: StandingConsole;
};

/** Makes what is asked for at the first call and gives the same to all that follow. */
function once<T>(make: () => Promise<T>): { readonly get: () => Promise<T>; readonly made: () => Promise<T> | null } {
  let made: Promise<T> | null = null;
  return { get: () => (made ??= make()), made: () => made };
}

/** Playwright's test, with a console of its own behind `page`: served to Chromium or in Electron, as the project says. */
export const test = base.extend<ConsoleOptions & ConsoleFixtures, WorkerFixtures>({
  host: ['browser', { option: true }],
  sample: [true, { option: true }],
  duty: ['值班长', { option: true }],
  refused: [null, { option: true }],
  motion: [false, { option: true }],
  standing: [false, { option: true }],

  sampleStore: [
    async ({ playwright: _playwright }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'erc-sample-'));
      const dataDir = path.join(folder, 'store');
      const store = once(async () => {
        const { code, stderr } = await runCli(dataDir, ['call', 'sample.load', '{}']);
        if (code !== 0) throw new Error(`The sample could not be loaded: ${stderr}`);
        return dataDir;
      });
      await use(store.get);
      await store.made()?.catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],

  chromium: [
    async ({ playwright }, use) => {
      const browser = once(async () => {
        const executablePath = await findChromium();
        if (executablePath === null) throw new Error('There is no Chromium. `npm test` installs one or says how to.');
        return playwright.chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
      });
      await use(browser.get);
      await (await browser.made()?.catch(() => null))?.close();
    },
    { scope: 'worker' },
  ],

  standingConsole: [
    async ({ playwright: _playwright }, use) => {
      const standing = new StandingConsole();
      await use(standing);
      await standing.end();
    },
    { scope: 'worker' },
  ],

  dataDir: async ({ sample, sampleStore, standing, standingConsole }, use, info) => {
    const make = async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'erc-e2e-'));
      const dataDir = path.join(folder, 'store');
      if (sample) cpSync(await sampleStore(), dataDir, { recursive: true });
      return { folder, dataDir };
    };
    if (standing) {
      await use((await standingConsole.store(info.titlePath[0] ?? '', make)).dataDir);
      return;
    }
    const store = await make();
    await use(store.dataDir);
    removeStore(store);
  },

  console: async (
    { chromium, host, dataDir, viewport, locale, colorScheme, timezoneId, refused, motion, standing, standingConsole },
    use,
    info,
  ) => {
    const open = async (): Promise<OpenedConsole> => {
      if (host === 'electron') {
        const running = await openInElectron(viewport ?? { width: 1366, height: 768 }, { dataDir, sample: false });
        const context = running.page.context();
        if (!motion) await keepStill(context);
        return { running, context, faults: watchConsole(context, refused), close: running.close };
      }
      const context = await (
        await chromium()
      ).newContext({
        viewport,
        ...(locale !== undefined && { locale }),
        ...(colorScheme !== undefined && { colorScheme }),
        ...(timezoneId !== undefined && { timezoneId }),
        acceptDownloads: true,
        reducedMotion: motion ? 'no-preference' : 'reduce',
      });
      const faults = watchConsole(context, refused);
      const running = await openInBrowser(context, { dataDir, sample: false });
      const close = async (): Promise<void> => {
        await context.close();
        await running.close();
      };
      return { running, context, faults, close };
    };
    const opened = standing ? await standingConsole.console(open) : await open();
    await use(opened.running);
    await attachFailedScreens(opened.context.pages(), info);
    if (!standing) await opened.close();
    expect(opened.faults.splice(0)).toEqual([]);
  },

  page: async ({ console: running, duty, standing, standingConsole }, use) => {
    const { page } = running;
    if (standing && standingConsole.tests > 1) await backToBoard(page);
    else if (duty !== null) {
      const choice = page.getByRole('button', { name: duty, exact: true });
      await choice.click();
      // While the question fades out it still has the keyboard.
      await expect(choice).toBeHidden();
    }
    await use(page);
  },

  cli: async ({ dataDir, console: running }, use) => {
    // The console comes first, so that the command line never is the one that creates the store.
    expect(running.page.isClosed()).toBe(false);
    await use((...args) => runCli(dataDir, args));
  },

  client: async ({ dataDir, page: _open }, use) => {
    // A desktop window can be there a moment before its core listens; nothing is opened here.
    const inUse = new AppError('STORE_IN_USE', 'The console under test has the store.');
    const reached = await reachStore({ dataDir, contract, open: () => Promise.reject(inUse), patienceMs: 60_000 });
    if (reached.kind !== 'running') throw inUse;
    await use(reached.connection.client);
    reached.connection.close();
  },
});

export { expect } from '@playwright/test';
