import type { DocumentLang } from '../documents/document.ts';

/** 复盘报告: draft → approved by someone else, which gives it its number; then nothing in it changes. `assembled`: nobody keeps it yet. */
export const AAR_STAGES = ['assembled', 'draft', 'approved'] as const;
export type AarStage = (typeof AAR_STAGES)[number];

/** Parts of an after-action report that people write, in their order. */
export const AAR_SECTIONS = [
  'summary',
  'course',
  'timings',
  'objectives',
  'strengths',
  'improvements',
  'plan',
] as const;
export type AarSection = (typeof AAR_SECTIONS)[number];

/** A text in each language. */
export type AarText = Readonly<Record<DocumentLang, string>>;
export type AarTexts = Readonly<Record<AarSection, AarText>>;

/** What people wrote; a section or a language that is not there says what the figures say. */
export type AarWritten = Partial<Record<AarSection, Partial<Record<DocumentLang, string>>>>;

/** The same for every section. */
export function everySection<T>(of: (section: AarSection) => T): Record<AarSection, T> {
  return Object.fromEntries(AAR_SECTIONS.map((section) => [section, of(section)])) as Record<AarSection, T>;
}

/** What the report says: what was written in a language, else what was written in the other, else what the figures say. */
export function textsOf(written: AarWritten, drafted: AarTexts): Record<AarSection, Record<DocumentLang, string>> {
  return everySection((section) => {
    const { zh, en } = written[section] ?? {};
    return { zh: zh ?? en ?? drafted[section].zh, en: en ?? zh ?? drafted[section].en };
  });
}

/**
 * What is kept as written after `given` was saved over it. A text equal to what the figures say, or null, is not kept: the figures go
 * on speaking there.
 */
export function afterWriting(
  before: AarWritten,
  given: Readonly<Partial<Record<AarSection, string | null>>>,
  lang: DocumentLang,
  drafted: AarTexts,
): AarWritten {
  const after: AarWritten = { ...before };
  for (const [name, text] of Object.entries(given)) {
    const section = name as AarSection;
    const { [lang]: _old, ...other } = after[section] ?? {};
    const said = text?.trim() ?? null;
    const kept = said === null || said === drafted[section][lang] ? other : { ...other, [lang]: said };
    if (Object.keys(kept).length === 0) delete after[section];
    else after[section] = kept;
  }
  return after;
}
