import path from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_FORMATS, DOCUMENT_LANGS, type DocumentLang } from '../../../../shared/domain/documents/document.ts';
import { BRIEFING_FORMATS, type BriefingFormat } from '../../../../shared/domain/briefings/briefing.ts';
import { SITUATION_REPORT_KINDS } from '../../../../shared/domain/reports/report.ts';
import { IMPORT_KIND_NAMES, isImportKind } from '../../../../shared/domain/import/kinds.ts';
import { UsageError } from './cli-error.ts';
import type { CliArgs, CliCommand } from './cli-command.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  operator: { type: 'string' },
  name: { type: 'string' },
  exercise: { type: 'string' },
  as: { type: 'string' },
  'passphrase-file': { type: 'string' },
  kind: { type: 'string' },
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  datum: { type: 'string' },
  sheet: { type: 'string' },
  mapping: { type: 'string' },
  strict: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  at: { type: 'string' },
  replace: { type: 'boolean' },
  seal: { type: 'boolean' },
  token: { type: 'string' },
  'backup-passphrase-file': { type: 'string' },
  port: { type: 'string' },
  sample: { type: 'boolean' },
  open: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];

const EVERYWHERE: readonly string[] = ['help', 'data', 'operator', 'name', 'exercise', 'as', 'passphrase-file'];

/** Options each verb knows beside those of every verb: an option that would do nothing is an error, not ignored. */
const KNOWN: Readonly<Record<CliCommand['verb'], readonly (keyof Values)[]>> = {
  help: [],
  procedures: [],
  call: ['at'],
  verify: [],
  backup: ['seal', 'backup-passphrase-file'],
  restore: ['replace', 'backup-passphrase-file'],
  rewind: ['token'],
  import: ['kind', 'map', 'set', 'datum', 'sheet', 'mapping', 'strict', 'dry-run'],
  report: ['kind', 'format', 'lang', 'out'],
  paper: ['lang', 'out'],
  brief: ['lang', 'at', 'out'],
  serve: ['port', 'sample', 'open'],
};

/** `argv` without program and script; relative paths are meant from `cwd`. @throws UsageError */
export function parseCliArgs(argv: readonly string[], defaultDataDir: string, cwd: string): CliArgs {
  const { values, positionals } = parse(argv);
  const [verb, ...rest] = values.help ? ['help'] : positionals;
  if (verb === undefined || !(verb in KNOWN))
    throw new UsageError(verb === undefined ? 'No command given.' : `"${verb}" is not a command.`);
  const known = KNOWN[verb as CliCommand['verb']];
  for (const option of Object.keys(values) as (keyof Values)[]) {
    if (![...EVERYWHERE, ...known].includes(option)) throw new UsageError(`--${option} does not go with ${verb}.`);
  }
  const operator =
    values.operator === undefined
      ? undefined
      : { post: values.operator, ...(values.name !== undefined && { name: values.name }) };
  return {
    dataDir: path.resolve(cwd, values.data ?? defaultDataDir),
    operator,
    exercise: values.exercise,
    as:
      values.as === undefined
        ? undefined
        : {
            login: values.as,
            passphraseFile:
              values['passphrase-file'] === undefined ? undefined : path.resolve(cwd, values['passphrase-file']),
          },
    command: commandOf(verb as CliCommand['verb'], rest, values, cwd),
  };
}

function commandOf(verb: CliCommand['verb'], rest: readonly string[], values: Values, cwd: string): CliCommand {
  switch (verb) {
    case 'help':
    case 'verify':
      expectCount(verb, rest, 0, 0);
      return { verb };
    case 'procedures':
      expectCount(verb, rest, 0, 1);
      return { verb, area: rest[0] };
    case 'call':
      expectCount(verb, rest, 1, 2);
      return { verb, procedure: rest[0] ?? '', input: jsonOf(rest[1] ?? '{}'), at: values.at };
    case 'report': {
      expectCount(verb, rest, 1, 1);
      const kind = values.kind === undefined ? undefined : oneOf('--kind', SITUATION_REPORT_KINDS, values.kind);
      const format = oneOf('--format', DOCUMENT_FORMATS, values.format ?? 'pdf');
      return { verb, incident: rest[0] ?? '', kind, format, ...fileTarget(values, cwd) };
    }
    case 'paper':
      expectCount(verb, rest, 0, 0);
      return { verb, ...fileTarget(values, cwd) };
    case 'brief':
      expectCount(verb, rest, 0, 0);
      return { verb, at: values.at, format: briefingFormat(values.out), ...fileTarget(values, cwd) };
    case 'backup':
      expectCount(verb, rest, 1, 1);
      return { verb, ...copyOf(rest, values, cwd), seal: values.seal ?? false };
    case 'restore':
      expectCount(verb, rest, 1, 1);
      return { verb, ...copyOf(rest, values, cwd), replace: values.replace ?? false };
    case 'rewind':
      expectCount(verb, rest, 1, 1);
      return { verb, at: rest[0] ?? '', token: values.token };
    case 'serve':
      expectCount(verb, rest, 0, 0);
      return {
        verb,
        rest: [
          ...(values.port === undefined ? [] : ['--port', values.port]),
          ...(values.sample ? ['--sample'] : []),
          ...(values.open ? ['--open'] : []),
        ],
      };
    case 'import':
      expectCount(verb, rest, 1, 1);
      return importCommand(path.resolve(cwd, rest[0] ?? ''), values);
  }
}

/** The file of a backup, and the one with its passphrase. */
function copyOf(
  rest: readonly string[],
  values: Values,
  cwd: string,
): { file: string; passphraseFile: string | undefined } {
  const secret = values['backup-passphrase-file'];
  return {
    file: path.resolve(cwd, rest[0] ?? ''),
    passphraseFile: secret === undefined ? undefined : path.resolve(cwd, secret),
  };
}

function importCommand(file: string, values: Values): CliCommand {
  const { kind, datum } = values;
  if (kind === undefined || !isImportKind(kind))
    throw new UsageError(`import needs --kind with one of: ${IMPORT_KIND_NAMES.join(', ')}.`);
  if (datum !== undefined && datum !== 'wgs84' && datum !== 'gcj02' && datum !== 'bd09')
    throw new UsageError('--datum takes wgs84, gcj02 or bd09.');
  return {
    verb: 'import',
    file,
    savedMapping: values.mapping,
    options: {
      kind,
      mapping: pairs('--map', values.map ?? []),
      constants: pairs('--set', values.set ?? []),
      strict: values.strict ?? false,
      dryRun: values['dry-run'] ?? false,
      ...(datum !== undefined && { datum }),
      ...(values.sheet !== undefined && { sheet: values.sheet }),
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function pairs(option: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UsageError(`${option} takes FIELD=VALUE, not "${text}".`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fileTarget(
  { lang, out }: Values,
  cwd: string,
): { lang: DocumentLang; out: string | undefined; folder: string } {
  return {
    lang: oneOf('--lang', DOCUMENT_LANGS, lang ?? 'zh'),
    out: out === undefined ? undefined : path.resolve(cwd, out),
    folder: cwd,
  };
}

/** By the name of the file; PDF without one. @throws UsageError */
function briefingFormat(out: string | undefined): BriefingFormat {
  return out === undefined
    ? 'pdf'
    : oneOf('the ending of --out', BRIEFING_FORMATS, path.extname(out).slice(1).toLowerCase());
}

/** @throws UsageError */
function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new UsageError(`${option} is one of ${known.join(', ')}.`);
  return found;
}

function expectCount(verb: string, rest: readonly string[], min: number, max: number): void {
  if (rest.length < min || rest.length > max)
    throw new UsageError(`${verb} takes ${min === max ? min : `${min} to ${max}`} arguments, not ${rest.length}.`);
}
