import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test';

import { BRIDGE_KEY, CORE_PORT_MESSAGE, type ShellState } from '../../shared/contract/bridge.ts';
import { attachFailedScreens } from './failed-screens.ts';
import { type TestElectron, testElectron } from './test-electron.mjs';

export { expect } from '@playwright/test';

/** A running desktop app with a store of its own. */
export type ShellApp = {
  readonly electron: ElectronApplication;
  /** The console window, once it has loaded its page. */
  readonly page: Page;
  readonly dataDir: string;
  /** Closes the app the way a user does and resolves to its exit code. */
  readonly quit: () => Promise<number | null>;
};

export type LaunchShell = (options?: {
  readonly dataDir?: string;
  readonly args?: readonly string[];
}) => Promise<ShellApp>;

type TestFixtures = {
  /** A fresh folder for a store, removed after the test. */
  readonly dataDir: string;
  /** Starts the app; whatever is still running after the test is ended. */
  readonly launchShell: LaunchShell;
  /** The app started on `dataDir`. */
  readonly shell: ShellApp;
  /** The app that is open already, its page loaded anew: for tests that only look at it or try what is refused. */
  readonly openShell: ShellApp;
};
type WorkerFixtures = {
  /** Behind `openShell`: started once, on a store of its own. */
  readonly standingShell: ShellApp;
  readonly testElectronProgram: TestElectron;
  /** Absolute: where the built main and preload scripts are. */
  readonly scriptFolder: string;
};

/** Longest a start may take on a busy machine, in milliseconds. */
const START_MS = 60_000;

/** The runner may prepare the program once for all workers and say here, as JSON, what `testElectron` returned. */
const PREPARED = 'ERC_TEST_ELECTRON';

export const test = base.extend<TestFixtures, WorkerFixtures>({
  testElectronProgram: [
    async ({ playwright: _unused }, use) => {
      const prepared = process.env[PREPARED];
      await use(prepared === undefined ? await testElectron() : (JSON.parse(prepared) as TestElectron));
    },
    { scope: 'worker' },
  ],
  scriptFolder: [
    async ({ testElectronProgram }, use) => {
      const folder = testElectronProgram.testBuild ? '../../dist/electron-test' : '../../dist/electron';
      await use(fileURLToPath(new URL(folder, import.meta.url)));
    },
    { scope: 'worker' },
  ],
  dataDir: async ({ testElectronProgram }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), `erc-electron-${testElectronProgram.version}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  launchShell: async ({ testElectronProgram, dataDir }, use, info) => {
    const running: ElectronApplication[] = [];
    await use((options = {}) =>
      launch(testElectronProgram, options.dataDir ?? dataDir, options.args ?? [], (electron) => running.push(electron)),
    );
    await attachFailedScreens(
      running.flatMap((electron) => electron.windows()),
      info,
    );
    await Promise.all(running.map((electron) => electron.close().catch(() => undefined)));
  },
  shell: async ({ launchShell }, use) => use(await launchShell()),
  standingShell: [
    async ({ testElectronProgram }, use) => {
      const store = mkdtempSync(path.join(tmpdir(), `erc-electron-${testElectronProgram.version}-`));
      const app = await launch(testElectronProgram, store, [], () => undefined);
      await use(app);
      await app.electron.close().catch(() => undefined);
      rmSync(store, { recursive: true, force: true, maxRetries: 3 });
    },
    { scope: 'worker' },
  ],
  openShell: async ({ standingShell }, use, info) => {
    await standingShell.page.reload({ waitUntil: 'load' });
    await use(standingShell);
    await attachFailedScreens(standingShell.electron.windows(), info);
  },
});

/** `started` gets the process before anything can go wrong with its window. */
async function launch(
  program: TestElectron,
  dataDir: string,
  args: readonly string[],
  started: (electron: ElectronApplication) => void,
): Promise<ShellApp> {
  const electron = await _electron.launch({
    executablePath: program.executablePath,
    args: [...program.args, '--data', dataDir, ...args],
  });
  started(electron);
  const page = await electron.firstWindow({ timeout: START_MS });
  await page.waitForLoadState('load', { timeout: START_MS });
  // A button that still moves when it is pressed may be somewhere else when it is let go.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { electron, page, dataDir, quit: () => quit(electron) };
}

function quit(electron: ElectronApplication): Promise<number | null> {
  const child = electron.process();
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  // The call itself cannot answer: the process is gone before.
  void electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
  return exited;
}

/** Calls a function of the window's bridge. Rejects when the shell refuses. */
export function callBridge<T>(page: Page, name: string, ...args: readonly unknown[]): Promise<T> {
  return page.evaluate(
    ([key, method, rest]) => {
      const bridges = window as unknown as Record<string, Record<string, (...values: unknown[]) => unknown>>;
      const call = bridges[key]?.[method];
      if (call === undefined) throw new Error(`this window's bridge has no ${method}`);
      return call(...rest) as never;
    },
    [BRIDGE_KEY, name, [...args]] as const,
  );
}

export const shellState = (page: Page): Promise<ShellState> => callBridge<ShellState>(page, 'shellState');

/**
 * Asks the core one question over a port of its own, without the page's client: an RPC request frame as the message-port
 * link writes it. Resolves to the answer's body; rejects when the core refuses.
 */
export function askCore(page: Page, procedure: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([key, type, procedurePath, json]) =>
      new Promise<unknown>((resolve, reject) => {
        const take = (event: MessageEvent): void => {
          const port = event.ports[0];
          if (event.data?.type !== type || port === undefined) return;
          // Before the page's own listener: this port was asked for here.
          event.stopImmediatePropagation();
          window.removeEventListener('message', take, true);
          port.addEventListener('message', (answer) => {
            const { i: id, p: payload } = JSON.parse(String(answer.data));
            // The core may speak first on a port that the page had asked for: only the answer to this question counts.
            if (id !== '1' || payload?.b === undefined) return;
            clearInterval(again);
            const { s: status = 200, b: body } = payload;
            port.close();
            if (status < 400) resolve(body?.json);
            else reject(new Error(`The core answered ${status}: ${JSON.stringify(body?.json)}`));
          });
          port.start();
          port.postMessage(JSON.stringify({ i: '1', p: { u: `/${procedurePath}`, b: { json } } }));
        };
        const ask = (): void => {
          window.addEventListener('message', take, true);
          (window as unknown as Record<string, { requestPort: () => void }>)[key]?.requestPort();
        };
        // A window has one port: when the page asks at the same moment, the one taken here may be the one that was replaced.
        const again = setInterval(ask, 2_000);
        ask();
      }),
    [BRIDGE_KEY, CORE_PORT_MESSAGE, procedure.replaceAll('.', '/'), input] as const,
  );
}

/** Waits until the core is ready in at least the given generation and returns the state. */
export async function coreReady(page: Page, generation = 1): Promise<ShellState> {
  let state = await shellState(page);
  await base.expect
    .poll(async () => {
      state = await shellState(page);
      return state.core.phase === 'ready' && state.core.generation >= generation;
    })
    .toBe(true);
  return state;
}
