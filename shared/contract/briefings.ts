import { z } from 'zod';
import { BRIEFING_FORMATS, BRIEFING_STAGES } from '../domain/briefings/briefing.ts';
import { both, briefingFigures } from './briefing-figures.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { documentFile, documentLang } from './documents.ts';

const act = z.object({ at: instant, by: operator });
const headline = z.object({ zh: text(4000), en: text(4000) });
const line = z.object({ zh: text(600), en: text(600) });
const lines = z.array(line).max(20);

const summary = {
  id: z.string(),
  number: z.int().nullable().describe('One for each day that was briefed on, given on issuing'),
  version: z.int().nullable().describe('Within the number'),
  stage: z.enum(BRIEFING_STAGES),
  dataAt: instant.describe('As of when the figures are'),
  headline: both,
  drafted: act,
  issued: act.nullable(),
  sample: z.boolean(),
};
export const briefingSummary = z.object(summary);
export type BriefingSummary = z.infer<typeof briefingSummary>;

export const briefing = z.object({
  ...summary,
  edited: act.nullable(),
  figures: briefingFigures,
  risks: z.array(both),
  decisions: z.array(both),
  revision: z.int().describe('Hand it back as `expected`'),
});
export type Briefing = z.infer<typeof briefing>;

const format = z.enum(BRIEFING_FORMATS);
const one = { briefing: code, expected: z.int().optional().describe('`revision` the change was made on') };
const changed = receipt.extend({ briefing });
const at = instant.optional().describe('UTC epoch milliseconds');

export const briefingContract = {
  /** What a briefing would say in figures, with what happened since `from`: the day before when left out. Nothing is kept. */
  figures: procedure.input(z.object({ from: instant.optional() })).output(briefingFigures),
  /** A draft of the figures as of `at`, now when left out. */
  draft: procedure.input(command({ at })).output(changed),
  /** Takes over the figures as of now; texts that nobody wrote anew follow them. */
  refresh: procedure.input(command(one)).output(changed),
  save: procedure
    .input(command({ ...one, headline: headline.optional(), risks: lines.optional(), decisions: lines.optional() }))
    .output(changed),
  /** Gives it its number and version; from then on nothing in it changes. */
  issue: procedure.input(command(one)).output(changed),
  /** Drops a draft. Issued ones stay. */
  discard: procedure.input(command(one)).output(receipt),
  /**
   * Makes and issues a briefing in one step and gives its file. Asked again for an instant that one as drafted was issued of, it gives
   * that one: its files in both languages and formats carry the same number and version.
   */
  make: procedure.input(command({ at, lang: documentLang.default('zh'), format: format.default('pdf') })).output(
    receipt.extend({
      number: z.int(),
      version: z.int(),
      instant: instant.describe('As of when the figures are'),
      briefing,
      file: documentFile,
    }),
  ),
  get: procedure.input(z.object({ briefing: code })).output(z.object({ at: instant, briefing })),
  /** Drafts first, then the newest. */
  list: procedure
    .input(z.object({ limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ at: instant, total: z.int(), items: z.array(briefingSummary) })),
  document: procedure
    .input(z.object({ briefing: code, lang: documentLang.default('zh'), format: format.default('pdf') }))
    .output(documentFile),
};
