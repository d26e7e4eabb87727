import type { MomentMark } from '../../../shared/contract/moments.ts';
import type { Span } from './time-line-store.ts';

const DAY_MS = 86_400_000;
/** An empty log still has a line to stand on. */
const SHORTEST_MS = 3_600_000;

export const STEP_MS = 5 * 60_000;
export const LEAP_MS = 3_600_000;

/** The stretch of time that a line shows (UTC ms). It always holds `at`, the instant stood at. */
export type Stretch = { readonly from: number; readonly to: number };

/** The last day, week, or the whole log (`start`, null for an empty one) up to `now`; longer when `at` lies before it. */
export function stretchOf(span: Span, start: number | null, now: number, at: number | null): Stretch {
  const whole = start ?? now - SHORTEST_MS;
  const from = span === 'all' ? whole : now - (span === 'day' ? DAY_MS : 7 * DAY_MS);
  const first = Math.min(Math.max(from, Math.min(whole, now - SHORTEST_MS)), now - SHORTEST_MS);
  return { from: at === null ? first : Math.min(first, at), to: now };
}

/** Share of the stretch before `at`, from 0 to 1. */
export function shareOf({ from, to }: Stretch, at: number): number {
  return Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
}

/** The instant (UTC ms) at a share of the stretch. */
export function instantAt({ from, to }: Stretch, share: number): number {
  return Math.round(from + Math.min(1, Math.max(0, share)) * (to - from));
}

/** Where a key leads from `at`, within the stretch; null for a key that means nothing here. */
export function instantByKey(key: string, at: number, { from, to }: Stretch): number | null {
  const step = {
    ArrowLeft: -STEP_MS,
    ArrowDown: -STEP_MS,
    ArrowRight: STEP_MS,
    ArrowUp: STEP_MS,
    PageDown: -LEAP_MS,
    PageUp: LEAP_MS,
    Home: from - at,
    End: to - at,
  }[key];
  return step === undefined ? null : Math.min(to, Math.max(from, at + step));
}

/** Marks that would lie over each other, as one: the worst of them is shown. */
export type MarkGroup = { readonly share: number; readonly marks: readonly MomentMark[]; readonly worst: MomentMark };

/** `room`: how many marks fit beside each other. */
export function groupMarks(marks: readonly MomentMark[], stretch: Stretch, room: number): MarkGroup[] {
  const groups = new Map<number, MomentMark[]>();
  for (const mark of marks) {
    if (mark.at < stretch.from || mark.at > stretch.to) continue;
    const slot = Math.min(room - 1, Math.floor(shareOf(stretch, mark.at) * room));
    const group = groups.get(slot);
    if (group) group.push(mark);
    else groups.set(slot, [mark]);
  }
  return [...groups.values()].map((group) => {
    const worst =
      group.find(({ severe }) => severe) ?? group.find(({ kind }) => kind === 'incident-opened') ?? group[0];
    return { share: shareOf(stretch, group[0]?.at ?? stretch.from), marks: group, worst: worst as MomentMark };
  });
}
