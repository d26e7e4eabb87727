import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentFile } from '../../../../shared/contract/documents.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { safeFileName } from '../../../../shared/kernel/safe-file-name.ts';
import type { CliArgs, CliCommand } from './cli-command.ts';
import type { CliClient } from './cli-client.ts';
import { instantOf } from './iso-instants.ts';

type Saved = { readonly file: string; readonly bytes: number };
type Target = { readonly out: string | undefined; readonly folder: string };

/** Saves the file of a situation report. @throws AppError UNKNOWN_INCIDENT, FILE_NOT_WRITTEN */
export async function saveReport(
  client: CliClient,
  { incident, kind, format, lang, ...target }: CliCommand & { readonly verb: 'report' },
): Promise<Saved> {
  const id = await incidentId(client, incident);
  return save(await client.reports.document({ incident: id, kind, format, lang }), target);
}

/** Saves the paper fallback. @throws AppError FILE_NOT_WRITTEN */
export async function savePaper(
  client: CliClient,
  { lang, ...target }: CliCommand & { readonly verb: 'paper' },
): Promise<Saved> {
  return save(await client.documents.paper({ lang }), target);
}

/** Makes a briefing and saves its file; `zone` for a time without an offset. @throws AppError BRIEFING_AHEAD, BAD_INSTANT, FILE_NOT_WRITTEN */
export async function saveBriefing(
  client: CliClient,
  { lang, format, at, ...target }: CliCommand & { readonly verb: 'brief' },
  operator: CliArgs['operator'],
  zone: string,
): Promise<Saved & { readonly number: number; readonly version: number; readonly instant: number }> {
  const instant = at === undefined ? undefined : /^\d+$/.test(at) ? Number(at) : instantOf(at, zone);
  const made = await client.briefing.make({
    lang,
    format,
    ...(instant !== undefined && { at: instant }),
    ...(operator && { operator }),
  });
  const { number, version } = made;
  return { ...save(made.file, target), number, version, instant: made.instant };
}

/** People say the number of an incident; the core wants its id. */
async function incidentId(client: CliClient, given: string): Promise<string> {
  const number = /^#?(\d+)$/.exec(given)?.[1];
  if (number === undefined) return given;
  const { items } = await client.incidents.list({ limit: 500 });
  return items.find((one) => one.number === Number(number))?.id ?? given;
}

function save({ fileName, base64 }: DocumentFile, { out, folder }: Target): Saved {
  const file = out ?? path.join(folder, safeFileName(fileName));
  const bytes = Buffer.from(base64, 'base64');
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new AppError(
      'FILE_NOT_WRITTEN',
      `${file} could not be written (${reasonOf(error)}). Nothing was changed. Name another file with --out.`,
      {
        file,
      },
    );
  }
  return { file, bytes: bytes.length };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
