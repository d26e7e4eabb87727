import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, refusalOf, START, testCore, type TestCore } from '../../support/core-client.ts';

let test: TestCore;

beforeEach(async () => {
  test = await testCore();
  const { client } = test;
  await client.event.save({
    name: '示例赛事',
    nameEn: 'Sample Games',
    centre: '中心',
    centreEn: 'Centre',
    zone: 'Asia/Shanghai',
    opensAt: START + 10 * 24 * HOUR_MS,
    closesAt: START + 20 * 24 * HOUR_MS,
  });
  await client.places.create({ code: 'B1', name: '城东支行', type: 'branch', lon: 120.2, lat: 30.2, datum: 'wgs84' });
  await client.places.create({ code: 'B2', name: '城西支行', type: 'branch', lon: 120.21, lat: 30.2, datum: 'wgs84' });
  await client.places.create({ code: 'CC', name: '现金中心', type: 'cash-centre' });
  await client.event.requireCurrency({ currency: 'EUR', required: true });
});

const notes = (pieces: number, denomination = 10_000) => [{ denomination, pieces }];
const eur = (place: string, pieces: number) => ({ place, currency: 'EUR', lines: notes(pieces) });
const level = (minimum: number | null, safety: number | null = null, stockLimit: number | null = null) => ({
  minimum,
  safety,
  stockLimit,
  dailyUse: 20_000,
});
const cellOf = async (place: string, item = 'fx-cash-eur') => {
  const { cells } = await test.client.readiness.place({ place });
  return cells.find((cell) => cell.item === item);
};

describe('the stock decides its items', () => {
  it('below the minimum red, from the minimum on ready, and stale when the count is old', async () => {
    const { client, clock } = test;
    await client.stock.saveLevel({ place: 'B1', currency: 'EUR', level: level(50_000) });
    expect((await cellOf('B1'))?.status).toBe('not-started');
    await client.stock.count(eur('B1', 4));
    expect(await cellOf('B1')).toMatchObject({ status: 'not-ready', state: 'red', observedAt: START });
    clock.set(START + HOUR_MS);
    await client.stock.count(eur('B1', 5));
    expect(await cellOf('B1')).toMatchObject({ status: 'ready', state: 'ready', observedAt: START + HOUR_MS });
    await client.stock.move({ ...eur('B1', 1), direction: 'out' });
    expect(await cellOf('B1')).toMatchObject({ state: 'red' });
    await client.stock.move({ ...eur('B1', 3), direction: 'in' });
    expect(await cellOf('B1')).toMatchObject({ state: 'ready', observedAt: START + HOUR_MS });
    clock.set(START + 49 * HOUR_MS);
    test.core.passTime();
    expect(['stale', 'red']).toContain((await cellOf('B1'))?.state);
    expect(
      (await client.stock.place({ place: 'B1' })).currencies.find(({ currency }) => currency === 'EUR')?.state,
    ).toBe('stale');
  });

  it('follows a change of the minimum and of a recipe', async () => {
    const { client } = test;
    await client.stock.count(eur('B1', 4));
    await client.stock.saveLevel({ place: 'B1', currency: 'EUR', level: level(40_000) });
    expect((await cellOf('B1'))?.state).toBe('ready');
    await client.stock.saveLevel({ place: 'B1', currency: 'EUR', level: level(40_001) });
    expect((await cellOf('B1'))?.state).toBe('red');
    const recipe = { code: 'P100', name: '百元零钱包', nameEn: 'Pack of 100', currency: 'CNY' };
    await client.stock.saveRecipe({ recipe: { ...recipe, lines: notes(2, 1000) } });
    await client.stock.savePackLevel({ place: 'B1', recipe: 'P100', minimum: 3 });
    await client.stock.count({ place: 'B1', currency: 'CNY', lines: notes(6, 1000) });
    expect((await cellOf('B1', 'small-change-packs'))?.status).toBe('ready');
    await client.stock.saveRecipe({ recipe: { ...recipe, lines: notes(1, 500).concat(notes(2, 1000)) } });
    expect((await cellOf('B1', 'small-change-packs'))?.status).toBe('not-ready');
    const { rows } = await client.stock.packs({});
    expect(rows).toMatchObject([{ place: 'B1', packs: 0, minimum: 3, limiting: [500] }]);
    await client.stock.removeRecipe({ recipe: 'P100' });
    expect((await client.stock.packs({})).rows).toEqual([]);
  });

  it('a count over the limit is not ready', async () => {
    const { client } = test;
    await client.stock.saveLevel({ place: 'B1', currency: 'EUR', level: level(1, 2, 50_000) });
    await client.stock.count(eur('B1', 6));
    expect((await cellOf('B1', 'stock-limit'))?.state).toBe('red');
    await client.stock.transfer({ from: 'B1', to: 'CC', currency: 'EUR', lines: notes(1) });
    expect((await cellOf('B1', 'stock-limit'))?.state).toBe('ready');
  });
});

describe('the ledger', () => {
  it('shows both ends of a transfer, the running balance and who entered it', async () => {
    const { client } = test;
    await client.stock.count(eur('CC', 10));
    const operator = { post: '现金管理岗' };
    const { entry } = await client.stock.transfer({ from: 'CC', to: 'B1', currency: 'EUR', lines: notes(4), operator });
    const [sent] = (await client.stock.movements({ place: 'CC' })).rows;
    const [got] = (await client.stock.movements({ place: 'B1' })).rows;
    expect(sent).toMatchObject({ pieces: -4, balance: 60_000, other: 'B1', transfer: entry, post: '现金管理岗' });
    expect(got).toMatchObject({ pieces: 4, balance: 40_000, other: 'CC', transfer: entry });
    await client.stock.reverse({ entry, reason: '送错网点' });
    expect((await client.stock.movements({ place: 'B1' })).rows).toMatchObject([
      { kind: 'reversal', pieces: -4, balance: 0, note: '送错网点' },
      { kind: 'transfer', reversed: true },
    ]);
    expect((await refusalOf(client.stock.reverse({ entry, reason: 'x' }))).code).toBe('ALREADY_REVERSED');
  });

  it('refuses to go below zero and says what is there', async () => {
    const { client } = test;
    await client.stock.count(eur('B1', 3));
    const refusal = await refusalOf(client.stock.transfer({ from: 'B1', to: 'B2', currency: 'EUR', lines: notes(4) }));
    expect(refusal).toMatchObject({
      code: 'STOCK_SHORT',
      details: { place: 'B1', there: 3, wanted: 4, denomination: '100' },
    });
    expect((await client.stock.movements({ place: 'B2' })).rows).toEqual([]);
    expect((await refusalOf(client.stock.move({ ...eur('B1', 0), direction: 'in' }))).code).toBe('NOTHING_TO_RECORD');
    expect((await refusalOf(client.stock.count(eur('B9', 1)))).code).toBe('UNKNOWN_PLACE');
  });

  it('is not taken back by undo: a mistake is reversed and stays visible', async () => {
    const { client, clock } = test;
    const { commandId, entry } = await client.stock.count(eur('B1', 3));
    clock.set(clock.now() + 60_000);
    expect((await refusalOf(client.changes.undo({ target: commandId }))).code).toBe('APPEND_ONLY');
    await client.stock.reverse({ entry, reason: '点错了' });
    expect((await client.stock.movements({ place: 'B1' })).total).toBe(2);
    expect(await cellOf('B1')).toMatchObject({ status: 'not-ready' });
    expect((await client.system.verify({})).ok).toBe(true);
  });
});

it('sums by currency hide no shortage behind a surplus elsewhere', async () => {
  const { client } = test;
  for (const place of ['B1', 'B2'])
    await client.stock.saveLevel({ place, currency: 'EUR', level: level(50_000, 80_000) });
  await client.stock.count(eur('B1', 2));
  await client.stock.count(eur('B2', 20));
  const overview = await client.stock.overview({});
  expect(overview.currencies.find(({ currency }) => currency === 'EUR')).toMatchObject({
    usable: 220_000,
    minimum: 100_000,
    covered: 70_000,
    states: { 'below-minimum': 1, enough: 1 },
  });
  expect(overview.rows[0]).toMatchObject({ place: 'B1', state: 'below-minimum' });
  expect((await client.stock.overview({ filter: { currency: 'EUR', state: 'enough' } })).rows).toMatchObject([
    { place: 'B2', cells: [{ currency: 'EUR', daysOfCover: 10 }] },
  ]);
  const { needs } = await client.stock.replenishment({});
  expect(needs).toMatchObject([
    { place: 'B1', target: 80_000, belowMinimum: true, unmet: 0, proposals: [{ from: 'B2', amount: 60_000 }] },
  ]);
});
