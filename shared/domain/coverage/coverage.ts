/**
 * Coverage: for each venue × capability × ring the places that serve it, and where none does: a blank spot 服务空白点
 * ("prevent service blank spots" `[000]`). Distances are straight lines in metres; places and capabilities are indexes.
 */
export type VenueReach = {
  /** Places from nearest to farthest. */
  readonly places: readonly number[];
  /** Metres to each of them, ascending. */
  readonly metres: readonly number[];
};

export type CoverageQuestion = {
  readonly venues: readonly VenueReach[];
  readonly capabilities: readonly number[];
  /** Ring radii in metres; a place on the ring counts. */
  readonly rings: readonly number[];
  /** Whether a place serves a capability at the instant asked for. */
  readonly serves: (place: number, capability: number) => boolean;
  /** Pairs that do not count although they are near: a river or a cordon lies between. */
  readonly excluded: (venue: number, place: number) => boolean;
};

export type CoverageCell = {
  readonly venue: number;
  readonly capability: number;
  readonly ring: number;
  /** Serving places within the ring, nearest first. */
  readonly ready: readonly number[];
  readonly blank: boolean;
  /** With a blank: the nearest serving place anywhere, and how far it is. */
  readonly nearest: { readonly place: number; readonly metres: number } | null;
};

/** Every cell, in the order venues × capabilities × rings. One walk outwards from each venue answers all its rings. */
export function coverageCells(question: CoverageQuestion): CoverageCell[] {
  return question.venues.flatMap((reach, venue) =>
    question.capabilities.flatMap((capability) => cellsOf(question, reach, venue, capability)),
  );
}

function cellsOf(
  { rings, serves, excluded }: CoverageQuestion,
  { places, metres }: VenueReach,
  venue: number,
  capability: number,
): CoverageCell[] {
  const widest = rings.reduce((most, ring) => Math.max(most, ring), 0);
  const found: { place: number; metres: number }[] = [];
  for (let step = 0; step < places.length; step += 1) {
    const distance = metres[step] ?? Number.POSITIVE_INFINITY;
    // Beyond the widest ring only the nearest matters, and only while nothing was found inside.
    if (distance > widest && found.length > 0) break;
    const place = places[step] ?? -1;
    if (serves(place, capability) && !excluded(venue, place)) found.push({ place, metres: distance });
  }
  const [nearest = null] = found;
  return rings.map((ring) => {
    const ready = found.filter((hit) => hit.metres <= ring).map(({ place }) => place);
    const blank = ready.length === 0;
    return { venue, capability, ring, ready, blank, nearest: blank ? nearest : null };
  });
}
