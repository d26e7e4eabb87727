import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  replayReadiness,
  rollupRows,
  ReadinessModel,
  type PastPicture,
} from '../../../main/core/modules/readiness/index.ts';
import { verifyStore } from '../../../main/core/store/verify.ts';
import { rollupBy } from '../../../shared/contract/readiness-cells.ts';
import { addTally, emptyTally, type Tally } from '../../../shared/domain/readiness/tally.ts';
import { HOUR_MS } from '../../support/core-client.ts';
import { naiveRollups } from '../../support/naive-rollups.ts';
import { bareReadiness, randomSteps } from '../../support/random-readiness.ts';

const totalOf = (model: ReadinessModel): Tally => {
  const total = emptyTally();
  for (const tally of model.table.byItem) addTally(total, tally);
  return total;
};

const cellsOf = ({ table, codes, grid }: ReadinessModel) =>
  codes.flatMap((_, row) =>
    grid.items.map((__, column) => [table.state(row, column), table.since(row, column), table.tested(row, column)]),
  );

test('verdicts, overrides and tests: sums kept up equal sums worked out anew, and a replay equals what was seen then', () => {
  fc.assert(
    fc.property(randomSteps, (steps) => {
      const { db, model, places, clock, execute, store } = bareReadiness();
      const seen: { at: number; total: Tally; ready: number[] }[] = [];
      for (const step of steps) {
        if (typeof step === 'number') {
          clock.advance(step * HOUR_MS);
          model.table.advance(clock.now());
        } else execute([step]);
        const ready = model.table.byPlace.map((tally) => tally.ready);
        const moment = { at: clock.now(), total: totalOf(model), ready };
        if (seen.at(-1)?.at === moment.at) seen.pop();
        seen.push(moment);
      }
      const naive = naiveRollups(db, clock.now(), 1000);
      for (const by of rollupBy.options) {
        const rows = rollupRows(by, model, places, db);
        for (const row of rows) expect({ by, ...row }).toMatchObject(naive[by].get(row.key) ?? {});
      }
      const anew = new ReadinessModel(db, places, clock.now());
      expect(cellsOf(anew)).toEqual(cellsOf(model));
      expect(anew.table.byItem).toEqual(model.table.byItem);
      expect(anew.table.nextChangeAt()).toBe(model.table.nextChangeAt());
      expect(
        replayed(
          db,
          model,
          seen.map(({ at }) => at),
        ).map(({ at, total, readyByPlace }) => ({ at, total, ready: [...readyByPlace] })),
      ).toEqual(seen);
      expect(verifyStore(store.db).ok).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a critical red always reaches the top: its category, place, organisations, the venues whose ring holds it, the event', () => {
  fc.assert(
    fc.property(randomSteps, (steps) => {
      const { db, model, places, clock, execute } = bareReadiness();
      for (const step of steps) {
        if (typeof step === 'number') clock.advance(step * HOUR_MS);
        else execute([step]);
        model.table.advance(clock.now());
      }
      const rows = new Map(rollupBy.options.map((by) => [by, rollupRows(by, model, places, db)]));
      const red = (by: (typeof rollupBy.options)[number], key: string): boolean =>
        rows.get(by)?.find((row) => row.key === key)?.state === 'red';
      model.codes.forEach((code, row) =>
        model.grid.items.forEach((item, column) => {
          if (!item.critical || model.table.state(row, column) !== 'red') return;
          expect(red('event', 'event')).toBe(true);
          expect(red('category', item.category)).toBe(true);
          expect(red('item', item.code)).toBe(true);
          expect(red('place', code)).toBe(true);
          expect(red('organisation', 'CITY')).toBe(true);
          expect(red('organisation', 'SUB') || model.place(row)?.organisation !== 'SUB').toBe(true);
          const serves = places
            .venues()
            .filter((venue) => places.withinRing(venue).some(({ place }) => place.code === code));
          expect(serves.filter((venue) => !red('venue', venue.code))).toEqual([]);
        }),
      );
    }),
    { numRuns: 60 },
  );
});

function replayed(...args: Parameters<typeof replayReadiness>): PastPicture[] {
  const steps = replayReadiness(...args);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
