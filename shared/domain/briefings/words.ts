import type { DocumentLang } from '../documents/document.ts';
import { EN } from './words-en.ts';
import { ZH, type BriefingWords } from './words-zh.ts';

export type { BriefingWords };

/** What briefings say by themselves. */
export const BRIEFING_WORDS: Readonly<Record<DocumentLang, BriefingWords>> = { zh: ZH, en: EN };
