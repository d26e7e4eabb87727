import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Core } from '../../core.ts';
import { hasAccounts } from '../../store/account-secrets.ts';
import { STORE_FILE } from '../../store/store-files.ts';
import { acquireStoreLock } from '../../store/store-lock.ts';
import { restoreCopy, rewind, saveBackup } from './backup-verbs.ts';
import type { CliArgs } from './cli-command.ts';
import type { CliClient } from './cli-client.ts';
import { CLI_USAGE } from './cli-usage.ts';
import { runImport } from './import-file.ts';
import { instantOf, withInstants } from './iso-instants.ts';
import { saveBriefing, savePaper, saveReport } from './save-document.ts';
import { withClient } from './with-client.ts';
import { contractProcedures, jsonSchema, procedureList, unknownFields, unknownProcedure } from './procedures.ts';

export type CliDeps = {
  readonly openCore: (dataDir: string) => Promise<Core>;
  readonly entryDir: string;
  readonly note: (line: string) => void;
};

/** Verbs that open the store, and make it where there is none. */
const OPENS: ReadonlySet<string> = new Set<CliArgs['command']['verb']>([
  'verify',
  'backup',
  'rewind',
  'report',
  'paper',
  'brief',
  'import',
  'call',
]);

/** Zone for times without an offset while the store has no event. */
const DEFAULT_ZONE = 'Asia/Shanghai';

/** Carries out one command; what it returns is the JSON document. Throws UsageError, AppError or what the procedure throws. */
export async function runCommand(args: CliArgs, deps: CliDeps): Promise<unknown> {
  const { dataDir, operator, command } = args;
  // A mistyped folder is a store that works, and empty: that must not pass for a check or a copy of the right one.
  if (OPENS.has(command.verb) && !existsSync(path.join(dataDir, STORE_FILE)))
    deps.note(`There was no store in ${dataDir}: a new, empty one is made there.`);
  switch (command.verb) {
    case 'help':
      deps.note(CLI_USAGE);
      return { usage: CLI_USAGE.split('\n') };
    case 'procedures':
      return procedureList(command.area);
    case 'serve':
      return serve(dataDir, command.rest, deps);
    case 'restore':
      return restore(dataDir, command);
    case 'verify':
      return withClient(args, deps.openCore, verify);
    case 'backup':
      if (existsSync(command.file))
        deps.note(`${command.file} is there already: it is replaced once the new copy is checked.`);
      return withClient(args, deps.openCore, (client) => saveBackup(client, dataDir, command));
    case 'rewind':
      return withClient(args, deps.openCore, async (client) => rewind(client, command, operator, await zoneOf(client)));
    case 'report':
      return withClient(args, deps.openCore, (client) => saveReport(client, command));
    case 'paper':
      return withClient(args, deps.openCore, (client) => savePaper(client, command));
    case 'brief':
      return withClient(args, deps.openCore, async (client) =>
        saveBriefing(client, command, operator, await zoneOf(client)),
      );
    case 'import':
      if (!existsSync(command.file))
        throw new AppError('FILE_NOT_FOUND', `There is no file ${command.file}. Nothing was changed.`, {
          file: command.file,
        });
      return withClient(args, deps.openCore, (client) =>
        runImport(client, path.basename(command.file), readFileSync(command.file), command, operator, deps.note),
      );
    case 'call':
      return withClient(args, deps.openCore, (client, lookAt) =>
        call({ client, lookAt, note: deps.note }, command, operator),
      );
  }
}

/** A store that does not hold what its log says is a failed check: the report is printed and the exit code is 1. */
async function verify(client: CliClient): Promise<unknown> {
  const report = await client.system.verify({});
  if (!report.ok) process.exitCode = 1;
  return report;
}

/** IANA zone of the event. */
const zoneOf = async (client: CliClient): Promise<string> => (await client.event.get({})).event?.zone ?? DEFAULT_ZONE;

type Reached = { readonly client: CliClient; readonly lookAt: (at: number) => void; readonly note: CliDeps['note'] };

async function call(
  { client, lookAt, note }: Reached,
  { procedure: name, input, at }: Extract<CliArgs['command'], { verb: 'call' }>,
  operator: CliArgs['operator'],
): Promise<unknown> {
  const procedure = contractProcedures().get(name);
  if (!procedure) throw unknownProcedure(name);
  const schema = jsonSchema(procedure['~orpc'].inputSchema, 'input');
  const unknown = unknownFields(input, schema);
  if (unknown.length > 0) note(`${name} knows no ${unknown.join(', ')}: left out. See: procedures ${name}`);
  const zone = await zoneOf(client);
  const converted = withInstants(input, schema, zone);
  if (at !== undefined) lookAt(/^\d+$/.test(at) ? Number(at) : instantOf(at, zone));
  const isCommand = schema.properties?.['commandId'] !== undefined;
  const answer = await functionOf(
    client,
    name,
  )(isCommand && operator && isRecord(converted) ? { operator, commandId: randomUUID(), ...converted } : converted);
  return isStream(answer) ? firstOf(answer) : answer;
}

type Procedure = (input: unknown) => Promise<unknown>;

function functionOf(client: CliClient, name: string): Procedure {
  // The name was checked against the contract, whose shape the client has.
  return name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) as Procedure;
}

/** A terminal wants one document: of a stream, where it stands. */
async function firstOf(stream: AsyncIterableIterator<unknown>): Promise<unknown> {
  const first = await stream.next();
  await stream.return?.();
  return first.value;
}

function isStream(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No core may hold the store while its file is replaced. @throws AppError STORE_IN_USE and what restoreStore throws */
async function restore(dataDir: string, command: Extract<CliArgs['command'], { verb: 'restore' }>): Promise<unknown> {
  const lock = acquireStoreLock(dataDir);
  try {
    // Two people are asked by a running console; a file put in its place would ask nobody.
    if (hasAccounts(path.join(dataDir, STORE_FILE)))
      throw new AppError(
        'APPROVAL_NEEDED',
        'This store has accounts, so two people restore over it. Nothing was changed. Start the console and restore there, or call backups.restore on it after both called approvals.confirm.',
        { dataDir },
      );
    return { restored: command.file, ...(await restoreCopy(dataDir, command)) };
  } finally {
    lock.release();
  }
}

/** Runs the browser-mode process until it ends; its one line of output is the address. */
async function serve(dataDir: string, rest: readonly string[], { entryDir }: CliDeps): Promise<undefined> {
  const extension = existsSync(path.join(entryDir, 'headless.js')) ? 'js' : 'ts';
  const child = spawn(process.execPath, [path.join(entryDir, `headless.${extension}`), '--data', dataDir, ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (piece: Buffer) => {
    const url = /^URL: (\S+)$/m.exec(piece.toString())?.[1];
    if (url) process.stdout.write(`${JSON.stringify({ url })}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
  return undefined;
}
