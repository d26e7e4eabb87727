import { coerceBoolean, coerceCode, coerceNote, coercePlaceType, coerceStatus, coerceText } from './coerce.ts';
import { coerceDateTime } from './coerce-date.ts';
import { coerceDay, coerceLimitedNumber, coerceList, coerceTimeOfDay, type Limits } from './coerce-values.ts';
import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanText, wordKey } from './normalise.ts';
import type { ProblemCode, ProblemParams } from './problems.ts';
import { TEXT_LIMITS } from './text-limits.ts';
import type { Cell, ImportOptions, ImportValue } from './types.ts';
import { STATUS_LABELS, TYPE_LABELS } from './vocabulary.ts';

/** A value of a closed set, with the words templates and screens offer for it. */
export type Choice = { readonly value: string; readonly zh: string; readonly en: string };

/** An entity whose rows a field refers to, by code or by one of the columns with a name. */
export type Reference = { readonly entity: string; readonly names: readonly string[] };

/** How the cells of a field are read. */
export type FieldType = {
  readonly coerce: (options: ImportOptions) => (cell: Cell) => Coerced<ImportValue>;
  /** The closed set it takes its values from. */
  readonly choices?: readonly Choice[];
  readonly reference?: Reference;
  /** A cell may hold several of them. */
  readonly many?: true;
  /** Free text hardly repeats itself: remembering what became of a cell would not pay. */
  readonly free?: true;
};

const plain = (coerce: (cell: Cell) => Coerced<ImportValue>): FieldType => ({ coerce: () => coerce });

/** One line of text, at most `max` UTF-16 units. */
export const text = (max: number): FieldType => plain((cell) => coerceText(cell, max));
/** A code or telephone number: half width, no digits lost. */
export const code = (max: number): FieldType => plain((cell) => coerceCode(cell, max));
/** Text of several lines. */
export const note = (max: number = TEXT_LIMITS.note): FieldType => ({
  ...plain((cell) => coerceNote(cell, max)),
  free: true,
});
/** A number; limits inclusive. */
export const number = (limits: Limits = {}): FieldType => plain((cell) => coerceLimitedNumber(cell, limits, false));
/** A whole number; limits inclusive. */
export const integer = (limits: Limits = {}): FieldType => plain((cell) => coerceLimitedNumber(cell, limits, true));
export const yesNo = (): FieldType => plain(coerceBoolean);
/** A calendar date in the event's zone, as `YYYY-MM-DD`. */
export const day = (): FieldType => ({
  coerce:
    ({ zone }) =>
    (cell) =>
      coerceDay(cell, zone),
});
/** UTC epoch ms; a date without a time is the start of that day in the event's zone, or its last ms with `dayEnd`. */
export const instant = ({ dayEnd = false }: { readonly dayEnd?: boolean } = {}): FieldType => ({
  coerce:
    ({ zone }) =>
    (cell) =>
      coerceDateTime(cell, zone, dayEnd),
});
/** Minutes from local midnight, up to 2,880 for the next day. Words in `instead` (as wordKey leaves them) are kept as `word`. */
export const timeOfDay = (instead?: { readonly word: string; readonly written: string }): FieldType => {
  const others = new Set(instead?.written.split(' ').map(wordKey));
  return plain((cell) =>
    instead !== undefined && typeof cell === 'string' && others.has(wordKey(cell))
      ? accept(instead.word)
      : coerceTimeOfDay(cell),
  );
};

/** Several values in one cell, parted by 、 , ; / | or a line; `spaces` parts at white space too (codes). */
export const list = (of: FieldType, { spaces = false }: { readonly spaces?: boolean } = {}): FieldType => ({
  ...of,
  many: true,
  coerce: (options) => {
    const read = of.coerce(options);
    return (cell) => coerceList(cell, read, spaces);
  },
});

/** One of a closed set: `value: '中文 | English | more words, parted by a comma'`. The value itself is always understood. */
export const choice = (words: Readonly<Record<string, string>>): FieldType => {
  const choices = Object.entries(words).map(([value, line]) => {
    const [zh = value, en = value] = line.split('|').map((part) => part.trim());
    return { value, zh, en };
  });
  const known = new Map<string, string>();
  for (const [value, line] of Object.entries(words)) {
    for (const word of [value, ...line.split(/[|,，]/)]) known.set(wordKey(word), value);
  }
  known.delete('');
  const allowed = choices.map(({ zh, en }) => (zh === en ? zh : `${zh}/${en}`)).join(', ');
  return {
    choices,
    coerce: () => (cell) => {
      const read = coerceText(cell, 200);
      if (!read.ok || read.value === null) return read;
      const value = known.get(wordKey(read.value));
      return value === undefined ? refuse('UNKNOWN_CHOICE', read.value, { allowed }) : accept(value);
    },
  };
};

const labelled = (labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>): Choice[] =>
  Object.entries(labels).map(([value, { zh, en }]) => ({ value, zh, en }));

export const placeType = (): FieldType => ({ ...plain(coercePlaceType), choices: labelled(TYPE_LABELS) });
export const readinessStatus = (): FieldType => ({ ...plain(coerceStatus), choices: labelled(STATUS_LABELS) });

/** A place by its code, or by a name that only one place has; an old code of a merged place finds the kept one. */
export const placeReference = (): FieldType => ({
  reference: { entity: 'place', names: ['name'] },
  coerce: ({ resolvePlace }) => resolving(resolvePlace, 'UNKNOWN_PLACE', {}),
});

/** A readiness item by its code or its Chinese or English name. */
export const itemReference = (): FieldType => ({
  reference: { entity: 'readiness_item', names: ['name', 'nameEn'] },
  coerce: ({ resolveItem }) => resolving(resolveItem, 'UNKNOWN_ITEM', {}),
});

/** A row of any entity with a single key, by that key or by one of its `names`. `what` says in both languages what it is. */
export const reference = (
  entity: string,
  names: readonly string[],
  what: { readonly zh: string; readonly en: string },
): FieldType => ({
  reference: { entity, names },
  coerce: ({ resolve }) =>
    resolving(resolve && ((written) => resolve(entity, written)), 'UNKNOWN_ENTRY', {
      whatZh: what.zh,
      whatEn: what.en,
    }),
});

function resolving(
  resolve: ((written: string) => string | undefined) | undefined,
  unknown: ProblemCode,
  params: ProblemParams,
): (cell: Cell) => Coerced<string> {
  return (cell) => {
    const read = coerceCode(cell, TEXT_LIMITS.name);
    if (!read.ok || read.value === null) return read.ok ? BLANK : read;
    if (resolve === undefined) return read;
    // A name may hold full-width characters that a code may not.
    const found = resolve(read.value) ?? (typeof cell === 'string' ? resolve(cleanText(cell)) : undefined);
    return found === undefined ? refuse(unknown, read.value, params) : accept(found);
  };
}
