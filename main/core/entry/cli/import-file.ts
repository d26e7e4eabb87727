import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportJob } from '../../../../shared/contract/imports.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { CliArgs, CliCommand } from './cli-command.ts';
import type { CliClient } from './cli-client.ts';
import { UsageError } from './cli-error.ts';

type ImportCommand = Extract<CliCommand, { verb: 'import' }>;

const PIECE_BYTES = 1_000_000;
const LOOK_EVERY_MS = 25;

/**
 * Sends a file to the core piece by piece and imports it as one command. Fields that no --map names are taken from the
 * saved mapping, or guessed from the headers.
 * @throws AppError as the import was refused; UsageError for an unknown saved mapping
 */
export async function runImport(
  client: CliClient,
  fileName: string,
  bytes: Buffer,
  { options, savedMapping }: ImportCommand,
  operator: CliArgs['operator'],
  note: (line: string) => void,
): Promise<unknown> {
  const upload = randomUUID();
  await send(client, upload, fileName, bytes);
  const base = await baseMapping(client, upload, options, savedMapping);
  const constants = { ...base.constants, ...options.constants };
  const mapping = Object.fromEntries(
    Object.entries({ ...base.mapping, ...options.mapping }).filter(
      ([field]) => options.mapping[field] !== undefined || options.constants[field] === undefined,
    ),
  );
  const datum = options.datum ?? base.datum;
  const { job } = await client.imports.start({
    upload,
    commandId: randomUUID(),
    ...(operator && { operator }),
    options: { ...options, mapping, constants, ...(datum && { datum }) },
  });
  return resultOf(await finished(client, job, note));
}

async function send(client: CliClient, upload: string, fileName: string, bytes: Buffer): Promise<void> {
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  for (let index = 0; index < pieces; index += 1) {
    const piece = bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    await client.imports.upload({
      upload,
      fileName,
      index,
      last: index === pieces - 1,
      base64: piece.toString('base64'),
    });
  }
}

type Base = { mapping: Record<string, string>; constants: Record<string, string>; datum?: 'wgs84' | 'gcj02' | 'bd09' };

async function baseMapping(
  client: CliClient,
  upload: string,
  { kind, sheet }: ImportCommand['options'],
  saved: string | undefined,
): Promise<Base> {
  if (saved !== undefined) {
    const found = (await client.imports.mappings({ kind })).items.find(({ name }) => name === saved);
    if (!found) throw new UsageError(`There is no saved mapping "${saved}" for ${kind}.`);
    return { mapping: found.mapping, constants: found.constants, ...(found.datum && { datum: found.datum }) };
  }
  const { guess } = await client.imports.inspect({ upload, kind, ...(sheet !== undefined && { sheet }) });
  return {
    mapping: Object.fromEntries(Object.entries(guess).map(([field, { header }]) => [field, header])),
    constants: {},
  };
}

async function finished(client: CliClient, job: string, note: (line: string) => void): Promise<ImportJob> {
  for (let told = 0; ;) {
    const view = await client.imports.job({ job });
    if (view.state !== 'reading' && view.state !== 'applying') return view;
    if (view.read - told >= 50_000) {
      told = view.read;
      note(`${view.read} rows read, ${view.rejected} rejected`);
    }
    await pause(LOOK_EVERY_MS);
  }
}

function resultOf(job: ImportJob): unknown {
  if (job.error) throw new AppError(job.error.code, job.error.message, { ...job.error.details, ...job.result });
  const { commandId } = job;
  return { ...job.result, ...(commandId !== null && { commandId }) };
}
