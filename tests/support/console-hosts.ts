import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';

import { coreReady, shellState } from './electron-app.ts';
import { type TestElectron, testElectron } from './test-electron.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A store on a busy machine opens in seconds; after this something is wrong. */
const START_MS = 60_000;
const STOP_MS = 10_000;

export type HostOptions = {
  /** Absolute path of the store. */
  readonly dataDir: string;
  readonly sample: boolean;
};

/** A running console: the page of its main window, and the end of it. */
export type RunningConsole = {
  readonly page: Page;
  /** The desktop app behind it; null in a browser. */
  readonly electron: ElectronApplication | null;
  /** Ends the core's process with SIGKILL, as a crash or a power cut would. */
  readonly killCore: () => Promise<void>;
  /**
   * What brings the core back: the desktop shell does so by itself; in a browser a person starts it again (here on the
   * same port) and opens the address it prints, in the same tab.
   */
  readonly restoreCore: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const storeArguments = ({ dataDir, sample }: HostOptions): string[] => [
  '--data',
  dataDir,
  ...(sample ? ['--sample'] : []),
];

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(hard);
}

/** Waits for the line with the address. Throws with what the core said when it ends before. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error('The core was started without pipes.');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url !== undefined) return url;
    }
  } finally {
    clearTimeout(timer);
    child.stdout.resume();
  }
  throw new Error(`The core printed no address within ${START_MS / 1000} s. It said: ${said}`);
}

type ServedCore = { readonly child: ChildProcess; readonly url: string };

/** Throws with what the core said when it does not start. */
async function startHeadless(port: string, options: HostOptions): Promise<ServedCore> {
  const headless = path.join(ROOT, 'dist', 'core', 'headless.js');
  const child = spawn(process.execPath, [headless, '--port', port, ...storeArguments(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return { child, url: await addressOf(child) };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}

/** The console served to a tab of `context`. */
export async function openInBrowser(context: BrowserContext, options: HostOptions): Promise<RunningConsole> {
  let core = await startHeadless('0', options);
  try {
    const page = await context.newPage();
    await page.goto(core.url);
    return {
      page,
      electron: null,
      killCore: async () => {
        const ended = once(core.child, 'exit');
        core.child.kill('SIGKILL');
        await ended;
      },
      restoreCore: async () => {
        core = await startHeadless(new URL(core.url).port, { ...options, sample: false });
        await page.goto(core.url);
      },
      close: () => endChild(core.child),
    };
  } catch (error) {
    await endChild(core.child);
    throw error;
  }
}

/** Program and arguments from `npm test`, or found here when Playwright was started by hand. */
async function electronUnderTest(): Promise<TestElectron> {
  const given = process.env['ERC_TEST_ELECTRON'];
  return given === undefined ? testElectron() : (JSON.parse(given) as TestElectron);
}

/** The console in the desktop app, its content `size` in CSS pixels. */
export async function openInElectron(
  size: { readonly width: number; readonly height: number },
  options: HostOptions,
): Promise<RunningConsole> {
  const { executablePath, args } = await electronUnderTest();
  const electron = await _electron.launch({
    executablePath,
    args: [...args, ...storeArguments(options)],
    timeout: START_MS,
  });
  const child = electron.process();
  let killed = 0;
  try {
    const page = await electron.firstWindow({ timeout: START_MS });
    const window = await electron.browserWindow(page);
    await window.evaluate((target, { width, height }) => {
      target.unmaximize();
      target.setContentSize(width, height);
    }, size);
    await page.waitForLoadState('domcontentloaded');
    return {
      page,
      electron,
      killCore: async () => {
        const { pid, generation } = (await shellState(page)).core;
        if (pid === null) throw new Error('The core has no process to kill.');
        killed = generation;
        process.kill(pid, 'SIGKILL');
      },
      restoreCore: async () => void (await coreReady(page, killed + 1)),
      close: () => closeElectron(electron, child),
    };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}

async function closeElectron(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await electron.close();
  clearTimeout(hard);
}

/** One JSON document printed by the command line, and its exit code. */
export type CliAnswer = { readonly code: number; readonly json: unknown; readonly stderr: string };

/** Runs the command line on a store, also while a console has it open. Throws when it prints anything but one JSON document. */
export async function runCli(dataDir: string, args: readonly string[]): Promise<CliAnswer> {
  const cli = path.join(ROOT, 'dist', 'core', 'cli.js');
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [cli, '--data', dataDir, ...args],
      { maxBuffer: 64 * 2 ** 20 },
      (_error, stdout, stderr) => {
        try {
          const json: unknown = JSON.parse(stdout);
          resolve({ code: child.exitCode ?? 1, json, stderr });
        } catch {
          reject(new Error(`The command line printed no JSON. stdout: ${stdout} stderr: ${stderr}`));
        }
      },
    );
  });
}
