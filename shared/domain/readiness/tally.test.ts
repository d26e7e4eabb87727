import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveState } from './effective-state.ts';
import { READINESS_STATUSES } from './status.ts';
import { addTally, compareWorstFirst, countCell, emptyTally, readyShare, rollupState, type Tally } from './tally.ts';

const NOW = 20;
const cells = fc.array(
  fc.record({
    status: fc.constantFrom(...READINESS_STATUSES),
    observedAt: fc.option(fc.nat(40)),
    critical: fc.boolean(),
    freshMs: fc.option(fc.integer({ min: 1, max: 15 })),
    dueAt: fc.option(fc.nat(40)),
  }),
  { maxLength: 30 },
);
type Cell = Parameters<typeof effectiveState>[0];

const tally = (counts: Partial<Tally>): Tally => ({ ...emptyTally(), ...counts });

function tallyOf(list: readonly Cell[]): Tally {
  const total = emptyTally();
  for (const cell of list) countCell(total, cell.status, effectiveState(cell, NOW).state, cell.critical);
  return total;
}

describe('counts', () => {
  test('ready, stale and not ready make up what is required', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const total = tallyOf(list);
        expect(total.ready + total.stale + total.notReady).toBe(total.required);
        expect(total.required).toBe(list.filter(({ status }) => status !== 'not-applicable').length);
        expect(total.criticalRed).toBeLessThanOrEqual(total.red);
      }),
    );
  });

  test('taking every cell back leaves nothing', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const total = tallyOf(list);
        for (const cell of list) countCell(total, cell.status, effectiveState(cell, NOW).state, cell.critical, -1);
        expect(total).toEqual(emptyTally());
      }),
    );
  });

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const sum = tallyOf(a);
        addTally(sum, tallyOf(b));
        expect(sum).toEqual(tallyOf([...a, ...b]));
      }),
    );
  });

  test('evidence that expired counts as stale also when that made the cell red', () => {
    const expired = { status: 'ready', observedAt: 0, critical: true, freshMs: 1, dueAt: 1 } as const;
    expect(tallyOf([expired])).toMatchObject({ required: 1, stale: 1, notReady: 0, red: 1, criticalRed: 1 });
  });
});

describe('state of a parent', () => {
  test('a critical red makes every parent red, however many greens stand beside it', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (children) => {
        const parent = emptyTally();
        for (const child of children) addTally(parent, tallyOf(child));
        const anyCriticalRed = children.some((child) => tallyOf(child).criticalRed > 0);
        expect(rollupState(parent) === 'red').toBe(anyCriticalRed);
      }),
    );
  });

  test.each([
    ['nothing required', {}, 'none'],
    ['all ready', { required: 2, ready: 2 }, 'ready'],
    ['only fresh evidence missing', { required: 3, ready: 2, stale: 1 }, 'stale'],
    ['something not ready', { required: 3, ready: 1, stale: 1, notReady: 1 }, 'partial'],
    ['a red that is not critical', { required: 2, ready: 1, notReady: 1, red: 1 }, 'partial'],
    ['one critical red among a thousand', { required: 1000, ready: 999, notReady: 1, red: 1, criticalRed: 1 }, 'red'],
  ] as const)('%s', (_, counts, state) => {
    expect(rollupState(tally(counts))).toBe(state);
  });

  test('the worst comes first, nothing required last', () => {
    const worstFirst = [
      tally({ required: 9, ready: 1, notReady: 8, red: 2, criticalRed: 2 }),
      tally({ required: 9, ready: 8, notReady: 1, red: 1, criticalRed: 1 }),
      tally({ required: 9, ready: 1, notReady: 8 }),
      tally({ required: 9, ready: 8, notReady: 1 }),
      tally({ required: 9, ready: 8, stale: 1 }),
      tally({ required: 9, ready: 9 }),
      tally({}),
    ];
    expect(worstFirst.toReversed().toSorted(compareWorstFirst)).toEqual(worstFirst);
    expect(readyShare(tally({}))).toBe(1);
  });
});
