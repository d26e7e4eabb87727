import { expect, test } from 'vitest';
import { refusalOf, reopened, runImport, START, type TestCore } from '../../support/core-client.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { MINUTE_MS, openOutage, pass, situationCore } from '../../support/situation.ts';

const LOBBY = { post: '大堂经理' };
const CARE = { post: '消保岗', name: '甲' };
const ITEM = 'complaint-channel';

const intake = ({ client }: TestCore, place = 'B1') =>
  client.complaints.add({ operator: LOBBY, place, kind: 'exchange', what: '兑换等了一小时没换到零钱' });

async function channelAt({ client }: TestCore, place: string) {
  const { cells } = await client.readiness.place({ place });
  const found = cells.find(({ item }) => item === ITEM);
  return found && { state: found.state, rule: found.verdict?.rule ?? null };
}

test('three fields in, told back, closed: the first asked stays responsible and every line of it stays', async () => {
  const opened = await situationCore();
  const { client, clock } = opened;
  const { complaint: made } = await intake(opened);
  expect(made).toMatchObject({
    stage: 'open',
    firstAsked: LOBBY,
    helper: null,
    channel: 'counter',
    contact: null,
    dueAt: START + 240 * MINUTE_MS,
    watched: false,
  });
  const complaint = made.id;
  clock.advance(20 * MINUTE_MS);
  const handed = await client.complaints.hand({ operator: LOBBY, complaint, to: '消保岗', note: '请协助补兑' });
  expect(handed.complaint).toMatchObject({ firstAsked: LOBBY, helper: '消保岗' });
  await client.complaints.note({ operator: CARE, complaint, upset: true, text: '客户很生气' });
  expect((await refusalOf(client.complaints.close({ complaint }))).code).toBe('NOT_TOLD_BACK');
  await client.complaints.resolve({ operator: CARE, complaint, outcome: '从邻近网点调零钱补兑' });
  expect((await refusalOf(client.complaints.close({ complaint }))).code).toBe('NOT_TOLD_BACK');
  clock.advance(10 * MINUTE_MS);
  const told = await client.complaints.tellBack({
    operator: CARE,
    complaint,
    medium: 'phone',
    at: clock.now() - MINUTE_MS,
  });
  expect(told.complaint).toMatchObject({
    stage: 'told',
    told: null,
    toldAt: START + 29 * MINUTE_MS,
    toldMedium: 'phone',
    toldBy: CARE,
  });
  expect((await client.complaints.close({ operator: LOBBY, complaint })).complaint).toMatchObject({ stage: 'closed' });
  expect((await refusalOf(client.complaints.hand({ complaint, to: '消保岗' }))).code).toBe('COMPLAINT_STAGE');
  const { history } = await client.complaints.get({ complaint });
  expect(history.map(({ step, by }) => [step, by.post])).toEqual([
    ['add', '大堂经理'],
    ['hand', '大堂经理'],
    ['note', '消保岗'],
    ['resolve', '消保岗'],
    ['tell-back', '消保岗'],
    ['close', '大堂经理'],
  ]);
  const again = await client.complaints.reopen({ complaint, reason: '钱没到账' });
  expect(again.complaint).toMatchObject({ stage: 'open', outcome: null, toldAt: null, reopened: 1, unsolved: true });
  expect((await client.complaints.get({ complaint })).history).toHaveLength(7);
  expect((await client.system.verify({})).ok).toBe(true);
});

test('nothing of it is taken back by undo', async () => {
  const opened = await situationCore();
  const { commandId } = await intake(opened);
  expect((await refusalOf(opened.client.changes.undo({ target: commandId }))).code).toBe('NOT_UNDOABLE');
});

test('an open one counts in the readiness of its place, turns it red at its limit by itself, and an answer frees it', async () => {
  const opened = await situationCore();
  const { client, core } = opened;
  await client.readiness.set({ place: 'B1', item: ITEM, status: 'ready' });
  expect(await channelAt(opened, 'B1')).toMatchObject({ state: 'ready', rule: null });
  const { complaint } = await intake(opened);
  expect(await channelAt(opened, 'B1')).toMatchObject({ state: 'partial', rule: 'complaints-open' });
  await client.complaints.note({ complaint: complaint.id, harmed: true });
  expect(await channelAt(opened, 'B1')).toMatchObject({ rule: 'complaints-watched' });
  pass(opened, 240);
  expect(await channelAt(opened, 'B1')).toMatchObject({ state: 'partial' });
  opened.clock.advance(1);
  core.passTime();
  expect(await channelAt(opened, 'B1')).toMatchObject({ state: 'red', rule: 'complaints-overdue' });
  expect(await client.complaints.list({ overdue: true })).toMatchObject({ total: 1, open: 1, overdue: 1, watched: 1 });
  const later = await reopened(opened);
  expect(await channelAt(later, 'B1')).toMatchObject({ state: 'red', rule: 'complaints-overdue' });
  await later.client.complaints.resolve({ complaint: complaint.id, outcome: '已补兑' });
  await later.client.complaints.tellBack({ complaint: complaint.id, medium: 'in-person' });
  expect(await channelAt(later, 'B1')).toMatchObject({ state: 'ready', rule: null });
  expect(await later.client.complaints.statistics({})).toMatchObject({
    all: { total: 1, open: 1, overdue: 0, late: 1, timely: 0, share: 0 },
    byKind: [{ key: 'exchange', late: 1 }],
    byPlace: [{ key: 'B1', name: '网点 B1', late: 1 }],
  });
});

test('one that is overdue where no readiness item shows it stands on the board by itself', async () => {
  const opened = await situationCore();
  const { client } = opened;
  await client.places.create({ code: 'H1', name: '酒店', type: 'hotel' });
  await intake(opened, 'H1');
  await intake(opened, 'B1');
  opened.clock.advance(240 * MINUTE_MS + 1);
  opened.core.passTime();
  const { attention } = await client.board.get({});
  expect(attention.filter(({ kind }) => kind === 'complaint-overdue')).toMatchObject([
    { places: [{ code: 'H1' }], count: 1, at: START + 240 * MINUTE_MS },
  ]);
  expect(attention.find(({ kind, item }) => kind === 'red' && item === ITEM)).toMatchObject({
    places: [{ code: 'B1' }],
  });
});

test('linked to an incident and the entry it came in with; what is unknown is refused and nothing is kept', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const { incident } = await openOutage(opened);
  const { entry } = await client.log.add({ text: '客户投诉刷卡失败', place: 'B1' });
  const { complaint } = await client.complaints.add({
    place: 'B1',
    kind: 'card',
    what: '外卡刷不了',
    incident: incident.id,
    entry: entry.id,
  });
  expect(complaint).toMatchObject({ incident: incident.id, incidentTitle: incident.title, entry: entry.id });
  expect((await client.complaints.list({ incident: incident.id })).items).toHaveLength(1);
  expect((await client.complaints.link({ complaint: complaint.id, incident: null })).complaint.incident).toBeNull();
  const refused = async (input: object): Promise<string> =>
    (await refusalOf(client.complaints.add({ place: 'B1', kind: 'card', what: 'x', ...input }))).code;
  expect(await refused({ place: 'B9' })).toBe('UNKNOWN_PLACE');
  expect(await refused({ kind: 'nothing' })).toBe('UNKNOWN_COMPLAINT_KIND');
  expect(await refused({ incident: 'nothing' })).toBe('UNKNOWN_INCIDENT');
  expect(await refused({ entry: 'nothing' })).toBe('UNKNOWN_ENTRY');
  expect(await refused({ receivedAt: START + 60 * MINUTE_MS })).toBe('EVENT_TIME_IN_FUTURE');
  expect(await refused({ receivedAt: 0 })).toBe('EVENT_TIME_BEFORE_EVENT');
  expect((await client.complaints.list({})).total).toBe(1);
});

test('a kind has its limit; complaints that are there keep theirs', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const { complaint } = await intake(opened);
  await client.complaints.saveKind({ kind: 'exchange', name: '外币兑换', nameEn: 'Currency exchange', limitHours: 1 });
  expect((await client.complaints.get({ complaint: complaint.id })).complaint.dueAt).toBe(START + 240 * MINUTE_MS);
  expect((await intake(opened, 'B2')).complaint.dueAt).toBe(START + 60 * MINUTE_MS);
  expect((await client.complaints.kinds({})).items[1]).toMatchObject({ code: 'exchange', limitHours: 1 });
});

test('a list of complaints comes in once, named by kind in either language; what is wrong with a row is said', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const file = [
    'place,kind,what,receivedAt,firstAsked,channel',
    'B1,外币兑换,换欧元等了一小时,2026-09-11 08:30,大堂经理,来电',
    '网点 B2,Waiting time,叫号跳过了我,2026-09-11 08:40,,',
    'B1,没有这类,x,2026-09-11 08:30,,',
    'B1,其他,明天的事,2026-09-12 08:30,,',
  ].join('\n');
  const done = await runImport(client, file, { kind: 'complaints' });
  expect(done.result).toMatchObject({ read: 4, created: 2, rejectedTotal: 2 });
  expect(done.result?.rejected.map(({ code }) => code).toSorted()).toEqual(['OBSERVED_IN_FUTURE', 'UNKNOWN_ENTRY']);
  const { items } = await client.complaints.list({});
  expect(items.find(({ place }) => place === 'B1')).toMatchObject({
    kind: 'exchange',
    channel: 'phone',
    firstAsked: { post: '大堂经理' },
    dueAt: START + 180 * MINUTE_MS,
  });
  expect(await channelAt(opened, 'B2')).toMatchObject({ rule: 'complaints-open' });
  const again = await runImport(client, file, { kind: 'complaints' });
  expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect((await client.system.verify({})).ok).toBe(true);
});

test('a hundred markup and script payloads go through every text field and come back as they were', async () => {
  const opened = await situationCore();
  const { client } = opened;
  for (const payload of MARKUP_PAYLOADS) {
    const short = payload.slice(0, 60).trim();
    const operator = { post: short, name: short };
    const { complaint: made } = await client.complaints.add({
      operator,
      place: 'B1',
      kind: 'other',
      what: payload,
      language: short,
      contact: short,
    });
    expect(made).toMatchObject({ what: payload.trim(), language: short, contact: short, firstAsked: operator });
    const complaint = made.id;
    const other = `${short.slice(0, 58)}?`;
    await client.complaints.hand({ operator, complaint, to: other, note: payload });
    await client.complaints.note({ operator, complaint, text: payload });
    await client.complaints.resolve({ operator, complaint, outcome: payload });
    await client.complaints.tellBack({ operator, complaint, told: short, medium: 'phone', note: payload });
    await client.complaints.close({ operator, complaint, note: payload });
    await client.complaints.reopen({ operator, complaint, reason: payload });
    const { history, complaint: now } = await client.complaints.get({ complaint });
    expect(history.map(({ text }) => text)).toEqual(Array.from({ length: 7 }, () => payload.trim()));
    expect(now).toMatchObject({ reopenReason: payload.trim(), helper: other });
  }
  expect((await client.system.verify({})).ok).toBe(true);
}, 60_000);
