import { expect, test } from 'vitest';
import { START, eventStream, nextEvent, refusalOf, runImport, type CoreClient } from '../../support/core-client.ts';
import { MINUTE_MS, pass, situationCore } from '../../support/situation.ts';

/** START is 09:30 of this date in Shanghai. */
const DATE = '2026-09-11';
const slot = { plan: 'daily', date: DATE, cutoff: '10:00' } as const;
const operator = { post: '值班员' };

const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusalOf(work)).code;

function savePlan(client: CoreClient, cutoffs: string[] = ['10:00', '17:00'], leadMinutes = 60) {
  return client.reporting.savePlan({
    plan: {
      code: 'daily',
      name: '每日报到',
      nameEn: 'Daily report',
      placeTypes: ['branch'],
      organisations: [],
      periods: [],
      cutoffs,
      leadMinutes,
      startsOn: '2026-09-10',
      active: true,
    },
  });
}

const states = (outlets: readonly { place: string; state: string }[]) =>
  Object.fromEntries(outlets.map(({ place, state }) => [place, state]));

test('each outlet reports by the cut-off, nothing included; who is silent is told and counted', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  const before = await client.reporting.now({});
  expect(before.slots).toMatchObject([{ ...slot, counts: { expected: 2, awaited: 2, missing: 0, zero: 0 } }]);
  expect(before.next).toMatchObject({ plan: 'daily', cutoff: '10:00', dueAt: START + 30 * MINUTE_MS });

  const { report } = await client.reporting.report({ ...slot, place: 'B1', operator, from: '网点负责人' });
  expect(report).toMatchObject({ zero: true, text: null, reportedAt: START, post: '值班员', from: '网点负责人' });
  pass(core, 31);
  const missed = await client.reporting.slot({ plan: 'daily' });
  expect(missed.outlets.map(({ place, state }) => [place, state])).toEqual([
    ['B2', 'missing'],
    ['B1', 'in-time'],
  ]);
  const late = await client.reporting.report({ ...slot, place: 'B2', text: '一台 ATM 卡钞', operator });
  expect(late.slot.counts).toMatchObject({ missing: 0, late: 1, 'in-time': 1, zero: 1 });
  expect((await client.reporting.now({})).silent).toEqual([]);
});

test('the core wakes at a cut-off by itself, and again when the next one opens', async () => {
  const core = await situationCore();
  await savePlan(core.client);
  const stream = await eventStream(core.client);
  pass(core, 29);
  pass(core, 2);
  expect(await nextEvent(stream)).toMatchObject({ topics: ['reporting'], at: START + 31 * MINUTE_MS });
  expect((await core.client.reporting.now({})).slots[0]?.counts.missing).toBe(2);
  pass(core, 6 * 60);
  expect(await nextEvent(stream)).toMatchObject({ topics: ['reporting'] });
  expect((await core.client.reporting.now({})).slots[0]?.cutoff).toBe('17:00');
});

test('all the others reported zero: those that did are left alone, and undo takes it back', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  await client.reporting.report({ ...slot, place: 'B1', text: '停电十分钟', operator });
  const bulk = await client.reporting.reportNothing({ ...slot, places: ['B1', 'B2'], operator });
  expect(bulk).toMatchObject({ reported: 1, kept: 1, slot: { counts: { awaited: 0, zero: 1 } } });
  await client.changes.undo({ target: bulk.commandId, operator });
  const { outlets } = await client.reporting.slot({ plan: 'daily' });
  expect(states(outlets)).toEqual({ B1: 'in-time', B2: 'awaited' });
});

test('a report counts from when it came in, and a second one does not make the first late', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  pass(core, 40);
  await client.reporting.report({ ...slot, place: 'B1', reportedAt: START + 25 * MINUTE_MS, operator });
  await client.reporting.report({ ...slot, place: 'B1', text: '补报：一起投诉', operator });
  const { outlets } = await client.reporting.slot({ plan: 'daily' });
  const one = outlets.find(({ place }) => place === 'B1');
  expect(one).toMatchObject({ state: 'in-time', reports: 2, firstReportedAt: START + 25 * MINUTE_MS });
  expect(one?.report).toMatchObject({ zero: false, text: '补报：一起投诉' });
});

test('what cannot be is refused with what to do', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  await client.places.create({ code: 'H1', name: '酒店', type: 'hotel' });
  expect(await codeOf(client.reporting.report({ ...slot, plan: 'weekly', place: 'B1' }))).toBe(
    'UNKNOWN_REPORTING_PLAN',
  );
  expect(await codeOf(client.reporting.report({ ...slot, cutoff: '11:00', place: 'B1' }))).toBe('UNKNOWN_CUTOFF');
  expect(await codeOf(client.reporting.report({ ...slot, place: 'H1' }))).toBe('NOT_EXPECTED');
  expect(await codeOf(client.reporting.report({ ...slot, place: 'nowhere' }))).toBe('NOT_EXPECTED');
  expect(await codeOf(client.reporting.report({ ...slot, cutoff: '17:00', place: 'B1' }))).toBe('REPORT_TOO_EARLY');
  expect(await codeOf(client.reporting.report({ ...slot, place: 'B1', reportedAt: START + 10 * MINUTE_MS }))).toBe(
    'EVENT_TIME_IN_FUTURE',
  );
});

test('a call to a silent outlet stands in the duty log and in its row', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  pass(core, 35);
  const { entry } = await client.reporting.chase({ ...slot, place: 'B2', number: '示例 0571-0000-0002', operator });
  expect(entry).toMatchObject({ place: 'B2', medium: 'phone', category: 'reporting', post: '值班员' });
  expect(entry.text).toContain('网点 B2');
  const { outlets } = await client.reporting.slot({ plan: 'daily' });
  // Whoever was called comes after whoever was not.
  expect(outlets.map(({ place, chases }) => [place, chases])).toEqual([
    ['B1', 0],
    ['B2', 1],
  ]);
  expect((await client.log.search({ text: '催报' })).items.map(({ id }) => id)).toEqual([entry.id]);
  const refused = await refusalOf(client.changes.undo({ target: entry.id, operator }));
  expect(refused.code).toBe('NOT_UNDOABLE');
});

test('statistics count every cut-off of every outlet once', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client, ['10:00']);
  await client.reporting.report({ ...slot, place: 'B1', operator });
  pass(core, 40);
  await client.reporting.report({ ...slot, place: 'B2', operator });
  pass(core, 24 * 60);
  // The cut-off of the 10th, before anybody used this, counts as the plan says.
  const from = START - 60 * MINUTE_MS;
  const { total, outlets } = await client.reporting.timeliness({ from });
  expect(total).toEqual({ owed: 4, inTime: 1, late: 1, missing: 2, share: 0.25 });
  expect(outlets.map(({ place, inTime, late, missing }) => [place, inTime, late, missing])).toEqual([
    ['B2', 0, 1, 1],
    ['B1', 1, 0, 1],
  ]);
  const { outlets: rows } = await client.reporting.slot({ plan: 'daily', date: '2026-09-12', cutoff: '10:00' });
  expect(rows.map(({ place, missedBefore }) => [place, missedBefore])).toEqual([
    ['B1', 0],
    ['B2', 0],
  ]);
});

test('times that change leave the days that are over as they were', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client, ['10:00', '17:00']);
  pass(core, 24 * 60);
  await savePlan(client, ['09:00', '17:00']);
  const first = await client.reporting.slot({ plan: 'daily', date: DATE, cutoff: '10:00' });
  expect(first.slot?.counts.missing).toBe(2);
  expect((await refusalOf(client.reporting.slot({ plan: 'daily', date: '2026-09-12', cutoff: '10:00' }))).code).toBe(
    'UNKNOWN_CUTOFF',
  );
  expect((await client.reporting.slot({ plan: 'daily', date: '2026-09-12', cutoff: '09:00' })).slot).not.toBeNull();
});

test('reports come in from a workbook, twice without doubling', async () => {
  const core = await situationCore();
  const { client } = core;
  await savePlan(client);
  pass(core, 60);
  const csv = [
    'place,date,cutoff,text,reportedAt',
    'B1,2026-09-11,10:00,,2026-09-11 09:40',
    'B2,2026-09-11,10:00,排队较长,2026-09-11 10:20',
    'B9,2026-09-11,10:00,,',
    'B1,2026-09-11,11:00,,',
  ].join('\n');
  const first = await runImport(client, csv, { kind: 'reports-in' });
  expect(first.result).toMatchObject({ created: 2 });
  expect(first.result?.rejected.map(({ row, code }) => [row, code])).toEqual([
    [4, 'UNKNOWN_PLACE'],
    [5, 'UNKNOWN_CUTOFF'],
  ]);
  const { slot: counted, outlets } = await client.reporting.slot({ plan: 'daily' });
  expect(counted?.counts).toMatchObject({ 'in-time': 1, late: 1, zero: 1 });
  expect(outlets[0]?.report?.imported).toBe(true);
  const again = await runImport(client, csv, { kind: 'reports-in' });
  expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
});
