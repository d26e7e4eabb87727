import { definitionOf, fieldsOf, IMPORT_KIND_NAMES, type ImportKind, requiredFields } from './kinds.ts';
import { headerKeys } from './normalise.ts';
import type { Datum } from './types.ts';

/** The column a field was found in; `confidence` 1 is a known name, below 0.7 a person should look. */
export type Guess = { readonly column: number; readonly confidence: number };
export type GuessedMapping = Readonly<Record<string, Guess>>;

/** How much a synonym list's word is worth: its own list, then whether the header had extra parts. */
const CERTAIN = 1;
const WEAK = 0.8;
const GROUPED = 0.95;
const BARE = 0.97;
const ENDS_WITH = 0.6;

/** A longer text is a sentence and no header, whatever it ends with. */
const LONGEST_ENDING_HEADER = 16;

/** Joins the levels of a header of several lines ("位置·经度"). */
export const HEADER_JOIN = '·';

type Words = ReadonlyMap<string, ReadonlyMap<string, number>>;
const indexes = new Map<ImportKind, Words>();

/** Guesses which column holds which field from the headers alone. Each column serves one field. */
export function guessMapping(kind: ImportKind, headers: readonly string[]): GuessedMapping {
  const fields = fieldsOf(kind);
  const claims = headers.flatMap((header, column) => {
    const scores = headerScores(kind, header);
    return fields.flatMap((field) => {
      const confidence = scores.get(field);
      return confidence === undefined ? [] : [{ field, column, confidence }];
    });
  });
  const guess: Record<string, Guess> = {};
  const taken = new Set<number>();
  for (const { field, column, confidence } of claims.toSorted(
    (a, b) => b.confidence - a.confidence || a.column - b.column,
  )) {
    if (guess[field] !== undefined || taken.has(column)) continue;
    guess[field] = { column, confidence };
    taken.add(column);
  }
  return withoutDoublePosition(guess);
}

/**
 * How well the headers fit a kind: the sum of confidences in whole names (endings may as well be words of a sentence).
 * Used to find header rows and to tell the kinds apart.
 */
export function headerFit(kind: ImportKind, headers: readonly string[]): number {
  return fitOf(guessMapping(kind, headers));
}

function fitOf(guess: GuessedMapping): number {
  return Object.values(guess).reduce((sum, { confidence }) => sum + (confidence <= ENDS_WITH ? 0 : confidence), 0);
}

/**
 * The kind of file the headers speak of. A kind whose telling columns are all there goes before one without; among those
 * the better known headers count, less what is required and missing.
 */
export function guessKind(headers: readonly string[]): ImportKind {
  const ranked = IMPORT_KIND_NAMES.map((kind) => {
    const guess = guessMapping(kind, headers);
    const { tells } = definitionOf(kind);
    const told = tells.length > 0 && tells.every((field) => guess[field] !== undefined);
    const missing = requiredFields(kind).filter((field) => guess[field] === undefined).length;
    return { kind, told: told ? tells.length : 0, score: fitOf(guess) - missing };
  });
  return ranked.toSorted((a, b) => b.told - a.told || b.score - a.score)[0]?.kind ?? 'places';
}

/** The datum the headers name ("经度(GCJ-02)", "百度坐标"); only ever a proposal for a person to confirm. */
export function guessDatum(headers: readonly string[]): Datum | undefined {
  const text = headers.map((header) => headerKeys(header).full).join(' ');
  const named: readonly (readonly [RegExp, Datum])[] = [
    [/gcj|火星|高德|腾讯|amap/, 'gcj02'],
    [/bd09|bd0?9|百度|baidu/, 'bd09'],
    [/wgs/, 'wgs84'],
  ];
  const hits = named.filter(([pattern]) => pattern.test(text));
  return hits.length === 1 ? hits[0]?.[1] : undefined;
}

function headerScores(kind: ImportKind, header: string): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  const words = wordsOf(kind);
  const add = (key: string, factor: number) => {
    for (const [field, confidence] of words.get(key) ?? []) {
      best.set(field, Math.max(best.get(field) ?? 0, confidence * factor));
    }
  };
  const { full, bare } = headerKeys(header);
  add(full, 1);
  add(bare, BARE);
  const last = header.split(HEADER_JOIN).at(-1) ?? '';
  if (last !== header) {
    add(headerKeys(last).full, GROUPED);
    add(headerKeys(last).bare, GROUPED * BARE);
  }
  if (best.size === 0) addEnding(words, headerKeys(last).bare, best);
  return best;
}

// Both languages put the head noun last ("值班联系电话", "duty phone"); the longest known ending wins.
function addEnding(words: Words, key: string, best: Map<string, number>): void {
  if (key.length > LONGEST_ENDING_HEADER) return;
  for (let from = 1; from < key.length; from++) {
    const ending = key.slice(from);
    const enough = /^[a-z0-9]+$/.test(ending) ? ending.length >= 4 : ending.length >= 2;
    const hit = enough ? words.get(ending) : undefined;
    if (hit === undefined) continue;
    for (const [field, confidence] of hit) best.set(field, confidence * ENDS_WITH);
    return;
  }
}

function withoutDoublePosition(guess: GuessedMapping): GuessedMapping {
  if (guess['lon'] === undefined || guess['lat'] === undefined) return guess;
  return Object.fromEntries(Object.entries(guess).filter(([field]) => field !== 'lonlat'));
}

function wordsOf(kind: ImportKind): Words {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const words = new Map<string, Map<string, number>>();
  for (const [field, { synonyms }] of Object.entries(definitionOf(kind).fields)) {
    const [certain = '', weak = ''] = synonyms.split('|');
    for (const [list, confidence] of [[certain, CERTAIN] as const, [weak, WEAK] as const]) {
      for (const word of list.split(' ').filter((w) => w !== '')) {
        const fields = words.get(word) ?? new Map<string, number>();
        words.set(word, fields.set(field, Math.max(fields.get(field) ?? 0, confidence)));
      }
    }
  }
  indexes.set(kind, words);
  return words;
}
