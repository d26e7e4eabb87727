import type { DocumentLang } from './document.ts';

/** What documents say by themselves. */
export const DOCUMENT_WORDS = {
  zh: {
    page: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
    notYetKnown: '待查明',
    missing: '缺项',
    separator: '　',
  },
  en: {
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    notYetKnown: 'Not yet known',
    missing: 'Missing',
    separator: ' · ',
  },
} as const satisfies Readonly<Record<DocumentLang, object>>;
