import { z } from 'zod';
import { DOCUMENT_FORMATS, DOCUMENT_LANGS } from '../domain/documents/document.ts';
import { PAPER_PARTS } from '../domain/documents/paper.ts';
import { procedure } from './common.ts';

export const documentLang = z.enum(DOCUMENT_LANGS);
export const documentFormat = z.enum(DOCUMENT_FORMATS);

/** A finished file. */
export const documentFile = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() });
export type DocumentFile = z.infer<typeof documentFile>;

const paperColumn = z.object({
  title: z.string(),
  share: z.number(),
  align: z.enum(['left', 'right']).exactOptional(),
  meter: z.boolean().exactOptional(),
});

const paperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(paperColumn).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    blankRows: z.int().exactOptional(),
    fillPage: z.boolean().exactOptional(),
  }),
  z.object({
    kind: z.literal('callout'),
    tone: z.enum(['alert', 'note']),
    title: z.string(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('missing'), text: z.string() }),
  z.object({ kind: z.literal('page-break') }),
]);

/** The paper fallback for a window that prints it. */
export const paperSheets = z.object({
  lang: documentLang,
  head: z.object({
    title: z.string(),
    issuer: z.string(),
    dated: z.string(),
    confidentiality: z.string(),
    marks: z.array(z.string()).readonly(),
  }),
  blocks: z.array(paperBlock).readonly(),
});
export type PaperSheets = z.infer<typeof paperSheets>;

const paperRequest = z.object({
  lang: documentLang.default('zh'),
  parts: z.array(z.enum(PAPER_PARTS)).min(1).optional().describe('All of them unless named'),
  logSheets: z.int().min(1).max(20).default(2).describe('Pages of blank log'),
});

export const documentsContract = {
  /** What to work with when no machine runs: contacts, playbooks, posts, places, blank log sheets. A PDF to be printed. */
  paper: procedure.input(paperRequest).output(documentFile),
  /** The same as blocks, which a window lays out and gives to the printer of the system. */
  paperSheets: procedure.input(paperRequest).output(paperSheets),
};
