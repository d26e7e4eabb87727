import { distanceMetres } from '../geo/great-circle.ts';

export type ComparedPlace = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: string;
  /** WGS-84 degrees; null when unknown. */
  readonly lon: number | null;
  readonly lat: number | null;
};

export type DuplicateReason = 'same-name' | 'near-and-similar';

export type LikelyDuplicate = {
  readonly a: ComparedPlace;
  readonly b: ComparedPlace;
  readonly reasons: readonly DuplicateReason[];
  /** Great-circle distance; null when one of them has no position. */
  readonly metres: number | null;
};

/** Two entries of one place hardly lie farther apart than a building is long. */
export const NEAR_METRES = 30;
/** Farther apart, the same name is that of a chain once more than CHAIN places bear it. */
const CHAIN = 3;
const CHAIN_METRES = 1000;
/** Share of letter pairs in common, from which on two names are alike. */
const SIMILAR = 0.6;

/** A name without what people write in one way or another: width, case, spaces, punctuation, legal form, "branch of". */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/股份有限公司|有限责任公司|有限公司|\b(?:co|ltd|inc|corp)\b\.?/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two normalised names are alike: one holds the other, or most of their letter pairs are the same. */
export function isSimilarName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.includes(short)) return true;
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size) >= SIMILAR;
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length - 1; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/**
 * Pairs of places that are likely one: of the same name (in either language), or within 30 m, of the same type and of similar
 * names. Surest first: both reasons, then the nearest. A name that many places far from each other bear is a chain and no reason.
 */
export function likelyDuplicates(places: readonly ComparedPlace[]): LikelyDuplicate[] {
  const found = new Map<string, LikelyDuplicate>();
  const add = (one: ComparedPlace, other: ComparedPlace, reason: DuplicateReason): void => {
    const [a, b] = one.code < other.code ? [one, other] : [other, one];
    const key = JSON.stringify([a.code, b.code]);
    const known = found.get(key);
    if (known?.reasons.includes(reason)) return;
    found.set(key, { a, b, reasons: [...(known?.reasons ?? []), reason], metres: metresBetween(a, b) });
  };
  for (const group of byName(places).values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const metres = metresBetween(one, other);
        if (group.length <= CHAIN || metres === null || metres <= CHAIN_METRES) add(one, other, 'same-name');
      }
    }
  }
  for (const [one, other] of neighbours(places)) {
    if (one.type === other.type && isSimilarName(normalisedName(one.name), normalisedName(other.name)))
      add(one, other, 'near-and-similar');
  }
  return [...found.values()].toSorted(
    (x, y) =>
      y.reasons.length - x.reasons.length ||
      (x.metres ?? Number.POSITIVE_INFINITY) - (y.metres ?? Number.POSITIVE_INFINITY) ||
      (x.a.code < y.a.code ? -1 : x.a.code > y.a.code ? 1 : x.b.code < y.b.code ? -1 : 1),
  );
}

function byName(places: readonly ComparedPlace[]): Map<string, ComparedPlace[]> {
  const groups = new Map<string, ComparedPlace[]>();
  for (const place of places) {
    const names = new Set([normalisedName(place.name), normalisedName(place.nameEn ?? '')]);
    for (const name of names) {
      if (name === '') continue;
      const group = groups.get(name);
      if (group) group.push(place);
      else groups.set(name, [place]);
    }
  }
  return groups;
}

type Positioned = ComparedPlace & { readonly lon: number; readonly lat: number };

/** Every pair at most NEAR_METRES apart; sorted by latitude, so that only a narrow band is measured. */
function* neighbours(places: readonly ComparedPlace[]): Generator<readonly [Positioned, Positioned]> {
  const northward = places.filter(isPositioned).toSorted((a, b) => a.lat - b.lat);
  const band = NEAR_METRES / 111_000;
  for (const [at, one] of northward.entries()) {
    for (let next = at + 1; next < northward.length; next += 1) {
      const other = northward[next];
      if (other === undefined || other.lat - one.lat > band) break;
      if (distanceMetres(one, other) <= NEAR_METRES) yield [one, other];
    }
  }
}

const isPositioned = (place: ComparedPlace): place is Positioned => place.lon !== null && place.lat !== null;

function metresBetween(a: ComparedPlace, b: ComparedPlace): number | null {
  return isPositioned(a) && isPositioned(b) ? distanceMetres(a, b) : null;
}
