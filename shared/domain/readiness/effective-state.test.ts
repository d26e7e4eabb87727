import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveState, type CellFacts } from './effective-state.ts';
import { READINESS_STATUSES } from './status.ts';

const HOUR = 3_600_000;
const OBSERVED = 1_789_000_000_000;
const EXPIRES = OBSERVED + 48 * HOUR;
const DUE = OBSERVED + 100 * HOUR;

const cell = (facts: Partial<CellFacts>): CellFacts => ({
  status: 'ready',
  observedAt: OBSERVED,
  critical: true,
  freshMs: 48 * HOUR,
  dueAt: DUE,
  ...facts,
});

describe('just before, at and after each limit', () => {
  const plain = { critical: false };
  const late = { dueAt: OBSERVED + 10 * HOUR };
  test.each([
    ['fresh evidence', cell({}), EXPIRES - 1, 'ready', 'fresh-evidence', null, EXPIRES],
    ['evidence expires before due', cell({}), EXPIRES, 'stale', 'evidence-expired', EXPIRES, DUE],
    ['stale just before due', cell({}), DUE - 1, 'stale', 'evidence-expired', EXPIRES, DUE],
    ['stale at due', cell({}), DUE, 'red', 'critical-evidence-expired-after-due', DUE, null],
    ['stale after due', cell({}), DUE + 1, 'red', 'critical-evidence-expired-after-due', DUE, null],
    ['fresh after due', cell(late), EXPIRES - 1, 'ready', 'fresh-evidence', null, EXPIRES],
    ['expires after due', cell(late), EXPIRES, 'red', 'critical-evidence-expired-after-due', EXPIRES, null],
    [
      'not critical, expired after due',
      cell({ ...late, ...plain }),
      EXPIRES,
      'stale',
      'evidence-expired',
      EXPIRES,
      null,
    ],
    ['no opening, expired', cell({ dueAt: null }), EXPIRES, 'stale', 'evidence-expired', EXPIRES, null],
    ['evidence that does not age', cell({ freshMs: null }), DUE + 1, 'ready', 'evidence-without-limit', null, null],
    ['open before due', cell({ status: 'not-started' }), DUE - 1, 'open', 'not-started-before-due', null, DUE],
    ['open at due', cell({ status: 'not-started' }), DUE, 'red', 'critical-not-ready-after-due', DUE, null],
    ['open after due', cell({ status: 'not-started' }), DUE + 1, 'red', 'critical-not-ready-after-due', DUE, null],
    ['working before due', cell({ status: 'in-progress' }), DUE - 1, 'partial', 'in-progress-before-due', null, DUE],
    ['working at due', cell({ status: 'in-progress' }), DUE, 'red', 'critical-not-ready-after-due', DUE, null],
    [
      'not critical, at due',
      cell({ status: 'in-progress', ...plain }),
      DUE,
      'overdue',
      'not-ready-after-due',
      DUE,
      null,
    ],
    ['open without due', cell({ status: 'not-started', dueAt: null }), DUE, 'open', 'not-started-no-due', null, null],
    [
      'working without due',
      cell({ status: 'in-progress', dueAt: null }),
      DUE,
      'partial',
      'in-progress-no-due',
      null,
      null,
    ],
    ['marked not ready', cell({ status: 'not-ready', ...plain }), OBSERVED, 'red', 'marked-not-ready', null, null],
    ['does not apply', cell({ status: 'not-applicable' }), DUE + 1, 'not-applicable', 'not-applicable', null, null],
  ] as const)('%s', (_, facts, now, state, reason, since, nextChangeAt) => {
    expect(effectiveState(facts, now)).toEqual({ state, reason, since, nextChangeAt });
  });
});

// Small numbers, so that limits meet each other and every instant can be looked at.
const HORIZON = 40;
const facts: fc.Arbitrary<CellFacts> = fc.record({
  status: fc.constantFrom(...READINESS_STATUSES),
  observedAt: fc.option(fc.nat(20)),
  critical: fc.boolean(),
  freshMs: fc.option(fc.integer({ min: 1, max: 15 })),
  dueAt: fc.option(fc.nat(30)),
});

describe('whatever the facts', () => {
  test('green only when recorded ready, and never with expired evidence', () => {
    fc.assert(
      fc.property(facts, fc.nat(HORIZON), (known, now) => {
        const { status, observedAt, freshMs } = known;
        const expiresAt = observedAt !== null && freshMs !== null ? observedAt + freshMs : Number.POSITIVE_INFINITY;
        expect(effectiveState(known, now).state === 'ready').toBe(status === 'ready' && now < expiresAt);
      }),
    );
  });

  test('red only when marked not ready, or critical at or after due without fresh evidence; then always', () => {
    fc.assert(
      fc.property(facts, fc.nat(HORIZON), (known, now) => {
        const { status, observedAt, freshMs, critical, dueAt } = known;
        const limited = observedAt !== null && freshMs !== null;
        const freshReady = status === 'ready' && !(limited && now >= observedAt + freshMs);
        const pastDue = critical && dueAt !== null && now >= dueAt;
        const wanted = status === 'not-ready' || (status !== 'not-applicable' && pastDue && !freshReady);
        expect(effectiveState(known, now).state === 'red').toBe(wanted);
      }),
    );
  });

  test('nextChangeAt is the first instant at which the state differs, and null when there is none', () => {
    fc.assert(
      fc.property(facts, fc.nat(HORIZON), (known, now) => {
        const { state, nextChangeAt } = effectiveState(known, now);
        let first: number | null = null;
        for (let at = now + 1; at <= 2 * HORIZON && first === null; at += 1) {
          if (effectiveState(known, at).state !== state) first = at;
        }
        expect(nextChangeAt).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  test('since is the instant from which time alone made the state', () => {
    fc.assert(
      fc.property(facts, fc.nat(HORIZON), (known, now) => {
        const { state, since } = effectiveState(known, now);
        if (since === null) return;
        expect(since).toBeLessThanOrEqual(now);
        expect(effectiveState(known, since).state).toBe(state);
        expect(effectiveState(known, since - 1).state).not.toBe(state);
      }),
    );
  });
});
