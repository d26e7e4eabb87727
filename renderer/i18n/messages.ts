import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { zh } from './zh/index.ts';

/** Ids of every text. A key missing on either side is a type error in `en/<feature>.ts`, which mirrors `zh/<feature>.ts`. */
export type MessageId = keyof typeof zh;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Catalogue = Readonly<Record<MessageId, string>>;

export const CATALOGUES = { zh, en } as const satisfies Record<Language, Catalogue>;
