import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONFIRMATION_MS, decideTwoPerson, type Confirmation } from './two-person.ts';

const PEOPLE = ['ann', 'bo', 'chen'] as const;
const person = fc.constantFrom(...PEOPLE);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('confirm' as const), person }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('close' as const), person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 70_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('breakGlass' as const), person }) },
);

test('10,000 interleavings: nobody closes alone without emergency access', () => {
  let closings = 0;
  let emergencies = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const confirmations: Confirmation[] = [];
      const emergency = new Set<string>();
      let now = 0;
      let revision = 1;
      // Told apart from what the rule is given: who confirmed since the last change, and when.
      const since = new Map<string, number>();
      for (const one of steps) {
        if (one.kind === 'wait') now += one.ms;
        else if (one.kind === 'breakGlass') emergency.add(one.person);
        else if (one.kind === 'change') {
          revision += 1;
          since.clear();
        } else if (one.kind === 'confirm') {
          confirmations.push({
            action: 'incident.close',
            subject: 'i1',
            revision: String(revision),
            person: one.person,
            at: now,
          });
          since.set(one.person, now);
        } else {
          const need = { action: 'incident.close', subject: 'i1', revision: String(revision) } as const;
          const by = { person: one.person, emergency: emergency.has(one.person) };
          const answer = decideTwoPerson(confirmations, need, by, now);
          const fresh = [...since].filter(([, at]) => now - at <= CONFIRMATION_MS).map(([who]) => who);
          const together = fresh.includes(one.person) && fresh.length >= 2;
          if (answer.allowed !== (together || by.emergency)) return false;
          if (!answer.allowed) continue;
          if (!answer.emergency && new Set(answer.people).size < 2) return false;
          closings += 1;
          emergencies += answer.emergency ? 1 : 0;
          revision += 1;
          since.clear();
        }
      }
      return true;
    }),
    { numRuns: 10_000 },
  );
  expect(closings).toBeGreaterThan(1000);
  expect(closings - emergencies).toBeGreaterThan(500);
});

test('another action, another thing and another revision are not what was confirmed', () => {
  const need = { action: 'incident.close', subject: 'i1', revision: '7' } as const;
  const both = (other: Partial<Confirmation>): Confirmation[] =>
    ['ann', 'bo'].map((who) => ({ ...need, person: who, at: 0, ...other }));
  const by = { person: 'ann', emergency: false };
  expect(decideTwoPerson(both({}), need, by, 0).allowed).toBe(true);
  for (const other of [{ action: 'gate.open-anyway' as const }, { subject: 'i2' }, { revision: '8' }])
    expect(decideTwoPerson(both(other), need, by, 0).allowed).toBe(false);
  expect(decideTwoPerson(both({}), need, { person: 'chen', emergency: false }, 0).allowed).toBe(false);
  expect(decideTwoPerson(both({}), need, by, CONFIRMATION_MS + 1).allowed).toBe(false);
});
