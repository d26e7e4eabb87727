import type { DocumentModel } from './document.ts';

const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
/** Joiners, marks of direction, variation selectors: nothing to be seen, and some of them make a text read otherwise than it is. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Controls and halves of surrogate pairs: no file format takes them as text. */
const UNWRITABLE = /[^\P{Cc}\n]|\p{Cs}/gu;

/** A text as a document can hold it: line feeds kept, tabs as spaces, what is no text shown as U+FFFD. */
export function writableText(text: string): string {
  return text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(UNWRITABLE, '\uFFFD');
}

/** The same document with every text writable. */
export function writableDocument(model: DocumentModel): DocumentModel {
  return writable(model) as DocumentModel;
}

function writable(value: unknown): unknown {
  if (typeof value === 'string') return writableText(value);
  if (Array.isArray(value)) return value.map(writable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writable(inner)]));
}
