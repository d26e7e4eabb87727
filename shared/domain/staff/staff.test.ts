import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSpans, localDayOf } from '../places/open-spans.ts';
import { isOpenAt } from '../places/opening-hours.ts';
import { coverOf, headCover, languageCover, type Speech } from './cover.ts';
import { presences, rosterConflicts, staffedTimes, type Shift } from './roster.ts';
import { contains, coveredTimes, lengthOf, subtractSpans, unionSpans, type Span } from './spans.ts';

const HOUR = 3_600_000;
const span = fc.tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 0, max: 30 })).map(([from, length]) => ({
  from,
  to: from + length,
}));
const spans = fc.array(span, { maxLength: 12 });
const shift = fc
  .record({
    staff: fc.constantFrom('A', 'B', 'C'),
    place: fc.constantFrom('P', 'Q', 'R'),
    startsAt: fc.integer({ min: 0, max: 72 }),
    length: fc.integer({ min: 1, max: 16 }),
  })
  .map(({ staff, place, startsAt, length }) => ({ staff, place, startsAt, endsAt: startsAt + length }));
const shifts = fc
  .array(shift, { maxLength: 14 })
  .map((list) => list.map((one, index): Shift => ({ id: `s${String(index).padStart(2, '0')}`, ...one })));
const everyInstant = Array.from({ length: 130 }, (_, at) => at);

describe('spans', () => {
  test('a union holds just the instants of its parts, a difference just those of the first alone', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const union = unionSpans([...one, ...other]);
        const left = subtractSpans(one, other);
        for (const at of everyInstant) {
          expect(contains(union, at)).toBe(contains(one, at) || contains(other, at));
          expect(contains(left, at)).toBe(contains(one, at) && !contains(other, at));
        }
        for (const list of [union, left])
          expect(list.every(({ from, to }, index) => from < to && from > (list[index - 1]?.to ?? -1))).toBe(true);
      }),
    );
  });

  test('depth counts spans, also those that touch', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 3 }), (list, count) => {
        const deep = coveredTimes(list, count);
        for (const at of everyInstant)
          expect(contains(deep, at)).toBe(list.filter(({ from, to }) => at >= from && at < to).length >= count);
      }),
    );
  });
});

describe('who counts where', () => {
  test('nobody is in two places at once, and nobody planned is lost', () => {
    fc.assert(
      fc.property(shifts, (list) => {
        const counted = presences(list);
        for (const staff of ['A', 'B', 'C']) {
          const own = counted.filter((one) => one.staff === staff);
          const planned = list.filter((one) => one.staff === staff);
          const sum = own.reduce((total, { from, to }) => total + to - from, 0);
          expect(sum).toBe(lengthOf(planned.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))));
        }
      }),
    );
  });

  test('an overlap counts for the shift that started earlier, and is reported', () => {
    const early: Shift = { id: 'x', staff: 'A', place: 'P', startsAt: 8, endsAt: 12 };
    const late: Shift = { id: 'a', staff: 'A', place: 'Q', startsAt: 10, endsAt: 15 };
    expect(presences([late, early])).toEqual([
      { staff: 'A', place: 'P', from: 8, to: 12 },
      { staff: 'A', place: 'Q', from: 12, to: 15 },
    ]);
    expect(rosterConflicts([late, early])).toEqual([
      { staff: 'A', from: 10, to: 12, first: early, second: late, countsAt: 'P' },
    ]);
  });

  test('a conflict is reported exactly where two places claim one person', () => {
    fc.assert(
      fc.property(shifts, (list) => {
        const found = rosterConflicts(list);
        for (const at of everyInstant)
          for (const staff of ['A', 'B', 'C']) {
            const places = new Set(
              list
                .filter((one) => one.staff === staff && at >= one.startsAt && at < one.endsAt)
                .map(({ place }) => place),
            );
            expect(
              contains(
                found.filter((one) => one.staff === staff),
                at,
              ),
            ).toBe(places.size > 1);
          }
      }),
    );
  });

  test('handing over at the same minute is no conflict', () => {
    const one: Shift = { id: '1', staff: 'A', place: 'P', startsAt: 8, endsAt: 12 };
    expect(rosterConflicts([one, { ...one, id: '2', place: 'Q', startsAt: 12, endsAt: 16 }])).toEqual([]);
  });
});

describe('cover', () => {
  const speech: Speech[] = [
    { staff: 'A', language: 'ar', level: 'fluent', validUntil: null },
    { staff: 'B', language: 'ar', level: 'working', validUntil: 40 },
    { staff: 'C', language: 'ar', level: 'basic', validUntil: null },
  ];

  test('covered and gaps make up the opening time, instant by instant', () => {
    fc.assert(
      fc.property(spans, shifts, (open, list) => {
        const counted = presences(list).filter(({ place }) => place === 'P');
        const cover = languageCover(open, counted, speech, 'ar', 'working');
        expect(cover.openMs).toBe(lengthOf(cover.covered) + cover.gapMs);
        for (const at of everyInstant) {
          const spoken = counted.some(
            ({ staff, from, to }) => at >= from && at < to && (staff === 'A' || (staff === 'B' && at < 40)),
          );
          expect(contains(cover.gaps, at)).toBe(contains(open, at) && !spoken);
        }
      }),
    );
  });

  test('one more shift of somebody with no other never makes a gap', () => {
    fc.assert(
      fc.property(spans, shifts, span, (open, list, more) => {
        const others = list.filter(({ staff }) => staff !== 'A');
        const added: Shift = { id: 'zz', staff: 'A', place: 'P', startsAt: more.from, endsAt: more.to };
        const gapMs = (all: Shift[]) => coverOf(open, staffedTimes(presences(all), 'P', new Set(['A', 'B']))).gapMs;
        expect(gapMs([...others, added])).toBeLessThanOrEqual(gapMs(others));
      }),
    );
  });

  test('two heads are needed where two are asked for', () => {
    const counted = [
      { staff: 'A', place: 'P', from: 8, to: 12 },
      { staff: 'B', place: 'P', from: 10, to: 16 },
    ];
    expect(headCover([{ from: 8, to: 14 }], counted, 2).gaps).toEqual([
      { from: 8, to: 10 },
      { from: 12, to: 14 },
    ]);
  });
});

describe('opening time as spans', () => {
  const zone = 'Asia/Shanghai';
  const start = Date.UTC(2026, 8, 6, 16);
  const window: Span = { from: start, to: start + 8 * 24 * HOUR };
  const hours = fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      opens: fc.integer({ min: 0, max: 23 }).map((h) => h * 60),
      closes: fc.integer({ min: 24, max: 40 }).map((h) => h * 60),
    }),
    { maxLength: 6 },
  );
  const exceptions = fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: 5, max: 15 }).map((d) => `2026-09-${String(d).padStart(2, '0')}`),
      opens: fc.option(fc.integer({ min: 0, max: 23 }).map((h) => h * 60)),
      closes: fc.integer({ min: 24, max: 30 }).map((h) => h * 60),
    }),
    { selector: ({ date }) => date, maxLength: 4 },
  );

  test('says the same as the rule for one instant, across midnight and dated exceptions', () => {
    fc.assert(
      fc.property(hours, exceptions, (weekly, dated) => {
        const open = openSpans(weekly, dated, window, zone);
        for (let at = window.from; at < window.to; at += HOUR / 2)
          expect(contains(open, at)).toBe(isOpenAt(weekly, dated, at, zone));
      }),
      { numRuns: 40 },
    );
  });

  test('a day on which the clock changes is an hour shorter or longer', () => {
    const allDay = [{ weekday: 7, opens: 0, closes: 1440 }];
    const on = (date: string) => {
      const day = localDayOf(date, 'Europe/Berlin');
      return lengthOf(openSpans(allDay, [], { from: day.at(0), to: day.at(1440) }, 'Europe/Berlin')) / HOUR;
    };
    expect([on('2026-03-29'), on('2026-09-27'), on('2026-10-25')]).toEqual([23, 24, 25]);
  });

  test('a shift across midnight covers a night that runs across midnight', () => {
    const day = localDayOf('2026-10-24', 'Europe/Berlin');
    const late = [{ weekday: 6, opens: 20 * 60, closes: 28 * 60 }];
    const open = openSpans(late, [], { from: day.at(0), to: day.at(2880) }, 'Europe/Berlin');
    const counted = presences([
      { id: '1', staff: 'A', place: 'P', startsAt: day.at(20 * 60), endsAt: day.at(28 * 60) },
    ]);
    // The clock goes back at 03:00: eight hours by the clock are nine.
    expect(coverOf(open, counted)).toMatchObject({ openMs: 9 * HOUR, gapMs: 0 });
  });
});
