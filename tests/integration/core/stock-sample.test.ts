import { describe, expect, it } from 'vitest';
import { cellPlans } from '../../../main/core/modules/sample/cell-plans.ts';
import { readSampleResources } from '../../../main/core/modules/sample/sample-files.ts';
import { currencyOf } from '../../../main/core/modules/sample/stock-plans.ts';
import { RESOURCES_DIR, testCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';

const plans = cellPlans(readSampleResources(RESOURCES_DIR)).filter(
  ({ cell: { item } }) =>
    currencyOf(item.code) !== null || item.code === 'small-change-packs' || item.code === 'stock-limit',
);

/** What an outcome of the story is worth when the sample is loaded. */
const STATE_OF = {
  ready: 'ready',
  expiring: 'ready',
  stale: 'stale',
  partial: 'partial',
  open: 'open',
  overdue: 'overdue',
  expired: 'red',
  late: 'red',
  'not-ready': 'red',
  'not-applicable': 'not-applicable',
} as const;

describe('the stock of the sample event', () => {
  it.each(['2026-09-11T15:43+08:00', '2026-09-11T08:20+08:00', '2027-02-02T23:59+08:00'])(
    'loaded at %s it says of every cell of cash what the story says, by rule wherever there is a count',
    async (at) => {
      const { client } = await testCore({ now: Date.parse(at) });
      await client.sample.load({ now: Date.parse(at) });
      const wrong: string[] = [];
      let byRule = 0;
      for (const place of new Set(plans.map(({ cell }) => cell.place.code))) {
        const { cells } = await client.readiness.place({ place });
        for (const { cell, outcome } of plans.filter((plan) => plan.cell.place.code === place)) {
          const found = cells.find(({ item }) => item === cell.item.code);
          if (found?.decidedBy === 'rule') byRule += 1;
          if (found?.state !== STATE_OF[outcome])
            wrong.push(`${place} ${cell.item.code}: ${outcome}, but ${found?.state} by ${found?.verdict?.rule}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(byRule).toBeGreaterThan(plans.length * 0.8);
    },
  );

  it('has a ledger that sums, with every kind of stock state on the overview', async () => {
    const { client } = await sampleCore();
    const { rows, currencies } = await client.stock.overview({});
    expect(currencies).toHaveLength(13);
    const states = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
    for (const state of ['below-minimum', 'stale', 'below-safety', 'uncounted', 'enough'] as const)
      expect(states).toContain(state);
    for (const { place, cells } of rows) {
      for (const { currency, amount } of cells) {
        const { rows: own } = await client.stock.movements({ place, currency, limit: 1000 });
        expect(own.reduce((sum, row) => sum + row.amount, 0)).toBe(amount);
        expect(Math.min(0, ...own.map(({ balance }) => balance))).toBe(0);
      }
    }
    const { needs } = await client.stock.replenishment({});
    expect(needs.find(({ place, currency }) => place === 'BR-07' && currency === 'EUR')).toMatchObject({
      usable: 32_000,
      belowMinimum: true,
      unmet: 0,
    });
    expect((await client.system.verify({})).ok).toBe(true);
  });
});
