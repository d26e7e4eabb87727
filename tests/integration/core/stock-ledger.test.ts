import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestCore, refusalOf, type CoreClient } from '../../support/core-client.ts';

const PLACES = ['P1', 'P2', 'P3'] as const;
const DENOMINATIONS = [10_000, 2_000, 500] as const;
const place = fc.constantFrom(...PLACES);
const pieces = fc.nat(12);
const lines = fc
  .uniqueArray(fc.record({ denomination: fc.constantFrom(...DENOMINATIONS), pieces }), {
    selector: ({ denomination }) => denomination,
    minLength: 1,
  })
  .filter((typed) => typed.some((line) => line.pieces > 0));
/** Minutes that pass before the step, and how many minutes ago it is dated. */
const time = { passes: fc.nat(30), ago: fc.nat(40) };
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), place, lines, ...time }),
  fc.record({ kind: fc.constantFrom('in' as const, 'out' as const), place, lines, ...time }),
  fc.record({ kind: fc.constant('transfer' as const), place, to: place, lines, ...time }),
  fc.record({ kind: fc.constant('reverse' as const), which: fc.nat(30), ...time }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

/** Pieces by place and denomination, kept without the ledger. */
type Shadow = Map<string, number>;
const key = (at: string, denomination: number): string => `${at} ${denomination}`;

const REFUSALS: ReadonlySet<string> = new Set([
  'STOCK_SHORT',
  'COUNT_OUT_OF_ORDER',
  'MOVEMENT_BEFORE_COUNT',
  'SAME_PLACE',
  'UNKNOWN_ENTRY',
  'ALREADY_REVERSED',
  'REVERSAL_OF_REVERSAL',
  'COUNTED_SINCE',
]);

/** Carries one step out; the entry it made, or null when it was refused by a rule. */
async function carryOut(
  client: CoreClient,
  step: Step,
  now: number,
  entries: readonly string[],
): Promise<string | null> {
  const at = now - step.ago * 60_000;
  const call = (): Promise<{ entry: string }> => {
    if (step.kind === 'reverse')
      return client.stock.reverse({
        entry: entries[step.which % Math.max(1, entries.length)] ?? 'none',
        reason: '录错',
      });
    const typed = { place: step.place, currency: 'USD', lines: step.lines };
    if (step.kind === 'count') return client.stock.count({ ...typed, countedAt: at });
    if (step.kind === 'transfer')
      return client.stock.transfer({ from: step.place, to: step.to, currency: 'USD', lines: step.lines, at });
    return client.stock.move({ ...typed, direction: step.kind, at });
  };
  try {
    return (await call()).entry;
  } catch (error) {
    const { code } = await refusalOf(Promise.reject(error));
    if (!REFUSALS.has(code)) throw error;
    return null;
  }
}

async function ledgerOf(client: CoreClient, at: string) {
  return (await client.stock.movements({ place: at, limit: 1000 })).rows;
}

it('always sums to the stock, whatever is counted, moved, transferred and reversed', { timeout: 120_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      run += 1;
      const { client, clock, close } = await openTestCore();
      try {
        for (const code of PLACES) await client.places.create({ code, name: code, type: 'branch' });
        const entries: string[] = [];
        const shadow: Shadow = new Map();
        for (const one of steps) {
          clock.set(clock.now() + one.passes * 60_000);
          const before = await totalOf(client);
          const entry = await carryOut(client, one, clock.now(), entries);
          if (entry !== null) {
            entries.push(entry);
            for (const at of PLACES)
              for (const row of await ledgerOf(client, at))
                if (row.entry === entry)
                  shadow.set(key(at, row.denomination), (shadow.get(key(at, row.denomination)) ?? 0) + row.pieces);
          }
          const after = await totalOf(client);
          expect(after === before || (entry !== null && one.kind !== 'transfer')).toBe(true);
          await expectSums(client, shadow);
        }
        expect((await client.system.verify({})).ok).toBe(true);
      } finally {
        await close();
      }
    }),
    { numRuns: 20 },
  );
  expect(run).toBeGreaterThanOrEqual(20);
});

async function totalOf(client: CoreClient): Promise<number> {
  return (await client.stock.overview({})).currencies.find(({ currency }) => currency === 'USD')?.amount ?? 0;
}

async function expectSums(client: CoreClient, shadow: Shadow): Promise<void> {
  for (const at of PLACES) {
    const usd = (await client.stock.place({ place: at })).currencies.find(({ currency }) => currency === 'USD');
    const rows = await ledgerOf(client, at);
    const held = new Map(usd?.lines.map((line) => [line.denomination, line.pieces]));
    for (const denomination of DENOMINATIONS) {
      const own = rows.filter((row) => row.denomination === denomination);
      const sum = own.reduce((total, row) => total + row.pieces, 0);
      expect(held.get(denomination) ?? 0).toBe(sum);
      expect(shadow.get(key(at, denomination)) ?? 0).toBe(sum);
      expect(sum).toBeGreaterThanOrEqual(0);
      // The newest count that stands, and what moved since, is the stock.
      const reversedAway = new Set(rows.flatMap(({ reverses }) => reverses ?? []));
      const index = own.findIndex((row) => row.kind === 'count' && !reversedAway.has(row.id));
      const since = own.slice(0, index).reduce((total, row) => total + row.pieces, 0);
      const undone = own
        .slice(0, index)
        .filter((row) => row.reverses !== null && own.slice(index + 1).some(({ id }) => id === row.reverses));
      expect(index === -1 || undone.length > 0 || (own[index]?.counted ?? 0) + since === sum).toBe(true);
    }
    expect(rows[0]?.balance ?? 0).toBe(usd?.amount ?? 0);
  }
}
