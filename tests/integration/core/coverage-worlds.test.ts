import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageCell } from '../../../shared/contract/coverage.ts';
import { HOUR_MS, openTestCore, START, type TestCore } from '../../support/core-client.ts';
import {
  anyRow,
  anyWorld,
  enterRows,
  foundation,
  MACHINES,
  PLACES,
  removeRows,
  RINGS,
  STAFF,
  type Row,
  worldOf,
} from '../../support/coverage-worlds.ts';
import { naiveCells, type Away } from '../../support/naive-coverage.ts';

const RUNS = { numRuns: 15 };
const hours = fc.array(fc.integer({ min: -20, max: 30 }), { minLength: 1, maxLength: 3 });
const some = (codes: readonly string[]) => fc.subarray([...codes], { maxLength: Math.min(2, codes.length) });

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore(START);
  foundation(test.core);
});
afterAll(() => test.close());

/** Runs `work` while the core holds the rows of a world, and takes everything out again. */
async function inWorld(
  rows: readonly Row[],
  work: (enter: (row: readonly Row[]) => void) => Promise<void>,
): Promise<void> {
  const entered = [...rows];
  test.clock.set(START);
  enterRows(test.core, rows);
  try {
    await work((more) => {
      enterRows(test.core, more);
      entered.push(...more);
    });
  } finally {
    removeRows(test.core, entered);
  }
}

const put = (entity: string, key: string[], fields: Row['fields']): Row => ({ entity, key, fields });

/** The places of the ring of 1,000 m around `venue` that are ready with euro. */
async function readyWithEuro(venue: string): Promise<string[]> {
  const { cells } = await test.client.coverage.matrix({ rings: [1000] });
  return cells.find((cell) => cell.venue === venue && cell.capability === 'euro')?.ready ?? [];
}

const shown = (cells: readonly CoverageCell[]) =>
  cells.map(({ venue, capability, ring, ready }) => ({ venue, capability, ring, ready }));

describe('coverage of any world', () => {
  it('equals a naive loop, also after changes and as time goes by', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.array(anyRow, { maxLength: 5 }), hours, async (rows, changes, ahead) => {
        await inWorld(rows, async (enter) => {
          const { client, core, clock } = test;
          const known = [...rows];
          const compare = async (): Promise<void> => {
            const world = worldOf(known);
            const now = clock.now();
            const { cells } = await client.coverage.matrix({ rings: RINGS });
            expect(shown(cells)).toEqual(naiveCells(world, now, now, RINGS));
            for (const hour of ahead) {
              const at = START + hour * HOUR_MS;
              const renewed = await client.coverage.matrix({ rings: RINGS, at });
              expect(shown(renewed.cells)).toEqual(naiveCells(world, at, Math.min(at, now), RINGS));
              const ages = await client.coverage.matrix({ rings: RINGS, at, evidence: 'ages' });
              expect(shown(ages.cells)).toEqual(naiveCells(world, at, at, RINGS));
            }
          };
          await compare();
          for (const change of changes) {
            enter([change]);
            known.push(change);
            await compare();
            clock.advance(90 * 60_000);
            core.passTime();
          }
          await compare();
        });
      }),
      RUNS,
    );
  });

  it('follows an entry of the ledger that is filed under another place', async () => {
    const nothing = { currency: 'EUR', denomination: 1000, pieces: 0, kind: 'in', at: START };
    const here = { type: 'branch', accuracy: 'surveyed', lon: 120.001, lat: 30 };
    const rows = [
      put('place', ['A'], { name: 'A', ...here }),
      put('place', ['B'], { name: 'B', ...here }),
      put('place', ['V1'], { name: 'V1', ...here, type: 'venue' }),
      put('readiness_state', ['B', 'cash'], { status: 'ready', observedAt: START }),
      put('stock_movement', ['G1'], { place: 'B', ...nothing }),
    ];
    await inWorld(rows, async (enter) => {
      expect(await readyWithEuro('V1')).toEqual([]);
      enter([put('stock_movement', ['G1'], { place: 'A', ...nothing })]);
      expect(await readyWithEuro('V1')).toEqual(['B']);
    });
  });

  it('by hour of a day and with things away equals the naive loop, and nothing away fills a blank', async () => {
    const away = fc.record({
      close: some(PLACES),
      machines: some(MACHINES),
      staff: some(STAFF),
      currencies: some(['EUR']),
    });
    await fc.assert(
      fc.asyncProperty(anyWorld, away, async (rows, gone) => {
        await inWorld(rows, async () => {
          const { client } = test;
          const world = worldOf(rows);
          const supposed = {
            ...gone,
            machines: gone.machines.filter((code) => world['machine']?.[code] !== undefined),
          };
          const { cells } = await client.coverage.whatIf({ ...supposed, rings: RINGS });
          expect(shown(cells)).toEqual(naiveCells(world, START, START, RINGS, supposed));
          const before = (await client.coverage.matrix({ rings: RINGS })).cells;
          cells.forEach((cell, index) => {
            expect(before[index]?.blank === true && !cell.blank).toBe(false);
            expect(cell.turnsBlank).toBe(cell.blank && before[index]?.blank === false);
          });
          const day = await client.coverage.day({ date: '2026-09-11', ring: 1000 });
          for (const { at, blanks } of day.hours) {
            const blank = naiveCells(world, at, Math.min(at, START), [1000]).filter(({ ready }) => ready.length === 0);
            expect(blanks).toEqual(blank.map(({ venue, capability }) => ({ venue, capability })));
          }
        });
      }),
      RUNS,
    );
  });

  it('names as single points just what blanks a cell at some hour when it is away', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (rows) => {
        await inWorld(rows, async () => {
          const { client } = test;
          const world = worldOf(rows);
          const { items, from, to } = await client.coverage.singlePoints({ ring: 1000 });
          const found = items
            .flatMap(({ kind, code, cells }) =>
              cells.map((cell) => `${kind} ${code} ${cell.venue} ${cell.capability} ${cell.hours}`),
            )
            .toSorted();
          const expected = new Map<string, number>();
          const candidates: [string, string, Away][] = [
            ...PLACES.map((code): [string, string, Away] => ['place', code, { close: [code] }]),
            ...MACHINES.map((code): [string, string, Away] => ['machine', code, { machines: [code] }]),
            ...STAFF.map((code): [string, string, Away] => ['staff', code, { staff: [code] }]),
          ];
          for (let at = from; at < to; at += HOUR_MS) {
            const cells = naiveCells(world, at, Math.min(at, START), [1000]);
            for (const [kind, code, away] of candidates)
              naiveCells(world, at, Math.min(at, START), [1000], away).forEach(({ ready }, index) => {
                const cell = cells[index];
                if (cell === undefined || cell.ready.length === 0 || ready.length > 0) return;
                const key = `${kind} ${code} ${cell.venue} ${cell.capability}`;
                expected.set(key, (expected.get(key) ?? 0) + 1);
              });
          }
          expect(found).toEqual([...expected].map(([key, count]) => `${key} ${count}`).toSorted());
        });
      }),
      { numRuns: 8 },
    );
  });

  it('never gets a blank from one more place that is ready', async () => {
    const position = fc.record({
      lon: fc.double({ min: 120, max: 120.02, noNaN: true }),
      lat: fc.double({ min: 30, max: 30.02, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(anyWorld, position, async (rows, { lon, lat }) => {
        await inWorld(rows, async (enter) => {
          const { client } = test;
          const before = (await client.coverage.matrix({ rings: RINGS })).cells;
          enter([
            { entity: 'place', key: ['Z'], fields: { name: 'Z', type: 'branch', accuracy: 'surveyed', lon, lat } },
            ...['counter', 'cash'].map((item) => ({
              entity: 'readiness_state',
              key: ['Z', item],
              fields: { status: 'ready', observedAt: START },
            })),
          ]);
          const after = (await client.coverage.matrix({ rings: RINGS })).cells;
          after.forEach((cell, index) => expect(before[index]?.blank === false && cell.blank).toBe(false));
        });
      }),
      { numRuns: 8 },
    );
  });
});
