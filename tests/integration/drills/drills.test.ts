import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, START, testCore, type TestCore } from '../../support/core-client.ts';
import { addItem, makeSmallEvent } from '../../support/small-event.ts';

const SCENARIO = {
  code: 'blackout',
  name: '停电',
  nameEn: 'Blackout',
  type: 'site-simulation' as const,
  everyDays: 90,
  placeTypes: ['branch' as const],
  objectives: [
    { text: 'UPS 接管', item: 'power', targetMinutes: 1 },
    { text: '报告', item: 'leaflet', targetMinutes: 15 },
  ],
  injects: [
    { offsetMinutes: 5, to: '值班员', medium: 'phone' as const, content: '仍未恢复' },
    { offsetMinutes: 0, to: '网点', medium: 'in-person' as const, content: '停电' },
  ],
};

/** Two branches, a critical item and one that is not, and one scenario in place of those shipped. */
async function setUp(): Promise<TestCore> {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await addItem(client, 'power', { critical: true, dueOffsetDays: 0, freshHours: null });
  await addItem(client, 'leaflet', { critical: false, dueOffsetDays: 0, freshHours: null });
  for (const code of ['A', 'B']) await client.places.create({ code, name: code, type: 'branch' });
  for (const { code } of (await client.drills.scenarios({})).items)
    await client.drills.retireScenario({ scenario: code });
  await client.drills.saveScenario({ scenario: SCENARIO });
  return opened;
}

const BLACKOUT = { scenario: 'blackout', places: ['A'] };

test('the product ships a library of scenarios with scripts, whose items are all in the catalogue', async () => {
  const { client } = await testCore();
  const { items } = await client.drills.scenarios({});
  const scripted = items.filter(({ injects }) => injects.length > 0).map(({ code }) => code);
  expect(scripted).toEqual([
    'power-cut',
    'core-outage',
    'bank-run',
    'card-swallowed',
    'wheelchair-no-ramp',
    'crowd-after-closing',
    'counterfeit-notes',
    'earthquake',
  ]);
  const known = new Set((await client.catalogue.get({})).items.map(({ code }) => code));
  const named = items.flatMap(({ objectives }) => objectives.flatMap(({ item }) => item ?? []));
  expect(named.filter((item) => !known.has(item))).toEqual([]);
});

test('a drill held elsewhere is recorded once and counts as a test of its items', async () => {
  const { client } = await setUp();
  await client.readiness.set({ place: 'A', item: 'power', status: 'ready' });
  expect((await client.drills.matrix({})).counts).toMatchObject({ never: 2, done: 0 });
  const { drill, tested, failed } = await client.drills.record({
    ...BLACKOUT,
    heldAt: START - DAY_MS,
    endedAt: START - DAY_MS + HOUR_MS,
    result: 'passed',
    times: [{ objective: 0, minutes: 1 }],
  });
  expect({ tested, failed }).toEqual({ tested: 2, failed: 0 });
  expect((await client.readiness.cell({ place: 'A', item: 'power' })).cell).toMatchObject({
    state: 'ready',
    tested: { result: 'passed', counts: true, at: START - DAY_MS + HOUR_MS },
  });
  const { cells } = await client.drills.matrix({ place: 'A' });
  expect(cells).toEqual([
    {
      scenario: 'blackout',
      place: 'A',
      last: { date: '2026-09-10', result: 'passed', drill },
      due: '2026-12-09',
      state: 'done',
    },
  ]);
  const kept = (await client.drills.get({ drill })).drill;
  expect(kept).toMatchObject({ number: 1, stage: 'concluded', elsewhere: true, places: ['A'], result: 'passed' });
  expect(kept.objectives.map(({ actualMinutes, critical }) => ({ actualMinutes, critical }))).toEqual([
    { actualMinutes: 1, critical: true },
    { actualMinutes: null, critical: false },
  ]);
});

test('one that failed turns a critical item red until a later one is passed; an older drill changes nothing', async () => {
  const { client, clock } = await setUp();
  await client.readiness.set({ place: 'A', item: 'power', status: 'ready' });
  clock.advance(HOUR_MS);
  await client.drills.record({
    ...BLACKOUT,
    heldAt: clock.now(),
    result: 'partly',
    failedItems: ['power'],
    findings: '电池老化',
  });
  const cell = async () => (await client.readiness.cell({ place: 'A', item: 'power' })).cell;
  expect(await cell()).toMatchObject({ state: 'red', verdict: { rule: 'test-failed', facts: { note: '电池老化' } } });
  expect((await client.readiness.cell({ place: 'A', item: 'leaflet' })).cell.tested).toMatchObject({
    result: 'passed',
  });
  await client.drills.record({ ...BLACKOUT, heldAt: clock.now() - DAY_MS, result: 'passed' });
  expect((await cell()).state).toBe('red');
  clock.advance(HOUR_MS);
  await client.drills.record({ ...BLACKOUT, heldAt: clock.now(), result: 'passed' });
  expect(await cell()).toMatchObject({ state: 'ready', tested: { counts: true } });
});

test('a failed drill that is older than tests count, or than a later drill, turns nothing', async () => {
  const { client, clock, core } = await setUp();
  await client.readiness.set({ place: 'A', item: 'power', status: 'ready' });
  const state = async () => (await client.readiness.cell({ place: 'A', item: 'power' })).cell.state;
  await client.drills.record({ ...BLACKOUT, heldAt: Date.UTC(2020, 0, 1), result: 'failed' });
  expect(await state()).toBe('ready');
  await client.drills.record({ ...BLACKOUT, heldAt: START - 10 * DAY_MS, result: 'failed' });
  expect(await state()).toBe('red');
  await client.settings.set({ testValidDays: 10 });
  expect(await state()).toBe('ready');
  await client.settings.set({ testValidDays: 11 });
  expect(await state()).toBe('red');
  clock.advance(DAY_MS);
  core.passTime();
  expect(await state()).toBe('ready');
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('a drill recorded late says nothing of an item that a later one was of', async () => {
  const { client } = await setUp();
  const atBranch = { item: 'power', placeType: 'branch' as const };
  await client.catalogue.requireFor({ ...atBranch, required: false });
  await client.drills.record({ ...BLACKOUT, heldAt: START - DAY_MS, result: 'passed' });
  await client.catalogue.requireFor({ ...atBranch, required: true });
  await client.readiness.set({ place: 'A', item: 'power', status: 'ready' });
  const late = await client.drills.record({ ...BLACKOUT, heldAt: START - 2 * DAY_MS, result: 'failed' });
  expect(late).toMatchObject({ tested: 0, failed: 0 });
  expect((await client.readiness.cell({ place: 'A', item: 'power' })).cell.state).toBe('ready');
});

test('an open corrective action holds a critical item at in progress until someone else has verified it', async () => {
  const { client, clock, core } = await setUp();
  await client.readiness.set({ place: 'A', item: 'power', status: 'ready' });
  const { drill } = await client.drills.record({
    ...BLACKOUT,
    heldAt: START,
    result: 'passed',
    actions: [{ place: 'A', item: 'power', text: '更换电池', owner: '安全保卫岗' }],
  });
  const [action] = (await client.drills.get({ drill })).actions;
  const state = async () => (await client.readiness.cell({ place: 'A', item: 'power' })).cell.state;
  expect(await state()).toBe('partial');
  expect((await client.drills.actions({ open: true })).items[0]).toMatchObject({ overdue: false, critical: true });
  clock.advance(15 * DAY_MS);
  core.passTime();
  expect(await client.drills.actions({})).toMatchObject({ open: 1, overdue: 1 });
  const step = { action: action?.id ?? '' };
  const guard = { post: '安全保卫岗' };
  await client.drills.actionStep({ ...step, operator: guard, step: 'do', note: '已更换' });
  expect((await refusalOf(client.drills.actionStep({ ...step, operator: guard, step: 'verify' }))).code).toBe(
    'SAME_PERSON',
  );
  expect(await state()).toBe('partial');
  await client.drills.actionStep({ ...step, operator: { post: '内控岗' }, step: 'verify', retest: drill });
  expect(await state()).toBe('ready');
  expect((await client.drills.actions({})).items[0]).toMatchObject({ stage: 'verified', retest: drill });
});

test('a planned drill begins with its scenario, in the order of the script, and is changed until it is cancelled', async () => {
  const { client } = await setUp();
  const { drill } = await client.drills.plan({ ...BLACKOUT, plannedAt: START + DAY_MS });
  const planned = (await client.drills.get({ drill })).drill;
  expect(planned).toMatchObject({ stage: 'planned', title: '停电', type: 'site-simulation', result: null });
  expect(planned.injects.map(({ offsetMinutes, to }) => [offsetMinutes, to])).toEqual([
    [0, '网点'],
    [5, '值班员'],
  ]);
  await client.drills.save({
    drill,
    title: '夜间停电',
    places: ['B'],
    injects: [{ offsetMinutes: 1, to: '值班员', medium: 'radio', content: '停电' }],
    parties: [{ role: 'evaluator', post: '内控岗' }],
  });
  const saved = (await client.drills.get({ drill })).drill;
  expect(saved).toMatchObject({ title: '夜间停电', places: ['B'], parties: [{ role: 'evaluator', post: '内控岗' }] });
  expect(saved.injects).toHaveLength(1);
  expect(saved.objectives).toHaveLength(2);
  await client.drills.cancel({ drill, reason: '撞上测试赛' });
  expect((await refusalOf(client.drills.save({ drill, title: '再来' }))).code).toBe('WRONG_STAGE');
  expect((await refusalOf(client.drills.conclude({ drill }))).code).toBe('WRONG_STAGE');
  expect((await client.drills.matrix({})).counts).toMatchObject({ never: 2 });
});

test('bad input is refused with a reason and records nothing', async () => {
  const { client } = await setUp();
  const before = (await client.system.info({})).revision;
  const record = { ...BLACKOUT, heldAt: START, result: 'passed' as const };
  const codes = [];
  for (const input of [
    { ...record, heldAt: START + 1 },
    { ...record, endedAt: START - 1 },
    { ...record, places: ['A', 'nowhere'] },
    { ...record, scenario: 'none' },
    { ...record, failedItems: ['none'] },
    { ...record, actions: [{ place: 'nowhere', text: 'x' }] },
  ])
    codes.push((await refusalOf(client.drills.record(input))).code);
  expect(codes).toEqual([
    'OBSERVED_IN_FUTURE',
    'ENDS_BEFORE_START',
    'UNKNOWN_PLACE',
    'UNKNOWN_SCENARIO',
    'UNKNOWN_ITEM',
    'UNKNOWN_PLACE',
  ]);
  expect((await client.drills.list({})).total).toBe(0);
  expect((await client.system.info({})).revision).toBe(before);
});

test('the suggested quarter drills every gap that is due, and the log rebuilds it all', async () => {
  const { client } = await setUp();
  await client.drills.record({ ...BLACKOUT, heldAt: START, result: 'failed' });
  const { items } = await client.drills.suggest({});
  expect(items).toEqual([{ scenario: 'blackout', places: ['A', 'B'], date: '2026-09-15', worst: 'failed' }]);
  const { drill } = await client.drills.plan({ scenario: 'blackout', places: ['A'], plannedAt: START + DAY_MS });
  expect((await client.drills.suggest({})).items).toMatchObject([{ places: ['B'] }]);
  await client.drills.cancel({ drill, reason: '改期' });
  expect((await client.drills.suggest({})).items).toMatchObject([{ places: ['A', 'B'] }]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
