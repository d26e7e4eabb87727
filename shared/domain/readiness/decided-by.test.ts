import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decided, type HandRecord, type RecordedVerdict } from './decided-by.ts';
import { READINESS_STATUSES } from './status.ts';
import { VERDICT_STATUSES } from './verdict.ts';

const instant = fc.integer({ min: 0, max: 100 });
const hand = fc.record<HandRecord>({
  status: fc.constantFrom(...READINESS_STATUSES),
  observedAt: fc.option(instant),
  recordedAt: fc.option(instant),
  overrideUntil: fc.option(instant),
});
const verdict = fc.record<RecordedVerdict>({
  status: fc.constantFrom(...VERDICT_STATUSES),
  observedAt: instant,
  recordedAt: instant,
});

test('without a verdict the hand decides, whatever override it once had', () => {
  fc.assert(
    fc.property(hand, instant, (record, now) => {
      const { by, status, observedAt } = decided(record, null, now);
      expect({ by, status, observedAt }).toEqual({ by: 'hand', status: record.status, observedAt: record.observedAt });
    }),
  );
});

test('a verdict decides unless an override has not ended', () => {
  fc.assert(
    fc.property(hand, verdict, instant, (record, rule, now) => {
      const overridden = record.overrideUntil !== null && record.overrideUntil > now;
      const result = decided(record, rule, now);
      expect(result.by).toBe(overridden ? 'override' : 'rule');
      expect(result.status).toBe(overridden ? record.status : rule.status);
      expect(result.observedAt).toBe(overridden ? record.observedAt : rule.observedAt);
    }),
  );
});

test('saying once more what the rule said makes its evidence no newer', () => {
  const record: HandRecord = { status: 'ready', observedAt: 9, recordedAt: 10, overrideUntil: null };
  const rule: RecordedVerdict = { status: 'ready', observedAt: 2, recordedAt: 3 };
  expect(decided(record, rule, 20)).toMatchObject({ by: 'rule', observedAt: 2, countsSince: 3 });
});

test('what counts stays the same until the instant it names', () => {
  fc.assert(
    fc.property(hand, fc.option(verdict), instant, instant, (record, rule, now, later) => {
      const first = decided(record, rule, now);
      fc.pre(later >= now && (first.until === null || later < first.until));
      expect(decided(record, rule, later)).toEqual(first);
    }),
  );
});

test('a verdict that an override hid counts from the end of the override', () => {
  const record: HandRecord = { status: 'ready', observedAt: 1, recordedAt: 5, overrideUntil: 20 };
  const rule: RecordedVerdict = { status: 'not-ready', observedAt: 2, recordedAt: 3 };
  expect(decided(record, rule, 19)).toMatchObject({ by: 'override', status: 'ready', until: 20 });
  expect(decided(record, rule, 20)).toMatchObject({ by: 'rule', status: 'not-ready', countsSince: 20, until: null });
});
