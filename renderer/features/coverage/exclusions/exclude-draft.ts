import type { CoverageExclusion } from '../../../../shared/contract/coverage.ts';
import { fromZoneInput } from '../../../ui/time/zone-input.ts';

export type ExcludeDraft = {
  readonly place: string | null;
  readonly venue: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};

export type ExcludeProblem = 'needed' | 'badTime';

/** The exclusion of a filled-in form, its times read on the wall clock of an IANA zone; else what is wrong with it. */
export function readExclusion(draft: ExcludeDraft, zone: string): CoverageExclusion | ExcludeProblem {
  const { place, venue } = draft;
  const reason = draft.reason.trim();
  if (place === null || venue === null || reason === '') return 'needed';
  const from = fromZoneInput(draft.from, zone);
  const to = fromZoneInput(draft.to, zone);
  if (from === null || to === null || to <= from) return 'badTime';
  return { place, venue, from, to, reason };
}
