import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleBookings, dutyGaps, nextDutyTurn, nextOnDuty, onDutyAt, type DutyShift } from './duty-roster.ts';

const shift = (
  position: string,
  post: string,
  startsAt: number,
  endsAt: number,
  person: string | null = null,
): DutyShift => ({
  id: `${position}@${post}@${person ?? ''}@${startsAt}`,
  position,
  post,
  person,
  startsAt,
  endsAt,
});
const window = { from: 0, to: 100 };

describe('who is on duty', () => {
  const shifts = [shift('lead', 'A', 0, 50), shift('lead', 'B', 50, 100), shift('desk', 'C', 40, 60)];
  it('is whoever has come and not gone', () => {
    expect(onDutyAt(shifts, 49).map(({ post }) => post)).toEqual(['A', 'C']);
    expect(onDutyAt(shifts, 50).map(({ post }) => post)).toEqual(['C', 'B']);
    expect(onDutyAt(shifts, 100)).toEqual([]);
  });
  it('is followed by who comes next in each position', () => {
    expect(nextOnDuty(shifts, 10).map(({ post }) => post)).toEqual(['C', 'B']);
    expect(nextOnDuty(shifts, 50)).toEqual([]);
  });
  it('changes when somebody comes or goes', () => {
    expect(nextDutyTurn(shifts, 0)).toBe(40);
    expect(nextDutyTurn(shifts, 50)).toBe(60);
    expect(nextDutyTurn(shifts, 100)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('gaps', () => {
  it('are the times with fewer than needed', () => {
    const shifts = [shift('desk', 'A', 0, 60), shift('desk', 'B', 40, 100)];
    expect(dutyGaps([{ code: 'desk', needed: 1 }], shifts, window)).toEqual([]);
    expect(dutyGaps([{ code: 'desk', needed: 2 }], shifts, window)).toEqual([
      { position: 'desk', from: 0, to: 40 },
      { position: 'desk', from: 60, to: 100 },
    ]);
    expect(dutyGaps([{ code: 'lead', needed: 0 }], [], window)).toEqual([]);
    expect(dutyGaps([{ code: 'lead', needed: 1 }], shifts, window)).toEqual([{ position: 'lead', ...window }]);
  });
});

describe('double bookings', () => {
  it('are one person in two places of the roster at once', () => {
    const [one, two] = [shift('lead', 'A', 0, 60), shift('desk', 'A', 40, 100)];
    expect(doubleBookings([two, one], window)).toEqual([{ from: 40, to: 60, first: one, second: two }]);
    expect(doubleBookings([shift('lead', 'A', 0, 40), shift('desk', 'A', 40, 80)], window)).toEqual([]);
    expect(doubleBookings([shift('lead', 'A', 0, 60), shift('lead', 'B', 0, 60)], window)).toEqual([]);
  });
  it('are told apart by name where both are named', () => {
    expect(doubleBookings([shift('lead', 'A', 0, 60, '甲'), shift('desk', 'A', 0, 60, '乙')], window)).toEqual([]);
    expect(doubleBookings([shift('lead', 'A', 0, 60, '甲'), shift('desk', 'A', 0, 60)], window)).toHaveLength(1);
  });
});

const rosters = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('lead', 'desk'),
      fc.constantFrom('A', 'B', 'C'),
      fc.integer({ min: -20, max: 110 }),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([position, post, from, length]) => shift(position, post, from, from + length)),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe('any roster', () => {
  it('at any instant has a gap exactly where fewer than needed are on duty', () => {
    fc.assert(
      fc.property(rosters, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 3 }), (shifts, at, needed) => {
        const gaps = dutyGaps([{ code: 'desk', needed }], shifts, window);
        const present = onDutyAt(shifts, at).filter(({ position }) => position === 'desk').length;
        expect(gaps.some(({ from, to }) => from <= at && at < to)).toBe(present < needed);
      }),
    );
  });
  it('says the same whatever the order of its shifts', () => {
    fc.assert(
      fc.property(rosters, (shifts) => {
        expect(doubleBookings(shifts.toReversed(), window)).toEqual(doubleBookings(shifts, window));
        expect(nextOnDuty(shifts.toReversed(), 30)).toEqual(nextOnDuty(shifts, 30));
      }),
    );
  });
});
