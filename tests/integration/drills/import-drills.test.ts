import { expect, test } from 'vitest';
import { runImport, testCore, type TestCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

async function setUp(): Promise<TestCore> {
  const opened = await testCore();
  await makeSmallEvent(opened.client);
  for (const code of ['A', 'B']) await opened.client.places.create({ code, name: `网点${code}`, type: 'branch' });
  return opened;
}

const YEAR = [
  'scenario,places,heldAt,minutes,result,title,times,findings,action,actionOwner',
  'power-cut,A、B,2026-03-12 14:00,60,通过,一季度停电演练,1、8、8、18,,,',
  '核心系统中断，影响两省,网点A,2026-01-15 09:00,90,partly passed,,,上报超时,更正联络表,值班长',
  'power-cut,C,2026-05-01 10:00,30,通过,,,,,',
  'power-cut,A,2027-05-01 10:00,30,通过,,,,,',
  'juggling,A,2026-05-01 10:00,30,通过,,,,,',
  'earthquake,A,2026-05-01 10:00,30,还行,,,,,',
]
  .map((line) => line.replace('核心系统中断，影响两省', '"核心系统中断，影响两省"'))
  .join('\n');

test('a workbook with a year of drills: the good rows count once, the others are named with the reason', async () => {
  const { client } = await setUp();
  const job = await runImport(client, YEAR, { kind: 'drills' });
  expect(job).toMatchObject({ state: 'done', result: { created: 2, unchanged: 0 } });
  const refused = (job.result?.rejected ?? []).map(({ row, code }) => [row, code]);
  expect(refused.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [4, 'UNKNOWN_PLACE'],
    [5, 'NOT_HELD_YET'],
    [6, 'UNKNOWN_ENTRY'],
    [7, 'UNKNOWN_CHOICE'],
  ]);
  const { items } = await client.drills.list({});
  expect(items.map(({ number, title, result, places }) => [number, title, result, places])).toEqual([
    [2, '一季度停电演练', 'passed', ['A', 'B']],
    [1, '核心系统中断，影响两省', 'partly', ['A']],
  ]);
  const { drill } = await client.drills.get({ drill: items[0]?.id ?? '' });
  expect(drill.objectives.map(({ actualMinutes }) => actualMinutes)).toEqual([1, 8, 8, 18]);
  expect((await client.drills.actions({})).items).toMatchObject([
    { place: 'A', text: '更正联络表', owner: '值班长', stage: 'open' },
  ]);
  const again = await runImport(client, YEAR, { kind: 'drills' });
  expect(again.result).toMatchObject({ created: 0, unchanged: 2 });
  expect((await client.drills.list({})).total).toBe(2);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('a script in a workbook takes the place of that of a planned drill, and of no other', async () => {
  const { client } = await setUp();
  const { drill } = await client.drills.plan({ scenario: 'fire-evacuation', title: '消防演练', places: ['A'] });
  const { drill: off } = await client.drills.plan({ scenario: 'power-cut', title: '取消了', places: ['A'] });
  await client.drills.cancel({ drill: off, reason: '撞期' });
  const csv = [
    'drill,offsetMinutes,to,medium,content,expected',
    '消防演练,12,值班员,电话,二楼冒烟,报警并疏散',
    '消防演练,0,大堂经理,当面,烟感报警,',
    '取消了,0,值班员,电话,停电,',
    '消防演练,soon,值班员,电话,太早,',
    '消防演练,5,值班员,信鸽,未知方式,',
  ].join('\n');
  const job = await runImport(client, csv, { kind: 'drill-script' });
  expect(job.result).toMatchObject({ created: 2 });
  expect((job.result?.rejected ?? []).map(({ row, code }) => `${row} ${code}`).toSorted()).toEqual([
    '4 DRILL_NOT_PLANNED',
    '5 BAD_NUMBER',
    '6 UNKNOWN_CHOICE',
  ]);
  const { injects } = (await client.drills.get({ drill })).drill;
  expect(injects.map(({ offsetMinutes, to, medium, content }) => [offsetMinutes, to, medium, content])).toEqual([
    [0, '大堂经理', 'in-person', '烟感报警'],
    [12, '值班员', 'phone', '二楼冒烟'],
  ]);
  expect((await runImport(client, csv, { kind: 'drill-script' })).result).toMatchObject({ created: 0, unchanged: 2 });
  // Asked for from a drill's own page: the file need not know what the drill is called, nor is another of that name taken.
  const { drill: twin } = await client.drills.plan({ scenario: 'power-cut', title: '消防演练', places: ['B'] });
  const own = ['offsetMinutes,to,medium,content', '3,值班员,电话,只给这一场'].join('\n');
  const options = { kind: 'drill-script' as const, constants: { drill: twin } };
  expect((await runImport(client, own, options)).result).toMatchObject({ created: 1, rejectedTotal: 0 });
  expect((await client.drills.get({ drill: twin })).drill.injects).toHaveLength(1);
  expect((await client.drills.get({ drill })).drill.injects).toHaveLength(2);
});
