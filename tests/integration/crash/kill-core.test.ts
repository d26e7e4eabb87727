import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { STORE_FILE } from '../../../main/core/store/store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CYCLES = 200;
const VERIFY_EVERY = 20;
const ROOT = path.join(import.meta.dirname, '../../..');
/** Commands sent ahead of their acknowledgement, so that at least one is open at the kill. */
const IN_FLIGHT = 8;

type Command = { readonly commandId: string; readonly date: string; readonly name: string };
type Answer = { readonly commandId?: string; readonly repeated?: boolean; readonly ok?: boolean };
type Harness = { readonly process: ChildProcessWithoutNullStreams; readonly lines: AsyncIterator<string> };

/** The core with everything it imports as one file, because reading 500 modules 200 times would take longer than the test. */
async function bundledHarness(): Promise<string> {
  const outDir = path.join(ROOT, '.cache/crash-harness');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
    build: { ssr: 'tests/support/crash-harness.ts', outDir, target: 'node24', minify: false, copyPublicDir: false },
  });
  return path.join(outDir, 'crash-harness.js');
}

/** A process that has read its code and opens the store when told. */
function prepare(script: string, dataDir: string): Harness {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(script), 'compiled') };
  const child = spawn(process.execPath, [script, dataDir, path.join(ROOT, 'resources')], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stderr.pipe(process.stderr);
  // What is written after the kill breaks the pipe; that is the point.
  child.stdin.on('error', () => undefined);
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

function tell({ process: child }: Harness, line: unknown): void {
  child.stdin.write(`${JSON.stringify(line)}\n`);
}

/** A date of its own for every command. */
function dayNumber(day: number): string {
  return new Date(Date.UTC(2000, 0, day)).toISOString().slice(0, 10);
}

/** Kills the core and returns the acknowledgements that still came out of it. */
async function kill({ process: child, lines }: Harness): Promise<Answer[]> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  const late: Answer[] = [];
  for (let line = await lines.next(); !line.done; line = await lines.next())
    late.push(JSON.parse(line.value) as Answer);
  return late;
}

async function answerFrom({ lines }: Harness): Promise<Answer> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The core ended by itself.');
  return JSON.parse(value) as Answer;
}

test(`${CYCLES} times killed with commands open: none acknowledged is lost, none is applied twice`, async () => {
  const dataDir = temporaryFolder('erc-crash-');
  const acknowledged = new Set<string>();
  const open = new Map<string, Command>();
  const checks: boolean[] = [];
  let sent = 0;
  let repeated = 0;
  const commands: Command[] = [];
  const script = await bundledHarness();
  const began = performance.now();
  // The next process reads its code while the present one works.
  let next = prepare(script, dataDir);
  const start = async (): Promise<Harness> => {
    const core = next;
    tell(core, { open: true });
    await answerFrom(core);
    next = prepare(script, dataDir);
    return core;
  };
  const take = ({ commandId, repeated: again }: Answer): void => {
    if (commandId === undefined) return;
    acknowledged.add(commandId);
    open.delete(commandId);
    if (again) repeated += 1;
  };

  for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
    const core = await start();
    const sendNew = (): void => {
      sent += 1;
      const command = { commandId: randomUUID(), date: dayNumber(sent), name: `command ${sent}` };
      commands.push(command);
      open.set(command.commandId, command);
      tell(core, command);
    };
    // What was not acknowledged before the kill is sent again with the id it had.
    for (const command of open.values()) tell(core, command);
    while (open.size < IN_FLIGHT) sendNew();
    const answersBeforeKill = randomInt(IN_FLIGHT * 2);
    for (let answers = 0; answers < answersBeforeKill; answers += 1) {
      take(await answerFrom(core));
      sendNew();
    }
    // Somewhere inside a command, not only between two.
    for (const until = performance.now() + Math.random() * 3; performance.now() < until;);
    const openAtKill = open.size;
    for (const late of await kill(core)) take(late);
    expect(openAtKill).toBeGreaterThan(0);

    if (cycle % VERIFY_EVERY === 0) {
      const checked = await start();
      tell(checked, { check: true });
      checks.push((await answerFrom(checked)).ok ?? false);
      await kill(checked);
    }
  }

  const last = await start();
  for (const command of open.values()) tell(last, command);
  while (open.size > 0) take(await answerFrom(last));
  await kill(last);

  const db = new Database(path.join(dataDir, STORE_FILE), { readonly: true });
  onTestFinished(() => void db.close());
  const times = new Map(
    db
      .prepare<[], [string, number]>(
        "SELECT commandId, count(*) FROM change WHERE kind = 'event.setHoliday' GROUP BY commandId",
      )
      .raw()
      .all(),
  );
  const lost = [...acknowledged].filter((commandId) => !times.has(commandId));
  const twice = [...times].filter(([, count]) => count !== 1);
  const names = db.prepare<[], [string, string]>('SELECT date, name FROM holiday WHERE deleted = 0').raw().all();
  expect(checks).toEqual(Array.from({ length: CYCLES / VERIFY_EVERY }, () => true));
  expect([lost, twice]).toEqual([[], []]);
  expect(acknowledged.size).toBe(sent);
  expect(Object.fromEntries(names)).toEqual(Object.fromEntries(commands.map(({ date, name }) => [date, name])));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `crash: ${CYCLES} kills, ${sent} commands acknowledged, ${repeated} of them had been carried out before their acknowledgement was lost, 0 lost, 0 twice, ${seconds} s\n`,
  );
}, 600_000);
