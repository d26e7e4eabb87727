import { readSpoken } from '../staff/language-words.ts';
import { coerceText } from './coerce.ts';
import { accept, refuse } from './coerced.ts';
import type { FieldType } from './field-types.ts';

/** A language with its level, kept as `ar:fluent`. */
export const spokenLanguage = (): FieldType => ({
  coerce: () => (cell) => {
    const read = coerceText(cell, 60);
    if (!read.ok || read.value === null) return read;
    const spoken = readSpoken(read.value);
    return spoken === null ? refuse('UNKNOWN_LANGUAGE', read.value) : accept(`${spoken.language}:${spoken.level}`);
  },
});
