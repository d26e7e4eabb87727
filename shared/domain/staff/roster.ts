import { overlapOf, subtractSpans, unionSpans, type Span } from './spans.ts';

/** Somebody planned at a place; instants in UTC ms, so a shift across midnight is one like any other. */
export type Shift = {
  readonly id: string;
  readonly staff: string;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
};

/** Somebody counted at a place. */
export type Presence = Span & { readonly staff: string; readonly place: string };

/** One person planned at two places at once. `countsAt`: the place where the time in question counts. */
export type RosterConflict = Span & {
  readonly staff: string;
  readonly first: Shift;
  readonly second: Shift;
  readonly countsAt: string;
};

const inOrder = (a: Shift, b: Shift): number => a.startsAt - b.startsAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Who counts where and when. Nobody counts twice: where shifts of one person overlap, the time counts for the shift that started
 * earlier (with the same start, the one whose id sorts first), and for the later one only from when the earlier has ended. *(product
 * rule: whoever is at work already is not elsewhere)*
 */
export function presences(shifts: readonly Shift[]): Presence[] {
  return [...byStaff(shifts).values()].flatMap((own) => {
    const taken: Span[] = [];
    return own.toSorted(inOrder).flatMap(({ staff, place, startsAt, endsAt }) => {
      const span = { from: startsAt, to: endsAt };
      const free = subtractSpans([span], taken).map((left) => ({ staff, place, ...left }));
      taken.push(span);
      return free;
    });
  });
}

/** Every pair of overlapping shifts of one person at different places, by time. */
export function rosterConflicts(shifts: readonly Shift[]): RosterConflict[] {
  const found = [...byStaff(shifts).values()].flatMap((own) => {
    const sorted = own.toSorted(inOrder);
    return sorted.flatMap((first, index) =>
      sorted.slice(index + 1).flatMap((second): RosterConflict[] => {
        if (second.place === first.place) return [];
        const both = overlapOf(
          { from: first.startsAt, to: first.endsAt },
          { from: second.startsAt, to: second.endsAt },
        );
        return both ? [{ ...both, staff: first.staff, first, second, countsAt: first.place }] : [];
      }),
    );
  });
  return found.toSorted((a, b) => a.from - b.from || inOrder(a.second, b.second));
}

/** The time at least one of these people is at the place. */
export function staffedTimes(counted: readonly Presence[], place: string, who?: ReadonlySet<string>): Span[] {
  return unionSpans(counted.filter((one) => one.place === place && (who === undefined || who.has(one.staff))));
}

function byStaff(shifts: readonly Shift[]): Map<string, Shift[]> {
  const people = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const own = people.get(shift.staff);
    if (own) own.push(shift);
    else people.set(shift.staff, [shift]);
  }
  return people;
}
