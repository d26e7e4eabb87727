import { expect, test } from 'vitest';
import { HOUR_MS, refusalOf, START, type TestCore } from '../../support/core-client.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { addItem } from '../../support/small-event.ts';
import { MINUTE_MS, openOutage, pass, situationCore } from '../../support/situation.ts';

const day = { post: '值班员A岗' };
const night = { post: '值班员B岗' };

/** A shift that began at START and in which something happened everywhere. */
async function fullShift(): Promise<TestCore> {
  const core = await situationCore();
  const { client } = core;
  await addItem(client, 'door', { critical: true, dueOffsetDays: 60, freshHours: 4 });
  pass(core, 60);
  await client.readiness.set({ place: 'B1', item: 'door', status: 'ready', operator: day });
  await client.reporting.savePlan({
    plan: {
      code: 'daily',
      name: '日报',
      nameEn: null,
      placeTypes: ['branch'],
      organisations: [],
      periods: [],
      cutoffs: ['11:00'],
      leadMinutes: 60,
      startsOn: '2026-09-11',
      active: true,
    },
  });
  await client.reporting.report({ plan: 'daily', date: '2026-09-11', cutoff: '11:00', place: 'B1', operator: day });
  await openOutage(core);
  const closed = await client.incidents.open({
    operator: day,
    title: '柜台纠纷',
    type: 'disturbance',
    places: ['B2'],
    facts: {},
  });
  await client.incidents.close({ incident: closed.incident.id, conclusion: '已劝离', operator: day });
  const { entry } = await client.log.add({ text: '武警到场', operator: day });
  await client.log.markSignificant({ entry: entry.id, operator: day });
  await client.log.add({ text: '一般记录', operator: day });
  await client.systems.setState({ system: 'card-switch', state: 'down', operator: day });
  await client.posture.set({ level: 'alert', ground: '卡系统中断', operator: day });
  pass(core, 5 * 60);
  return core;
}

test('the picture has the figures that the screens have at that instant', async () => {
  const core = await fullShift();
  const { client, clock } = core;
  const { picture } = await client.handover.picture({ from: START });
  expect(picture).toMatchObject({ from: START, at: clock.now() });

  const incidents = await client.incidents.list({});
  const open = incidents.items.filter(({ stage }) => stage !== 'closed');
  expect(picture.incidents).toMatchObject({ open: open.length, opened: 2, closed: 1, changed: 0 });
  expect(picture.incidents.items.map(({ id }) => id)).toEqual(incidents.items.map(({ id }) => id));

  const owed = (await client.clocks.list({})).items;
  const overdue = owed.filter(({ state }) => state === 'overdue').length;
  expect(overdue).toBeGreaterThan(0);
  expect(picture.clocks).toMatchObject({ stopped: 0, overdue, running: owed.length - overdue });

  const { totals } = await client.board.get({});
  expect(picture.readiness).toMatchObject({
    redNow: totals.red,
    criticalRedNow: totals.criticalRed,
    staleNow: totals.stale,
    readyNow: totals.ready,
    requiredNow: totals.required,
  });
  const turned = await client.readiness.turned({ since: START, limit: 200 });
  expect(picture.readiness.red + picture.readiness.stale + picture.stock.red + picture.stock.stale).toBe(turned.total);
  // The first category of the catalogue is the one of cash.
  expect(picture.stock.cells).toContainEqual(expect.objectContaining({ place: 'B1', item: 'door', state: 'stale' }));

  const { slots } = await client.reporting.now({});
  expect(picture.reporting.missing).toBe(slots[0]?.counts.missing);
  expect(picture.reporting.slots).toEqual(slots);
  expect(picture.systems.notUp).toEqual((await client.systems.list({})).items.filter(({ state }) => state !== 'up'));
  expect(picture.systems.posture).toEqual((await client.posture.get({})).current);
  const entries = await client.log.search({ limit: 500 });
  expect(picture.log.entries).toBe(entries.items.filter(({ entryTime }) => entryTime >= START).length);
  expect(picture.log.highlights).toEqual((await client.log.search({ significant: true })).items);
  const tasks = await client.tasks.list({ state: 'all' });
  expect(picture.tasks).toMatchObject(tasks.counts.open === 0 ? { open: 0 } : { overdue: tasks.counts.overdue });
});

test('the shift is annotated and accepted by somebody else; the duty log tells, and the record never changes', async () => {
  const core = await fullShift();
  const { client, clock } = core;
  await client.handover.note({ section: 'clocks', text: '总行已电话告知，书面报告待发', operator: day });
  await client.handover.note({ section: 'clocks', text: '总行已电话告知，书面报告 18 点前发', operator: day });
  await client.handover.note({ section: 'other', text: '备用钥匙在柜台', operator: day });
  await client.handover.note({ section: 'other', text: '', operator: day });
  const { picture } = await client.handover.picture({ from: START });
  const { handover, commandId } = await client.handover.accept({
    outgoing: day,
    from: START,
    lastSeen: null,
    operator: night,
  });
  expect(handover).toMatchObject({ outgoing: day, incoming: night, startedAt: START, acceptedAt: clock.now() });
  expect(handover.picture).toEqual(picture);
  expect(handover.picture.notes.map(({ section, text }) => [section, text])).toEqual([
    ['clocks', '总行已电话告知，书面报告 18 点前发'],
  ]);
  const { entry } = await client.log.get({ entry: handover.entry });
  expect(entry).toMatchObject({ post: night.post, category: 'handover' });
  expect(entry.text).toContain('值班员A岗');
  expect((await refusalOf(client.changes.undo({ target: commandId, operator: night }))).code).toBe('NOT_UNDOABLE');

  // The next shift begins where this one ended, with blank remarks and nothing fresh.
  pass(core, 30);
  const next = await client.handover.picture({});
  expect(next.last?.id).toBe(handover.id);
  expect(next.picture).toMatchObject({ from: handover.acceptedAt, notes: [], incidents: { opened: 0, closed: 0 } });
  expect(next.picture.coverage.fresh).toBe(0);
  expect(next.picture.log.entries).toBe(1);
  expect((await client.handover.get({ id: handover.id })).handover).toEqual(handover);
  expect(await client.handover.list({})).toMatchObject({ total: 1, items: [{ id: handover.id }] });
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('whoever goes cannot accept, and a shift is handed over once', async () => {
  const { client } = await fullShift();
  const give = (operator: { post: string; name?: string }, lastSeen: string | null = null) =>
    client.handover.accept({ outgoing: day, from: START, lastSeen, operator });
  expect((await refusalOf(give(day))).code).toBe('SAME_PERSON');
  expect((await refusalOf(give({ ...day, name: '甲' }))).code).toBe('SAME_PERSON');
  const { handover } = await give(night);
  expect((await refusalOf(give({ post: '值班员C岗' }))).code).toBe('HANDED_OVER_ALREADY');
  expect((await refusalOf(client.handover.picture({ from: START + 30 * 24 * HOUR_MS }))).code).toBe('BAD_SHIFT_START');
  await give({ post: '值班员C岗' }, handover.id);
});

test('the same handover sent twice is one handover', async () => {
  const { client } = await fullShift();
  const commandId = crypto.randomUUID();
  const send = () => client.handover.accept({ commandId, outgoing: day, from: START, lastSeen: null, operator: night });
  const first = await send();
  const again = await send();
  expect(again).toMatchObject({ repeated: true, handover: { id: first.handover.id } });
  expect((await client.handover.list({})).total).toBe(1);
});

test('a shift starts with the roster where none was handed over, and says who should come', async () => {
  const core = await situationCore();
  const { client } = core;
  await client.duty.savePosition({ code: 'officer', name: '值班员', nameEn: null, ord: 1, needed: 1 });
  const shift = { position: 'officer', date: '2026-09-11' };
  await client.duty.saveShift({ ...shift, from: '08:00', to: '20:00', post: day.post });
  await client.duty.saveShift({ ...shift, from: '20:00', to: '08:00', post: night.post });
  const { picture, expected } = await client.handover.picture({});
  expect(picture.from).toBe(START - 90 * MINUTE_MS);
  expect(expected).toEqual([day, night]);

  // A liaison starts at the very moment of the handover, but an officer takes over from an officer.
  await client.duty.savePosition({ code: 'liaison', name: '联络员', nameEn: null, ord: 2, needed: 0 });
  await client.duty.saveShift({ ...shift, position: 'liaison', from: '09:30', to: '18:00', post: '联络员岗' });
  const expectedFrom = async (post: string) => (await client.handover.picture({ outgoing: { post } })).expected[0];
  expect((await client.handover.picture({})).expected[0]).toEqual({ post: '联络员岗' });
  expect(await expectedFrom(day.post)).toEqual(night);
  expect(await expectedFrom('值班员Z岗')).toEqual(day);

  // At five past eight in the evening it is the day that is handed over, to whoever has just come.
  pass(core, 10 * 60 + 35);
  const evening = await client.handover.picture({});
  expect(evening.picture.from).toBe(START - 90 * MINUTE_MS);
  expect(evening.expected).toEqual([night]);
  expect(await expectedFrom(day.post)).toEqual(night);
});

test('what is typed into remarks, reports, rosters and contacts stays text', async () => {
  const core = await fullShift();
  const { client } = core;
  for (const [index, text] of MARKUP_PAYLOADS.entries()) {
    await client.handover.note({ section: 'other', text, operator: day });
    const { contact } = await client.contacts.save({
      kind: 'other',
      organisation: text.slice(0, 200),
      note: text,
      numbers: [{ number: `${index}`, label: text.slice(0, 60) }],
    });
    expect(contact).toMatchObject({ organisation: text.trim().slice(0, 200).trim(), note: text.trim() });
  }
  const last = MARKUP_PAYLOADS.at(-1) ?? '';
  expect((await client.handover.picture({ from: START })).picture.notes[0]?.text).toBe(last.trim());
});
