import type { CoverageBarrier } from '../../../../shared/contract/coverage.ts';
import { fromZoneInput, toZoneInput } from '../../../ui/time/zone-input.ts';
import { cornersText, readCorners } from './corners.ts';

export type BarrierDraft = {
  readonly id: string;
  readonly name: string;
  /** Null for every venue. */
  readonly venue: string | null;
  readonly corners: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};

/** What is wrong with a form: a number is the line of the corners that says no position. */
export type BarrierProblem = 'reason' | 'badTime' | 'corners' | number;

export function draftOf({ id, name, venue, line, from, to, reason }: CoverageBarrier, zone: string): BarrierDraft {
  return {
    id,
    name,
    venue,
    corners: cornersText(line),
    from: toZoneInput(from, zone),
    to: toZoneInput(to, zone),
    reason,
  };
}

/** The line of a filled-in form, its times read on the wall clock of an IANA zone; else what is wrong with it. */
export function readBarrier(draft: BarrierDraft, zone: string): CoverageBarrier | BarrierProblem {
  const { id, venue } = draft;
  const line = readCorners(draft.corners);
  if (typeof line === 'number') return line;
  if (line.length < 2) return 'corners';
  const [name, reason] = [draft.name.trim(), draft.reason.trim()];
  if (reason === '') return 'reason';
  const from = fromZoneInput(draft.from, zone);
  const to = fromZoneInput(draft.to, zone);
  if (from === null || to === null || to <= from) return 'badTime';
  return { id, name, venue, line, from, to, reason };
}
