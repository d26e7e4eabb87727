import { expect, test } from 'vitest';
import {
  HOUR_MS,
  START,
  eventStream,
  nextEvent,
  refusalOf,
  runImport,
  type CoreClient,
} from '../../support/core-client.ts';
import { pass, situationCore } from '../../support/situation.ts';

const DATE = '2026-09-11';
const MIDNIGHT = START - 9.5 * HOUR_MS;

async function makePositions(client: CoreClient): Promise<void> {
  await client.duty.savePosition({ code: 'leader', name: '带班领导', nameEn: 'Leader', ord: 10, needed: 0 });
  await client.duty.savePosition({ code: 'officer', name: '值班员', nameEn: 'Duty officer', ord: 20, needed: 1 });
}

const shift = (position: string, from: string, to: string, post: string, person?: string) => ({
  position,
  date: DATE,
  from,
  to,
  post,
  ...(person !== undefined && { person }),
});

test('who is on duty now, who comes next, and what is not covered, across midnight', async () => {
  const core = await situationCore();
  const { client } = core;
  await makePositions(client);
  await client.duty.saveShift(shift('officer', '08:00', '20:00', '值班员A岗'));
  const night = await client.duty.saveShift(shift('officer', '20:00', '08:00', '值班员B岗'));
  expect(night.shift).toMatchObject({ startsAt: MIDNIGHT + 20 * HOUR_MS, endsAt: MIDNIGHT + 32 * HOUR_MS });
  const now = await client.duty.now({});
  expect(now.onDuty.map(({ post, positionName }) => [post, positionName])).toEqual([['值班员A岗', '值班员']]);
  expect(now.next.map(({ post }) => post)).toEqual(['值班员B岗']);
  expect(now.gaps).toEqual([]);

  const roster = await client.duty.roster({ from: DATE, days: 2 });
  expect(roster.gaps.map(({ position, from, to }) => [position, from - MIDNIGHT, to - MIDNIGHT])).toEqual([
    ['officer', 0, 8 * HOUR_MS],
    ['officer', 32 * HOUR_MS, 48 * HOUR_MS],
  ]);
  const stream = await eventStream(client);
  pass(core, 11 * 60);
  expect(await nextEvent(stream)).toMatchObject({ topics: ['duty'] });
  expect((await client.duty.now({})).onDuty.map(({ post }) => post)).toEqual(['值班员B岗']);
});

test('one post in two positions at once is told', async () => {
  const { client } = await situationCore();
  await makePositions(client);
  await client.duty.saveShift(shift('officer', '08:00', '20:00', '值班员A岗'));
  await client.duty.saveShift(shift('leader', '18:00', '22:00', '值班员A岗'));
  await client.duty.saveShift(shift('leader', '08:00', '18:00', '分管负责人'));
  const { doubles } = await client.duty.roster({ from: DATE, days: 1 });
  expect(
    doubles.map(({ from, to, first, second }) => [from - MIDNIGHT, to - MIDNIGHT, first.position, second.position]),
  ).toEqual([[18 * HOUR_MS, 20 * HOUR_MS, 'officer', 'leader']]);
});

test('a shift is changed, moved and taken off; a week is planned again', async () => {
  const { client } = await situationCore();
  await makePositions(client);
  const one = await client.duty.saveShift(shift('officer', '08:00', '20:00', '值班员A岗'));
  const moved = await client.duty.saveShift({ ...shift('officer', '09:00', '20:00', '值班员A岗'), id: one.shift.id });
  const { shifts } = await client.duty.roster({ from: DATE, days: 1 });
  expect(shifts.map(({ id }) => id)).toEqual([moved.shift.id]);
  expect((await refusalOf(client.duty.saveShift(shift('officer', '09:00', '12:00', '值班员A岗')))).code).toBe(
    'DUTY_SHIFT_EXISTS',
  );
  expect(await client.duty.copyWeek({ from: DATE, to: '2026-09-18' })).toMatchObject({ copied: 1, kept: 0 });
  expect(await client.duty.copyWeek({ from: DATE, to: '2026-09-18' })).toMatchObject({ copied: 0, kept: 1 });
  expect((await refusalOf(client.duty.copyWeek({ from: '2026-10-01', to: '2026-10-08' }))).code).toBe(
    'NOTHING_TO_COPY',
  );
  expect((await refusalOf(client.duty.removePosition({ code: 'officer' }))).code).toBe('POSITION_IN_USE');
  await client.duty.removeShift({ id: moved.shift.id });
  expect((await refusalOf(client.duty.removeShift({ id: moved.shift.id }))).code).toBe('UNKNOWN_DUTY_SHIFT');
});

test('names stay away where the bank forbids them', async () => {
  const { client } = await situationCore();
  await makePositions(client);
  await client.duty.saveShift(shift('officer', '08:00', '20:00', '值班员', '甲'));
  await client.settings.set({ namesAllowed: false });
  expect((await client.duty.now({})).onDuty[0]?.person).toBeNull();
  expect((await refusalOf(client.duty.saveShift(shift('officer', '20:00', '08:00', '值班员', '乙')))).code).toBe(
    'NAMES_NOT_ALLOWED',
  );
});

test('a roster comes in from a workbook, twice without doubling', async () => {
  const { client } = await situationCore();
  await makePositions(client);
  const csv = [
    'position,date,from,to,post',
    '值班员,2026-09-11,20:00,08:00,值班员B岗',
    '门卫,2026-09-11,8:00,20:00,甲',
  ].join('\n');
  const first = await runImport(client, csv, { kind: 'duty-shifts' });
  expect(first.result).toMatchObject({ created: 1 });
  expect(first.result?.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'UNKNOWN_ENTRY']]);
  expect((await client.duty.roster({ from: DATE, days: 1 })).shifts[0]).toMatchObject({
    post: '值班员B岗',
    endsAt: MIDNIGHT + 32 * HOUR_MS,
  });
  expect((await runImport(client, csv, { kind: 'duty-shifts' })).result).toMatchObject({ created: 0, unchanged: 1 });
});

test('contacts are found by kind, place, number, pinyin and its initials', async () => {
  const { client } = await situationCore();
  const numbers = [
    { number: '95598', label: null },
    { number: '示例 0571-0000-0001', label: '夜间' },
  ];
  const { contact } = await client.contacts.save({
    kind: 'power',
    organisation: '萧山供电公司（示例）',
    department: '调度值班室',
    numbers,
  });
  await client.contacts.save({ kind: 'police', organisation: '公安', numbers: [{ number: '110', label: null }] });
  await client.contacts.save({
    kind: 'bank',
    organisation: '网点',
    place: 'B1',
    numbers: [{ number: '1', label: null }],
  });
  const found = async (input: { text?: string; place?: string }) =>
    (await client.contacts.list(input)).items.map(({ kind }) => kind);
  expect(await found({})).toEqual(['police', 'power', 'bank']);
  for (const text of ['xsgd', 'gongdian', '95598', '调度', '萧山 夜'.slice(0, 2)])
    expect(await found({ text })).toContain('power');
  expect(await found({ place: 'B1' })).toEqual(['bank']);

  const changed = await client.contacts.save({
    id: contact.id,
    kind: 'power',
    organisation: contact.organisation,
    numbers: [{ number: '95599', label: null }, ...numbers.slice(1)],
  });
  expect(changed.contact.numbers.map(({ number }) => number)).toEqual(['95599', '示例 0571-0000-0001']);
  expect(changed.contact.department).toBe('调度值班室');
  await client.contacts.remove({ id: contact.id });
  expect((await refusalOf(client.contacts.remove({ id: contact.id }))).code).toBe('UNKNOWN_CONTACT');
});

test('contacts come in from a workbook and are found beside silent outlets', async () => {
  const { client } = await situationCore();
  const csv = [
    'kind,organisation,department,place,numbers',
    '供电,供电公司,,,95598、0571-0000-0003',
    '银行,网点 B1,负责人,B1,0571-0000-0009',
  ].join('\n');
  expect((await runImport(client, csv, { kind: 'contacts' })).result).toMatchObject({ created: 2 });
  expect((await runImport(client, csv, { kind: 'contacts' })).result).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
  const [power] = (await client.contacts.list({ kind: 'power' })).items;
  expect(power?.numbers.map(({ number }) => number)).toEqual(['95598', '0571-0000-0003']);
  await client.reporting.savePlan({
    plan: {
      code: 'daily',
      name: '日报',
      nameEn: null,
      placeTypes: ['branch'],
      organisations: [],
      periods: [],
      cutoffs: ['10:00'],
      leadMinutes: 60,
      startsOn: DATE,
      active: true,
    },
  });
  const { silent } = await client.reporting.now({});
  expect(silent.find(({ place }) => place === 'B1')).toMatchObject({
    answers: '负责人',
    numbers: [{ number: '0571-0000-0009', label: null }],
  });
});
