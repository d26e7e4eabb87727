import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DANGER_SEVERITIES, DANGER_STAGES, isOpen, isOverdue } from './danger.ts';
import { dangerFigures } from './danger-statistics.ts';
import { dangerVerdicts, HIDDEN_DANGERS_ITEM, type PlacedDanger } from './danger-verdicts.ts';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;

const danger: PlacedDanger = {
  id: 'd1',
  item: 'ups-takeover',
  title: '电池鼓包',
  stage: 'assigned',
  severity: 'general',
  foundAt: NOW - HOUR,
  dueAt: NOW + HOUR,
  struckOffAt: null,
};
const status = (dangers: PlacedDanger[], item = HIDDEN_DANGERS_ITEM, lookedAt: number | null = null) =>
  dangerVerdicts(dangers, lookedAt, NOW).get(item)?.status;

describe('hidden dangers', () => {
  it('keep the item they name and the item of dangers in progress', () => {
    expect(status([danger])).toBe('in-progress');
    expect(status([danger], 'ups-takeover')).toBe('in-progress');
    expect(dangerVerdicts([danger], null, NOW).get('ups-takeover')).toMatchObject({
      rule: 'dangers-open',
      reviewAt: NOW + HOUR,
    });
  });
  it('raise both when major or overdue', () => {
    expect(status([{ ...danger, severity: 'major' }], 'ups-takeover')).toBe('not-ready');
    expect(status([{ ...danger, dueAt: NOW }])).toBe('not-ready');
    expect(dangerVerdicts([{ ...danger, dueAt: NOW }], null, NOW).get('ups-takeover')).toMatchObject({
      rule: 'dangers-overdue',
      reviewAt: null,
    });
  });
  it('free the named item once verified, and the other once struck off', () => {
    const verified: PlacedDanger = { ...danger, stage: 'verified', dueAt: NOW - HOUR };
    expect(status([verified], 'ups-takeover')).toBeUndefined();
    expect(status([verified])).toBe('in-progress');
    const off: PlacedDanger = { ...danger, stage: 'struck-off', struckOffAt: NOW - 3 * HOUR };
    expect(dangerVerdicts([off], NOW - HOUR, NOW).get(HIDDEN_DANGERS_ITEM)).toMatchObject({
      status: 'ready',
      observedAt: NOW - HOUR,
    });
    expect(dangerVerdicts([off], null, NOW).get(HIDDEN_DANGERS_ITEM)).toMatchObject({ observedAt: NOW - 3 * HOUR });
  });
  it('say nothing of a place where nobody ever looked', () => {
    expect(dangerVerdicts([], null, NOW).size).toBe(0);
  });
  it('never let an overdue one be ready, and say when to look again', () => {
    const any = fc.record({
      id: fc.string(),
      item: fc.option(fc.constantFrom('a', 'b', HIDDEN_DANGERS_ITEM), { nil: null }),
      title: fc.string(),
      stage: fc.constantFrom(...DANGER_STAGES),
      severity: fc.constantFrom(...DANGER_SEVERITIES),
      foundAt: fc.integer({ min: 0, max: 90 }),
      dueAt: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
      struckOffAt: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.integer({ min: 90, max: 220 }), (dangers, now) => {
        const verdicts = dangerVerdicts(dangers, null, now);
        const own = verdicts.get(HIDDEN_DANGERS_ITEM);
        const statuses = dangers
          .filter(isOpen)
          .flatMap(({ item }) => [own?.status, item === null ? own?.status : verdicts.get(item)?.status]);
        expect(statuses).not.toContain('ready');
        expect(own?.status === 'not-ready' || !dangers.some((one) => isOverdue(one, now))).toBe(true);
        // Between now and the review nothing changes by time alone.
        const until = own?.reviewAt ?? 300;
        expect(dangerVerdicts(dangers, null, until - 1).get(HIDDEN_DANGERS_ITEM)?.status).toBe(own?.status);
      }),
    );
  });
});

describe('figures', () => {
  it('count what is open and how long a fix took', () => {
    const base = { severity: 'general', foundAt: 0, dueAt: 5 * HOUR, fixedAt: null, withdrawn: false } as const;
    expect(
      dangerFigures(
        [
          { ...base, stage: 'found' },
          { ...base, stage: 'struck-off', fixedAt: 24 * HOUR },
          { ...base, stage: 'struck-off', fixedAt: 72 * HOUR },
          { ...base, stage: 'struck-off', fixedAt: 900 * HOUR, withdrawn: true },
        ],
        6 * HOUR,
      ),
    ).toEqual({ total: 4, open: 1, overdue: 1, major: 0, struckOff: 3, meanDaysToFix: 2 });
    expect(dangerFigures([], 0).meanDaysToFix).toBeNull();
  });
});
