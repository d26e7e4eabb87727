import { expect, test } from 'vitest';
import { HOUR_MS, runImport, START, testCore } from '../../support/core-client.ts';

const COUNTS = { kind: 'stock-counts' } as const;
const DANGERS = { kind: 'hidden-dangers' } as const;

async function twoBranches() {
  const opened = await testCore();
  await opened.client.places.create({ code: 'B1', name: '城东支行', type: 'branch' });
  await opened.client.places.create({ code: 'B2', name: '城西支行', type: 'branch' });
  return opened;
}

const countsOf = (pieces: number): string =>
  [
    'place,currency,denomination,pieces,countedAt',
    `B1,EUR,50,${pieces},2026-09-11 09:00`,
    'B2,USD,100,7,2026-09-11 09:00',
  ].join('\n');

test('an import of counts is taken back as one, and the corrected file comes in with the same times', async () => {
  const { client, clock } = await twoBranches();
  const { commandId } = await runImport(client, countsOf(12), COUNTS);
  const euros = async () =>
    (await client.stock.place({ place: 'B1' })).currencies.find(({ currency }) => currency === 'EUR');
  expect((await euros())?.amount).toBe(60_000);
  clock.set(START + HOUR_MS);
  const taken = await client.changes.undo({ target: commandId ?? '' });
  expect(taken).toMatchObject({ restored: 2, kept: 0 });
  expect((await euros())?.amount ?? 0).toBe(0);
  expect((await euros())?.seenAt ?? null).toBeNull();
  // Both stay in the ledger and sum to nothing.
  const { rows } = await client.stock.movements({ place: 'B1' });
  expect(rows.map(({ kind, pieces }) => [kind, pieces])).toEqual([
    ['reversal', -12],
    ['count', 12],
  ]);
  expect((await runImport(client, countsOf(10), COUNTS)).result).toMatchObject({ created: 2, rejectedTotal: 0 });
  expect((await euros())?.amount).toBe(50_000);
  expect((await client.system.verify({})).ok).toBe(true);
});

test('counts that were made since stand, and the import says how many it kept', async () => {
  const { client, clock } = await twoBranches();
  const file = 'place,currency,denomination,pieces\nB1,EUR,50,12\nB2,EUR,50,3';
  const { commandId } = await runImport(client, file, COUNTS);
  clock.set(START + HOUR_MS);
  await client.stock.count({ place: 'B1', currency: 'EUR', lines: [{ denomination: 5_000, pieces: 9 }] });
  expect(await client.changes.undo({ target: commandId ?? '' })).toMatchObject({ restored: 1, kept: 1 });
  expect(
    (await client.stock.place({ place: 'B1' })).currencies.find(({ currency }) => currency === 'EUR')?.amount,
  ).toBe(45_000);
});

test('an import of hidden dangers is taken back by withdrawing them; nothing is deleted and the file may come again', async () => {
  const { client } = await twoBranches();
  const file =
    'place,title,severity,foundAt\nB1,灭火器过期,general,2026-09-10 09:00\nB2,应急灯不亮,major,2026-09-10 09:00';
  const { commandId } = await runImport(client, file, DANGERS);
  const before = await client.dangers.list({});
  const stepped = before.items.find(({ place }) => place === 'B2')?.id ?? '';
  await client.dangers.assign({ danger: stepped, to: '保安主管' });
  expect(await client.changes.undo({ target: commandId ?? '' })).toMatchObject({ restored: 1, kept: 1 });
  const { items } = await client.dangers.list({});
  expect(items.map(({ place, stage, withdrawn }) => [place, stage, withdrawn]).toSorted()).toEqual([
    ['B1', 'struck-off', true],
    ['B2', 'assigned', false],
  ]);
  expect((await runImport(client, file, DANGERS)).result).toMatchObject({ created: 1, unchanged: 1 });
  expect((await client.system.verify({})).ok).toBe(true);
});
