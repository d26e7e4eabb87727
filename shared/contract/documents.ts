import { z } from 'zod';
import { DOCUMENT_FORMATS, DOCUMENT_LANGS } from '../domain/documents/document.ts';
import { PAPER_PARTS } from '../domain/documents/paper.ts';
import { procedure } from './common.ts';

export const documentLang = z.enum(DOCUMENT_LANGS);
export const documentFormat = z.enum(DOCUMENT_FORMATS);

/** A finished file. */
export const documentFile = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() });
export type DocumentFile = z.infer<typeof documentFile>;

export const documentsContract = {
  /** What to work with when no machine runs: contacts, playbooks, posts, places, blank log sheets. A PDF to be printed. */
  paper: procedure
    .input(
      z.object({
        lang: documentLang.default('zh'),
        parts: z.array(z.enum(PAPER_PARTS)).min(1).optional().describe('All of them unless named'),
        logSheets: z.int().min(1).max(20).default(2).describe('Pages of blank log'),
      }),
    )
    .output(documentFile),
};
