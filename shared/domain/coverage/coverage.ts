/**
 * Coverage: for each venue × capability × ring the places that serve it, and where none does: a blank spot 服务空白点
 * ("prevent service blank spots" `[000]`). Distances are straight lines in metres; venues, places and capabilities are numbers.
 */
export type VenueReach = {
  /** Places from nearest to farthest. */
  readonly places: readonly number[];
  /** Metres to each of them, ascending. */
  readonly metres: readonly number[];
};

/** What a place is to a capability: not meant to offer it, meant to but does not now, serves it. */
export const NOT_OFFERED = 0;
export const LACKING = 1;
export const SERVING = 2;

export type Near = { readonly place: number; readonly metres: number };

/** What one venue has of one capability. */
export type Cover = {
  /** Serving places within the widest ring, nearest first, and the metres to each. */
  readonly places: readonly number[];
  readonly metres: readonly number[];
  /** The nearest serving place, however far. */
  readonly nearest: Near | null;
  /** With the narrowest ring blank: the nearest place that is meant to serve and lacks something, however far. */
  readonly mend: Near | null;
  /** Metres within which a place can change this answer; Infinity when any can. */
  readonly horizon: number;
};

export type CoverQuestion = {
  readonly reach: VenueReach;
  /** One of `NOT_OFFERED`, `LACKING`, `SERVING`, for the capability asked about. */
  readonly mark: (place: number) => number;
  /** Places that do not count although they are near: a river or a cordon lies between. */
  readonly excluded: (place: number) => boolean;
  /** Radii in metres; a place on a ring is within it. */
  readonly narrowest: number;
  readonly widest: number;
};

/** One walk outwards from the venue, no farther than the answer needs. */
export function coverOf({ reach, mark, excluded, narrowest, widest }: CoverQuestion): Cover {
  const places: number[] = [];
  const metres: number[] = [];
  let nearest: Near | null = null;
  let lacking: Near | null = null;
  for (let step = 0; step < reach.places.length; step += 1) {
    const distance = reach.metres[step] ?? Number.POSITIVE_INFINITY;
    if (distance > widest && nearest !== null && (lacking !== null || nearest.metres <= narrowest)) break;
    const place = reach.places[step] ?? -1;
    const is = mark(place);
    if (is === NOT_OFFERED || excluded(place)) continue;
    if (is === LACKING) {
      lacking ??= { place, metres: distance };
      continue;
    }
    nearest ??= { place, metres: distance };
    if (distance > widest) continue;
    places.push(place);
    metres.push(distance);
  }
  const blank = nearest === null || nearest.metres > narrowest;
  const mend = blank ? lacking : null;
  return { places, metres, nearest, mend, horizon: horizonOf(nearest, mend, blank, widest) };
}

function horizonOf(nearest: Near | null, mend: Near | null, blank: boolean, widest: number): number {
  if (nearest === null) return Number.POSITIVE_INFINITY;
  if (!blank) return widest;
  return Math.max(widest, nearest.metres, mend?.metres ?? Number.POSITIVE_INFINITY);
}

/** Serving places within `ring` metres, nearest first. */
export function within({ places, metres }: Cover, ring: number): readonly number[] {
  let count = metres.length;
  while (count > 0 && (metres[count - 1] ?? 0) > ring) count -= 1;
  return count === places.length ? places : places.slice(0, count);
}
