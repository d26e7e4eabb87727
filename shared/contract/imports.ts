import { z } from 'zod';
import { IMPORT_KIND_NAMES } from '../domain/import/kinds.ts';
import { command, name, operator, procedure, receipt, text } from './common.ts';
import { datum } from './places.ts';

export const importKind = z.enum(IMPORT_KIND_NAMES);
export const importLang = z.enum(['zh', 'en']);
const uploadId = z.uuid();

export const importRejection = z.object({
  row: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the sentence was filled with'),
});
export type ImportRejection = z.infer<typeof importRejection>;

export const importResult = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.array(importRejection).describe('The first 1,000; `rejectedTotal` counts all'),
  rejectedTotal: z.int(),
  dryRun: z.boolean(),
  /** Of a trial that would create places: items they are required to have, how many of those are due by now, and critical. */
  brings: z.object({ items: z.int(), due: z.int(), critical: z.int() }).optional(),
});
export type ImportResult = z.infer<typeof importResult>;

/** Target field → header text of the file's column, as the file spells it. */
export const importMapping = z.record(z.string(), z.string());
export const importOptions = z.object({
  kind: importKind,
  sheet: z.string().optional(),
  mapping: importMapping,
  /** Constants for fields the file does not have, e.g. type = branch. */
  constants: z.record(z.string(), z.string()).default({}),
  datum: datum.optional(),
  strict: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof importOptions>;

export const sheetPreview = z.object({
  name: z.string(),
  headers: z.array(z.string()),
  headerRow: z.int().describe('Row of the (last) header line, as a spreadsheet numbers it'),
  rowCount: z.int(),
  sample: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

export const savedMapping = z.object({
  name: z.string(),
  kind: importKind,
  mapping: importMapping,
  constants: z.record(z.string(), z.string()),
  datum: datum.nullable(),
});

export const importJob = z.object({
  job: z.uuid(),
  state: z.enum(['reading', 'applying', 'done', 'refused', 'cancelled']),
  read: z.int(),
  total: z.int().nullable(),
  rejected: z.int(),
  result: importResult.nullable(),
  error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
  commandId: z.string().nullable(),
  fileName: z.string(),
  kind: importKind,
  by: operator,
});
export type ImportJob = z.infer<typeof importJob>;

export const importsContract = {
  /** Sends one piece of a file (≤ 1 MB before base64). The file stays in the core's memory until used or 30 minutes pass. */
  upload: procedure
    .input(
      z.object({
        upload: uploadId,
        fileName: text(255).min(1),
        index: z.int().min(0),
        last: z.boolean(),
        base64: z.string().max(1_400_000),
      }),
    )
    .output(z.object({ received: z.int() })),
  inspect: procedure
    .input(z.object({ upload: uploadId, kind: importKind.optional(), sheet: z.string().optional() }))
    .output(
      z.object({
        fileName: z.string(),
        format: z.string(),
        encoding: z.string().nullable(),
        sheets: z.array(sheetPreview),
        kind: importKind,
        guess: z.record(z.string(), z.object({ header: z.string(), confidence: z.number() })),
      }),
    ),
  /** Starts the import as one command; follow it with `job`. */
  start: procedure.input(command({ upload: uploadId, options: importOptions })).output(z.object({ job: z.uuid() })),
  job: procedure.input(z.object({ job: z.uuid() })).output(importJob),
  cancel: procedure.input(z.object({ job: z.uuid() })).output(importJob),
  rejectedWorkbook: procedure
    .input(z.object({ job: z.uuid(), lang: importLang }))
    .output(z.object({ fileName: z.string(), base64: z.string() })),
  template: procedure
    .input(z.object({ kind: importKind, lang: importLang }))
    .output(z.object({ fileName: z.string(), base64: z.string() })),
  mappings: procedure
    .input(z.object({ kind: importKind.optional() }))
    .output(z.object({ items: z.array(savedMapping) })),
  saveMapping: procedure.input(command({ mapping: savedMapping.extend({ name }) })).output(receipt),
};
