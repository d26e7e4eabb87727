import type { Language } from './language.ts';
import { CATALOGUES, type MessageId, type MessageValues } from './messages.ts';

/** A plain text in a language that need not be the screen's, for names that are kept in both. Knows `{name}`, not plurals. */
export const textIn = (language: Language, id: MessageId, values: MessageValues = {}): string =>
  CATALOGUES[language][id].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
