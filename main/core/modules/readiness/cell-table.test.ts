import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveState } from '../../../../shared/domain/readiness/effective-state.ts';
import { READINESS_STATUSES } from '../../../../shared/domain/readiness/status.ts';
import { countCell, emptyTally, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import type { CatalogueGrid, GridItem } from './catalogue-grid.ts';
import type { CellRecord } from './cell-records.ts';
import { CellTable } from './cell-table.ts';

const item = (code: string, facts: Partial<GridItem>): GridItem => ({
  code,
  category: 'c',
  name: code,
  nameEn: null,
  critical: false,
  freshMs: null,
  dueAt: null,
  ownerPost: null,
  ...facts,
});

const ITEMS = [
  item('critical-fresh', { critical: true, freshMs: 10, dueAt: 30 }),
  item('critical-lasting', { critical: true, dueAt: 20 }),
  item('plain-fresh', { freshMs: 7, dueAt: 25 }),
  item('without-due', { freshMs: 5 }),
];
const PLACES = ['A', 'B', 'C'].map((code) => ({ code, type: 'branch' }));

/** One pair is not required, so that its slot must stay out of every sum. */
const notRequired = (place: string, column: number): boolean => place === 'B' && column === 1;

const grid: CatalogueGrid = {
  items: ITEMS,
  ordinal: new Map(ITEMS.map(({ code }, column) => [code, column])),
  categories: [],
  opensAt: null,
  needs: [],
  testValidMs: 1000,
  requires: (place, _, column) => !notRequired(place, column),
};

const NOTHING: CellRecord = { status: 'not-started', observedAt: Number.NaN, due: Number.NaN, recordedAt: Number.NaN };

/** What the table should say, worked out from nothing. */
function naive(records: ReadonlyMap<number, CellRecord>, now: number) {
  const byPlace = PLACES.map(emptyTally);
  const byItem = ITEMS.map(emptyTally);
  let next = Number.POSITIVE_INFINITY;
  const states = PLACES.flatMap(({ code }, row) =>
    ITEMS.map(({ critical, freshMs, dueAt }, column) => {
      if (notRequired(code, column)) return null;
      const { status, observedAt, due } = records.get(row * ITEMS.length + column) ?? NOTHING;
      const facts = {
        status,
        critical,
        freshMs,
        observedAt: Number.isNaN(observedAt) ? null : observedAt,
        dueAt: Number.isNaN(due) ? dueAt : due,
      };
      const { state, nextChangeAt } = effectiveState(facts, now);
      for (const tally of [byPlace[row], byItem[column]] as Tally[]) countCell(tally, status, state, critical);
      next = Math.min(next, nextChangeAt ?? Number.POSITIVE_INFINITY);
      return state;
    }),
  );
  return { byPlace, byItem, states, next };
}

const said = (table: CellTable) => ({
  byPlace: table.byPlace,
  byItem: table.byItem,
  states: PLACES.flatMap((_, row) => ITEMS.map((__, column) => table.state(row, column))),
  next: table.nextChangeAt(),
});

const optionalInstant = fc.oneof(fc.constant(Number.NaN), fc.nat(40));
const update = fc.record({
  row: fc.nat(PLACES.length - 1),
  column: fc.nat(ITEMS.length - 1),
  record: fc.record({
    status: fc.constantFrom(...READINESS_STATUSES),
    observedAt: optionalInstant,
    due: optionalInstant,
    recordedAt: fc.nat(40),
  }),
});
const step = fc.oneof(update, fc.record({ passes: fc.integer({ min: 1, max: 12 }) }));

test('any sequence of records and time steps gives the same sums as counting from nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = new CellTable(grid, PLACES);
      const records = new Map<number, CellRecord>();
      let now = 0;
      table.settle(now);
      for (const taken of steps) {
        if ('passes' in taken) {
          now += taken.passes;
          table.advance(now);
        } else {
          table.update(taken.row, taken.column, taken.record, now);
          records.set(taken.row * ITEMS.length + taken.column, taken.record);
        }
        expect(said(table)).toEqual(naive(records, now));
      }
      table.settle(now);
      expect(said(table)).toEqual(naive(records, now));
    }),
    { numRuns: 300 },
  );
});

describe('advance', () => {
  test('names the rows whose moment has come, once each, and nothing before it', () => {
    const table = new CellTable(grid, PLACES);
    for (const column of [0, 2]) table.load(1, column, { ...NOTHING, status: 'ready', observedAt: 0, due: 100 });
    table.load(2, 0, { ...NOTHING, status: 'ready', observedAt: 8 });
    table.settle(1);
    expect(table.advance(6)).toEqual([]);
    expect(table.advance(7)).toEqual([1]);
    expect(table.advance(17)).toEqual([1]);
    expect(table.state(2, 0)).toBe('ready');
    expect(table.advance(18)).toEqual([2]);
    expect(table.state(2, 0)).toBe('stale');
  });

  test('a jump over several limits ends where the last one leads', () => {
    const table = new CellTable(grid, PLACES);
    table.load(0, 0, { ...NOTHING, status: 'ready', observedAt: 0 });
    table.settle(1);
    table.advance(1000);
    expect([table.state(0, 0), table.since(0, 0), table.nextOf(0, 0, 35)]).toEqual([
      'red',
      30,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe('what is not required', () => {
  test('keeps its record but has no state and never wakes anybody', () => {
    const table = new CellTable(grid, PLACES);
    table.settle(0);
    table.update(1, 1, { ...NOTHING, status: 'not-ready', recordedAt: 3 }, 3);
    expect(table.isRequired(1, 1)).toBe(false);
    expect(table.state(1, 1)).toBeNull();
    expect(table.status(1, 1)).toBe('not-ready');
    expect(table.byPlace[1]?.required).toBe(ITEMS.length - 1);
    expect(table.nextOf(1, 1, 35)).toBe(Number.POSITIVE_INFINITY);
  });
});

test('a due of its own replaces the one of the catalogue', () => {
  const table = new CellTable(grid, PLACES);
  table.settle(0);
  table.update(0, 1, { ...NOTHING, due: 5 }, 0);
  expect(table.dueAt(0, 1)).toBe(5);
  expect(table.dueAt(2, 1)).toBe(20);
  table.advance(5);
  expect([table.state(0, 1), table.state(2, 1)]).toEqual(['red', 'open']);
  expect(table.explain(0, 1, 5).reason).toBe('critical-not-ready-after-due');
});
