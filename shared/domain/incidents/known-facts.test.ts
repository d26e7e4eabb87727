import { expect, test } from 'vitest';
import { knownFacts, readFacts } from './known-facts.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 8, 11, 1, 30);
const outage = (from: number, to: number | null, provincesDown: number | null = null) => ({
  startedAt: AT + from * HOUR,
  endedAt: to === null ? null : AT + to * HOUR,
  provincesDown,
});

test('what people state wins over what the systems say', () => {
  const known = knownFacts({ provincesDown: 3 }, { downSince: AT }, [outage(-2, null, 1)], AT, null);
  expect(known).toEqual({ facts: { provincesDown: 3 }, downSince: AT });
});

test('without a statement the longest outage and the most provinces count', () => {
  const known = knownFacts({}, {}, [outage(0, 2, 1), outage(1, null, 2), outage(-9, -1, 5)], AT, null);
  expect(known).toEqual({ facts: { provincesDown: 2, hoursDown: 2 }, downSince: AT + HOUR });
});

test('restored or closed, nothing counts on', () => {
  const restored = knownFacts({}, { downSince: AT, restoredAt: AT + HOUR }, [], AT, null);
  expect(restored).toEqual({ facts: { hoursDown: 1 }, downSince: null });
  expect(knownFacts({}, {}, [outage(0, null)], AT, AT + 3 * HOUR)).toEqual({
    facts: { hoursDown: 3 },
    downSince: null,
  });
});

test('stored facts are read by name; unknown ones and cleared ones are left out', () => {
  const stored = [
    { fact: 'downSince', value: String(AT) },
    { fact: 'likely.harm', value: '"grave"' },
    { fact: 'people', value: 'null' },
    { fact: 'moonPhase', value: '1' },
  ];
  expect(readFacts(stored)).toEqual({ stated: { 'likely.harm': 'grave' }, times: { downSince: AT } });
});
