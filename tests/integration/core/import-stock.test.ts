import { expect, test } from 'vitest';
import { HOUR_MS, runImport, START, testCore } from '../../support/core-client.ts';

const COUNTS = { kind: 'stock-counts' } as const;
const LEVELS = { kind: 'stock-levels' } as const;

async function twoBranches() {
  const opened = await testCore();
  await opened.client.places.create({ code: 'B1', name: '城东支行', type: 'branch' });
  await opened.client.places.create({ code: 'B2', name: '城西支行', type: 'branch' });
  return opened;
}

test('counts by pieces or amount, each place and currency an entry of its own that can be reversed', async () => {
  const { client, clock } = await twoBranches();
  const file = [
    'place,currency,denomination,pieces,amount,countedAt,note',
    'B1,EUR,50,12,,2026-09-11 09:00,双人复点',
    'B1,欧元,20,,"1,000",2026-09-11 09:00,',
    '城西支行,JPY,1万,30,300000,2026-09-11 09:10,',
    'B2,CNY,0.5,7,,2026-09-11 09:10,',
  ].join('\n');
  const { result } = await runImport(client, file, COUNTS);
  expect(result).toMatchObject({ created: 4, unchanged: 0, rejectedTotal: 0 });
  const { currencies } = await client.stock.place({ place: 'B1' });
  expect(currencies.find(({ currency }) => currency === 'EUR')).toMatchObject({
    amount: 160_000,
    seenAt: START - HOUR_MS / 2,
  });
  expect(
    (await client.stock.place({ place: 'B2' })).currencies.map(({ currency, amount }) => [currency, amount]),
  ).toEqual(
    expect.arrayContaining([
      ['JPY', 300_000],
      ['CNY', 350],
    ]),
  );
  clock.set(START + HOUR_MS);
  expect((await runImport(client, file, COUNTS)).result).toMatchObject({ created: 0, unchanged: 4 });
  const { rows } = await client.stock.movements({ place: 'B1' });
  expect(new Set(rows.map(({ entry }) => entry)).size).toBe(1);
  await client.stock.reverse({ entry: rows[0]?.entry ?? '', reason: '导错文件' });
  expect((await client.stock.movements({ place: 'B1' })).total).toBe(4);
  expect((await client.system.verify({})).ok).toBe(true);
});

test('rows that cannot be are refused at their column', async () => {
  const { client } = await twoBranches();
  await client.stock.count({ place: 'B1', currency: 'USD', lines: [{ denomination: 10_000, pieces: 5 }] });
  const file = [
    'place,currency,denomination,pieces,amount,countedAt',
    'B1,XXX,50,12,,2026-09-11 09:00',
    'B1,EUR,50,,70,2026-09-11 09:00',
    'B1,EUR,50,3,100,2026-09-11 09:00',
    'B1,JPY,0.5,3,,2026-09-11 09:00',
    'B1,EUR,50,,,2026-09-11 09:00',
    'B1,USD,100,4,,2026-09-11 09:29',
    'B1,EUR,100,4,,2026-09-12 09:00',
    'B9,EUR,100,4,,2026-09-11 09:00',
  ].join('\n');
  const { result } = await runImport(client, file, COUNTS);
  expect(result).toMatchObject({ created: 0, rejectedTotal: 8 });
  expect(result?.rejected.map(({ column, code }) => `${column} ${code}`).toSorted()).toEqual(
    [
      'amount NOT_WHOLE_PIECES',
      'amount NOT_WHOLE_PIECES',
      'countedAt COUNT_OUT_OF_ORDER',
      'countedAt OBSERVED_IN_FUTURE',
      'currency UNKNOWN_ENTRY',
      'denomination BAD_AMOUNT',
      'pieces MISSING_REQUIRED',
      'place UNKNOWN_PLACE',
    ].toSorted(),
  );
});

test('levels are created and changed, a blank cell erases nothing, and items follow', async () => {
  const { client } = await twoBranches();
  const file = [
    'place,currency,minimum,safety,stockLimit,dailyUse',
    'B1,EUR,"4,000",6000,2.5万,900',
    'B2,CNY,5000,4000,,',
  ];
  const { result } = await runImport(client, file.join('\n'), LEVELS);
  expect(result).toMatchObject({ created: 1, rejectedTotal: 1 });
  expect(result?.rejected[0]).toMatchObject({ column: 'safety', code: 'LEVELS_NOT_RISING' });
  expect((await runImport(client, 'place,currency,minimum\nB1,EUR,4100', LEVELS)).result).toMatchObject({ updated: 1 });
  expect(
    (await client.stock.place({ place: 'B1' })).currencies.find(({ currency }) => currency === 'EUR'),
  ).toMatchObject({
    minimum: 410_000,
    safety: 600_000,
    stockLimit: 2_500_000,
    dailyUse: 90_000,
  });
});
