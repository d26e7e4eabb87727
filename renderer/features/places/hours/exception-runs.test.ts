import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceptionRuns } from './exception-runs.ts';

const on = (date: string, opens: number | null = 540, reason: string | null = null) => ({
  date,
  opens,
  closes: opens === null ? null : 1020,
  reason,
});

test('gathers the same hours on dates that follow each other, over the end of a month too', () => {
  const runs = exceptionRuns([on('2026-12-01'), on('2026-11-30'), on('2026-12-03'), on('2026-12-04', null)]);
  expect(runs.map(({ dates }) => dates)).toEqual([['2026-11-30', '2026-12-01'], ['2026-12-03'], ['2026-12-04']]);
});

test('another reason is another line', () => {
  expect(exceptionRuns([on('2026-12-01'), on('2026-12-02', 540, 'x')])).toHaveLength(2);
});

test('every exception is in just one run, in order', () => {
  const exception = fc.record({ day: fc.integer({ min: 0, max: 60 }), opens: fc.constantFrom(480, 540, null) });
  fc.assert(
    fc.property(fc.uniqueArray(exception, { selector: ({ day }) => day }), (days) => {
      const exceptions = days.map(({ day, opens }) =>
        on(new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10), opens),
      );
      const dates = exceptionRuns(exceptions).flatMap((run) => run.dates);
      expect(dates).toEqual(exceptions.map(({ date }) => date).toSorted());
    }),
  );
});
