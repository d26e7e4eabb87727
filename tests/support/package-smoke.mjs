import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

import { ROOT } from '../../main/launch/lib/root.mjs';
import { run } from '../../main/launch/lib/run.mjs';

/** A limit for an app that is stuck, not for a slow machine. */
const START_MS = 240_000;
const STOP_MS = 10_000;
const POLL_MS = 200;

/** The program inside what `npm run pack` made. Throws when there is none. */
function packedProgram() {
  const release = path.join(ROOT, 'release');
  const inside = {
    linux: () => 'event-readiness-console',
    win32: (folder) => readdirSync(folder).find((name) => /^Event Readiness Console.*[.]exe$/.test(name)),
    darwin: (folder) => {
      const app = readdirSync(folder).find((name) => name.endsWith('.app')) ?? '';
      return path.join(app, 'Contents', 'MacOS', app.replace(/[.]app$/, ''));
    },
  };
  const made = existsSync(release) ? readdirSync(release).filter((name) => /unpacked|^mac/.test(name)) : [];
  for (const name of made) {
    const folder = path.join(release, name);
    const program = path.join(folder, inside[process.platform]?.(folder) ?? '');
    if (existsSync(program)) return program;
  }
  throw new Error('npm run pack left no app in release/');
}

/** What must stand in the binary (electronjs.org/docs/latest/tutorial/fuses); electron-builder.yml says why. */
const FUSES = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
};

/** Reads the fuses of the packed program and resolves to those that are not as they must be. */
async function wrongFuses(program) {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(FUSES)
    .filter(([name, wanted]) => wire[FuseV1Options[name]] !== wanted)
    .map(([name]) => name);
}

/** Whether the program has the binary of this machine that passphrases are hashed with; run from here it would find that of the checkout. */
function holdsBinding(program) {
  const resources = path.join(path.dirname(program), process.platform === 'darwin' ? '../Resources' : 'resources');
  const inside = path.join(resources, 'app.asar.unpacked', 'node_modules', '@node-rs');
  const files = existsSync(inside) ? readdirSync(inside, { recursive: true }) : [];
  return files.some((file) => file.endsWith('.node') && file.includes(`${process.platform}-${process.arch}`));
}

/** Waits for the address of the debugger, which a package without Node's own debugger switches still offers. */
function debuggerAddress(child) {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (found !== null) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the packed app ended with exit code ${code}: ${said.trim()}`)));
    setTimeout(() => reject(new Error(`the packed app did not start in time: ${said.trim()}`)), START_MS).unref();
  });
}

/** The debugger's address of the first window, once there is one. */
async function windowAddress(browserAddress, deadline) {
  const list = new URL('/json/list', browserAddress.replace(/^ws/, 'http'));
  while (Date.now() < deadline) {
    const targets = await (await fetch(list)).json();
    const window = targets.find(({ type, url }) => type === 'page' && url.startsWith('app:'));
    if (window !== undefined) return window.webSocketDebuggerUrl;
    await delay(POLL_MS);
  }
  throw new Error('the packed app opened no window in time');
}

/** Answers who is on duty, if asked, with the first post offered; then tells what the window shows. */
const LOOK = `(() => {
  document.querySelector('[role=dialog] button')?.click();
  return { title: document.title, text: document.body.innerText };
})()`;
/** A panel of the board in the language of the system, and a figure that only the sample event brings. */
const BOARD = /准备情况 · 按类别|Readiness by category/i;
const FIGURES = /\d+ *(%|\/)/;

/**
 * Waits until the window shows the board and resolves to its title. Talks to the debugger directly: Playwright asks a
 * browser for things that an Electron does not know.
 */
async function waitForBoard(address, deadline) {
  let seen = { title: '', text: '' };
  const socket = new WebSocket(address);
  await once(socket, 'open');
  try {
    for (let id = 1; Date.now() < deadline; id += 1) {
      const answered = once(socket, 'message');
      socket.send(
        JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression: LOOK, returnByValue: true } }),
      );
      const [{ data }] = await answered;
      seen = JSON.parse(data).result?.result?.value ?? seen;
      if (BOARD.test(seen.text) && FIGURES.test(seen.text)) return seen.title;
      await delay(POLL_MS);
    }
  } finally {
    socket.close();
  }
  throw new Error(`the packed app did not show the board in time, but: ${seen.text}`);
}

/** Starts the packed app on an empty store with the sample and looks at its window. Resolves to its title. */
async function lookAtBoard(program, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'erc-package-'));
  const root = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const linux = process.platform === 'linux' ? ['--disable-gpu', ...root] : [];
  const args = [...linux, '--remote-debugging-port=0', '--data', path.join(folder, 'store'), '--sample'];
  // Every way in that the fuses close is tried at once: the app must start as if nothing had been said.
  const intruder = path.join(folder, 'intruder.cjs');
  const mark = path.join(folder, 'intruded');
  writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const asNode = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${intruder}` };
  // From another folder than the checkout, so that nothing is found there by accident.
  const options = { cwd: folder, env: { ...process.env, ...env, ...asNode }, stdio: ['ignore', 'ignore', 'pipe'] };
  const child = spawn(program, [...args, '--inspect=0'], options);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  const deadline = Date.now() + START_MS;
  try {
    const window = await windowAddress(await debuggerAddress(child), deadline);
    const title = await waitForBoard(window, deadline);
    if (existsSync(mark)) throw new Error('the packed app ran code that an environment variable named');
    if (said.includes('Debugger listening')) throw new Error('the packed app let a debugger into its main process');
    return title;
  } finally {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(hard);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Makes the unpacked app, starts it and waits for the board with the sample event.
 * @param {Record<string, string>} env what it needs to find a display
 * @returns {Promise<import('../../main/launch/lib/checks.mjs').Outcome>}
 */
export async function packageSmoke(env) {
  const code = await run(process.execPath, [path.join(ROOT, 'main', 'launch', 'pack.mjs')]);
  if (code !== 0) return { passed: 0, failed: 1, note: 'npm run pack failed' };
  const program = packedProgram();
  const wrong = await wrongFuses(program);
  if (wrong.length > 0)
    return { passed: 1, failed: 1, note: `fuses that are not set as they must be: ${wrong.join(', ')}` };
  process.stdout.write(`  ${Object.keys(FUSES).length} fuses read back from the packed binary, all as they must be\n`);
  const bill = JSON.parse(readFileSync(path.join(ROOT, 'release', 'sbom.cdx.json'), 'utf8'));
  process.stdout.write(
    `  bill of materials: ${bill.components.length} components, ${bill.bomFormat} ${bill.specVersion}\n`,
  );
  if (!bill.components.some(({ name }) => name === 'better-sqlite3'))
    return { passed: 2, failed: 1, note: 'the bill of materials leaves out what is shipped' };
  if (!holdsBinding(program))
    return { passed: 3, failed: 1, note: 'the package leaves out what passphrases are hashed with' };
  const title = await lookAtBoard(program, env);
  process.stdout.write(`  the packed app showed the board in "${title}"; Node switches and variables did nothing\n`);
  return { passed: 5, failed: 0 };
}
