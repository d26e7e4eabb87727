import type { MomentDifference } from '../../../../shared/contract/moments.ts';
import type { Services } from '../../services.ts';
import { nameOf } from './compare-readiness.ts';

type Difference = MomentDifference['coverage'];
type Blank = Difference['appeared'][number];

/** Blank spots within the service ring that appeared and that were filled. */
export function compareCoverage(from: Services, to: Services): Difference {
  const ring = to.settings.get().serviceRingMetres;
  const [before, after] = [blanksOf(from), blanksOf(to)];
  const named = ({ venue, capability }: Pair): Blank => {
    const place = nameOf(to, from, venue);
    const found = [...to.coverage.capabilities(), ...from.coverage.capabilities()].find(
      ({ code }) => code === capability,
    );
    return {
      venue,
      venueName: place.name,
      venueNameEn: place.nameEn,
      capability,
      capabilityName: found?.name ?? capability,
      capabilityNameEn: found?.nameEn ?? null,
    };
  };
  const missingIn = (one: ReadonlyMap<string, Pair>, other: ReadonlyMap<string, Pair>): Blank[] =>
    [...one].flatMap(([key, pair]) => (other.has(key) ? [] : named(pair)));
  return {
    ring,
    before: before.size,
    after: after.size,
    appeared: missingIn(after, before),
    filled: missingIn(before, after),
  };
}

type Pair = { readonly venue: string; readonly capability: string };

function blanksOf({ coverage, settings }: Services): Map<string, Pair> {
  const { cells } = coverage.matrix({ rings: [settings.get().serviceRingMetres] });
  return new Map(
    cells.flatMap(({ blank, venue, capability }) =>
      blank ? [[`${venue}\n${capability}`, { venue, capability }] as const] : [],
    ),
  );
}
