import type { HandoverPicture } from '../../../../shared/contract/handover.ts';
import type { HandoverSources } from './sources.ts';

const key = (one: { venue: string; capability: string }): string => `${one.venue}|${one.capability}`;

/**
 * Blank spots now. One is fresh when the handover before did not know it (`known`); without one, when it was none at the start of the
 * shift (`from`, UTC ms) by hours and validity.
 */
export function coveragePart(
  { coverage, places, ring }: HandoverSources,
  from: number,
  known: HandoverPicture['coverage'] | null,
): HandoverPicture['coverage'] {
  const rings = [ring()];
  const before =
    known?.blanks.map(key) ??
    coverage
      .matrix({ at: from, rings })
      .cells.filter(({ blank }) => blank)
      .map(key);
  const earlier = new Set(before);
  const names = new Map(coverage.capabilities().map((one) => [one.code, one]));
  const blanks = coverage
    .matrix({ rings })
    .cells.filter(({ blank }) => blank)
    .map(({ venue, capability }) => {
      const [place, named] = [places.find(venue), names.get(capability)];
      return {
        venue,
        venueName: place?.name ?? venue,
        venueNameEn: place?.nameEn ?? null,
        capability,
        capabilityName: named?.name ?? capability,
        capabilityNameEn: named?.nameEn ?? null,
        fresh: !earlier.has(key({ venue, capability })),
      };
    });
  return {
    blanks: blanks.toSorted((a, b) => Number(b.fresh) - Number(a.fresh)),
    fresh: blanks.filter(({ fresh }) => fresh).length,
  };
}
