import { maybeSamePerson } from '../people/someone-else.ts';
import { clipSpans, coveredTimes, overlapOf, subtractSpans, type Span } from '../staff/spans.ts';

/** Somebody on duty in a position of the centre; UTC ms, the end is not in it. */
export type DutyShift = {
  readonly id: string;
  readonly position: string;
  readonly post: string;
  readonly person: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
};
/** `needed`: how many must be there at any time; 0: nobody has to. */
export type DutyPosition = { readonly code: string; readonly needed: number };
export type DutyGap = Span & { readonly position: string };
/** One person on duty twice at the same time. */
export type DoubleBooking<S extends DutyShift = DutyShift> = Span & { readonly first: S; readonly second: S };

const spanOf = ({ startsAt, endsAt }: DutyShift): Span => ({ from: startsAt, to: endsAt });

const inOrder = (a: DutyShift, b: DutyShift): number => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1);

/** Who is on duty at an instant (UTC ms), by start. */
export function onDutyAt<S extends DutyShift>(shifts: readonly S[], at: number): S[] {
  return shifts.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt).toSorted(inOrder);
}

/** Whoever comes next in each position after `at` (UTC ms): the shifts of that position that start first. */
export function nextOnDuty<S extends DutyShift>(shifts: readonly S[], at: number): S[] {
  const first = new Map<string, number>();
  const coming = shifts.filter(({ startsAt }) => startsAt > at);
  for (const { position, startsAt } of coming)
    first.set(position, Math.min(startsAt, first.get(position) ?? Number.POSITIVE_INFINITY));
  return coming.filter(({ position, startsAt }) => first.get(position) === startsAt).toSorted(inOrder);
}

/** When in `window` fewer than needed are on duty, by position and time. */
export function dutyGaps(positions: readonly DutyPosition[], shifts: readonly DutyShift[], window: Span): DutyGap[] {
  return positions.flatMap(({ code, needed }) => {
    if (needed < 1) return [];
    const own = shifts.filter(({ position }) => position === code).map(spanOf);
    return subtractSpans([window], coveredTimes(own, needed)).map((gap) => ({ position: code, ...gap }));
  });
}

/** Pairs of overlapping shifts that may be one person's (see `maybeSamePerson`), in `window`, by time. */
export function doubleBookings<S extends DutyShift>(shifts: readonly S[], window: Span): DoubleBooking<S>[] {
  const sorted = shifts.toSorted(inOrder);
  const found: DoubleBooking<S>[] = [];
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (second.startsAt >= first.endsAt) break;
      const both = overlapOf(spanOf(first), spanOf(second));
      if (!both || !maybeSamePerson(who(first), who(second))) continue;
      found.push(...clipSpans([both], window).map((span) => ({ ...span, first, second })));
    }
  }
  return found.toSorted((a, b) => a.from - b.from || inOrder(a.second, b.second));
}

/** The next instant after `at` (UTC ms) at which somebody comes on or goes off duty; Infinity when none does. */
export function nextDutyTurn(shifts: readonly DutyShift[], at: number): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt].filter((one) => one > at)),
  );
}

function who({ post, person }: DutyShift): { post: string; name?: string } {
  return person === null ? { post } : { post, name: person };
}
