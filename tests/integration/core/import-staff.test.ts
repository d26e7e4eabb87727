import { expect, test } from 'vitest';
import { HOUR_MS, runImport, testCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

async function point() {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await client.places.create({ code: 'F1', name: '城东服务点', type: 'fx-point' });
  await client.places.create({ code: 'V1', name: '体育场', type: 'venue' });
  const hours = Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, opens: 540, closes: 1260 }));
  await client.places.setHours({ code: 'F1', hours });
  await client.event.requireLanguage({ language: 'ar', required: true });
  return opened;
}

const STAFF = [
  'code,post,place,languages,courses',
  'S1,柜员,城东服务点,"阿拉伯语（流利）、英语 基础",mc-01、mc-02',
  'S2,引导员,F1,火星语,',
  'S3,引导员,F1,,外币现钞识别与防伪',
].join('\n');

const ROSTER = [
  'staff,place,date,from,to',
  'S1,F1,2026-09-12,08:45,16:00',
  'S1,F1,2026-09-13,20:00,2:00',
  'S9,F1,2026-09-12,9:00,12:00',
].join('\n');

test('staff and roster come from workbooks, and once more change nothing', async () => {
  const { client } = await point();
  const { result } = await runImport(client, STAFF, { kind: 'staff' });
  expect(result).toMatchObject({ created: 2, rejectedTotal: 1 });
  expect((await client.staff.get({ code: 'S1' })).member).toMatchObject({
    place: 'F1',
    languages: [
      { language: 'ar', level: 'fluent' },
      { language: 'en', level: 'basic' },
    ],
    courses: ['mc-01', 'mc-02'],
  });
  expect((await client.staff.get({ code: 'S3' })).member.courses).toEqual(['mc-02']);

  expect((await runImport(client, ROSTER, { kind: 'roster' })).result).toMatchObject({ created: 2, rejectedTotal: 1 });
  const from = Date.parse('2026-09-12T00:00:00+08:00');
  const { cells } = await client.staff.cover({ place: 'F1', language: 'ar', from, to: from + 48 * HOUR_MS });
  expect(cells[0]?.gaps).toEqual([
    { from: from + 16 * HOUR_MS, to: from + 21 * HOUR_MS },
    { from: from + 33 * HOUR_MS, to: from + 44 * HOUR_MS },
  ]);

  for (const [csv, kind, unchanged] of [
    [STAFF, 'staff', 2],
    [ROSTER, 'roster', 2],
  ] as const)
    expect((await runImport(client, csv, { kind })).result).toMatchObject({ created: 0, updated: 0, unchanged });
  expect((await client.system.verify({})).ok).toBe(true);
});

test('names are refused where they may not be kept, and retired people take no shifts', async () => {
  const { client } = await point();
  await client.settings.set({ namesAllowed: false });
  const named = await runImport(client, 'code,post,name\nS1,柜员,示例\nS2,柜员,', { kind: 'staff' });
  expect(named.result).toMatchObject({ created: 1, rejectedTotal: 1 });
  await client.staff.retire({ code: 'S2' });
  const roster = 'staff,place,date,from,to\nS2,F1,2026-09-12,9:00,12:00';
  expect((await runImport(client, roster, { kind: 'roster' })).result).toMatchObject({ created: 0, rejectedTotal: 1 });
});

test('sessions are known by venue and start', async () => {
  const { client } = await point();
  const csv = [
    'venue,date,from,to,name,nameEn,visitors',
    '体育场,2026-09-12,19:00,21:30,决赛,Final,"5,200"',
    'V1,2026-09-13,23:00,1:00,夜场,,800',
    'F1,2026-09-13,19:00,21:00,错,,1',
  ].join('\n');
  expect((await runImport(client, csv, { kind: 'sessions' })).result).toMatchObject({ created: 2, rejectedTotal: 1 });
  expect((await runImport(client, csv, { kind: 'sessions' })).result).toMatchObject({ created: 0, unchanged: 2 });
  const { items } = await client.planning.sessions({});
  expect(items.map(({ name, visitors, startsAt, endsAt }) => [name, visitors, (endsAt - startsAt) / HOUR_MS])).toEqual([
    ['决赛', 5200, 2.5],
    ['夜场', 800, 2],
  ]);
});
