import { expect, test } from 'vitest';
import { DAY_MS, eventStream, HOUR_MS, nextEvent, refusalOf, START, testCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

const GUARD = { post: '安全保卫岗', name: '李' };
const HEAD = { post: '网点负责人', name: '王' };
/** Midnight after START in Shanghai. */
const MIDNIGHT = Date.UTC(2026, 8, 11, 16);

const PLAN = {
  code: 'patrol',
  name: '安全巡查',
  nameEn: 'Safety patrol',
  cadence: 'daily' as const,
  raisedCadence: null,
  raisedIn: [],
  post: '安全保卫岗',
  startsOn: '2026-09-10',
  active: true,
  checklists: ['safety-patrol'],
  placeTypes: ['branch' as const],
};

async function patrolled() {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await client.places.create({ code: 'B1', name: '网点', type: 'branch' });
  await client.inspections.savePlan({ plan: PLAN });
  const task = async () => (await client.inspections.tasks({ place: 'B1' })).items;
  const stateOf = async (item: string) => (await client.readiness.cell({ place: 'B1', item })).cell;
  /** Every point in order, but for those named. */
  const patrol = async (dueOn: string, failing: Record<string, string> = {}) => {
    const { points } = await client.inspections.form({ plan: 'patrol', place: 'B1', dueOn });
    return client.inspections.do({
      plan: 'patrol',
      place: 'B1',
      dueOn,
      operator: GUARD,
      answers: points.map(({ checklist, point }) => ({
        checklist,
        point,
        result: point in failing ? ('fail' as const) : ('ok' as const),
        note: failing[point],
      })),
    });
  };
  return { ...opened, task, stateOf, patrol };
}

test('a plan makes tasks, one patrol answers for what went by, and midnight makes the next one due', async () => {
  const { core, client, clock, task, patrol } = await patrolled();
  expect((await task()).map(({ state, dueOn }) => [state, dueOn])).toEqual([
    ['overdue', '2026-09-10'],
    ['due', '2026-09-11'],
    ['coming', '2026-09-12'],
  ]);
  expect((await refusalOf(patrol('2026-09-12'))).code).toBe('NOT_YET_DUE');
  expect(await patrol('2026-09-11')).toMatchObject({ result: 'passed', opened: [] });
  expect((await refusalOf(patrol('2026-09-11'))).code).toBe('NOT_A_TASK');
  expect((await task()).map(({ state }) => state)).toEqual(['coming']);

  const stream = await eventStream(client);
  clock.set(MIDNIGHT);
  core.passTime();
  expect((await nextEvent(stream)).topics).toContain('time');
  expect((await task())[0]).toMatchObject({ state: 'due', dueOn: '2026-09-12', untilAt: MIDNIGHT + DAY_MS });
  clock.set(MIDNIGHT + DAY_MS);
  core.passTime();
  expect((await task())[0]).toMatchObject({ state: 'overdue', dueOn: '2026-09-12' });
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('a failed point opens a hidden danger that raises the place until someone else has verified the fix', async () => {
  const { core, client, clock, stateOf, patrol } = await patrolled();
  const done = await patrol('2026-09-11', { extinguishers: '压力在红区' });
  expect(done).toMatchObject({ result: 'failed', known: [] });
  const [danger = ''] = done.opened;
  expect((await client.dangers.get({ danger })).danger).toMatchObject({
    place: 'B1',
    item: 'fire-monitoring',
    severity: 'major',
    stage: 'found',
    foundBy: GUARD,
    title: '压力在红区 · 灭火器在位、压力正常',
    dueAt: START + DAY_MS,
    source: {
      kind: 'inspection',
      plan: 'patrol',
      dueOn: '2026-09-11',
      checklist: 'safety-patrol',
      point: 'extinguishers',
    },
  });
  expect(await stateOf('fire-monitoring')).toMatchObject({ state: 'red' });
  expect(await stateOf('hidden-dangers')).toMatchObject({ state: 'red' });

  // The next patrol finds the same: the danger is known, not a second one.
  clock.set(MIDNIGHT + HOUR_MS);
  core.passTime();
  expect(await patrol('2026-09-12', { extinguishers: '还没换' })).toMatchObject({ opened: [], known: [danger] });

  await client.dangers.assign({ danger, to: '物业', operator: HEAD });
  await client.dangers.fix({ danger, note: '已换新', operator: GUARD });
  const same = await refusalOf(client.dangers.verify({ danger, passed: true, operator: GUARD }));
  expect(same).toMatchObject({ code: 'SAME_PERSON', details: { post: GUARD.post } });
  await client.dangers.verify({ danger, passed: true, operator: HEAD });
  expect(await stateOf('fire-monitoring')).toMatchObject({ state: 'ready' });
  await client.dangers.strikeOff({ danger, operator: HEAD });
  expect(await stateOf('hidden-dangers')).toMatchObject({ state: 'ready' });

  const { timeline } = await client.dangers.get({ danger });
  expect(timeline.map(({ kind, by }) => [kind, by.name]).toReversed()).toEqual([
    ['inspections.do', '李'],
    ['dangers.assign', '王'],
    ['dangers.fix', '李'],
    ['dangers.verify', '王'],
    ['dangers.strikeOff', '王'],
  ]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('an overdue danger raises its place when its moment comes', async () => {
  const { core, client, clock, stateOf } = await patrolled();
  const { danger } = await client.dangers.report({ place: 'B1', title: '坡道扶手松', due: START + HOUR_MS });
  expect(await stateOf('hidden-dangers')).toMatchObject({ state: 'partial' });
  clock.set(START + HOUR_MS);
  core.passTime();
  expect(await stateOf('hidden-dangers')).toMatchObject({ state: 'red' });
  expect(await client.dangers.list({ overdue: true })).toMatchObject({ total: 1, overdue: 1, items: [{ id: danger }] });
  expect(await client.dangers.statistics({})).toMatchObject({
    all: { open: 1, overdue: 1, meanDaysToFix: null },
    byCategory: [{ key: 'safety', open: 1 }],
    byPlace: [{ key: 'B1', overdue: 1 }],
  });
});

test('a form must be complete, and photos of a danger stay', async () => {
  const { client } = await patrolled();
  const incomplete = client.inspections.do({ plan: 'patrol', place: 'B1', dueOn: '2026-09-11', answers: [] });
  expect((await refusalOf(incomplete)).code).toBe('INCOMPLETE');
  const { danger } = await client.dangers.report({ place: 'B1', title: '漏水' });
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');
  const { hash } = await client.dangers.attach({ danger, name: '漏水.png', mime: 'image/png', base64: png });
  expect((await client.dangers.get({ danger })).photos).toMatchObject([{ hash, name: '漏水.png' }]);
  expect(await client.dangers.photo({ hash })).toMatchObject({ base64: png });
  const { commandId } = await client.dangers.assign({ danger, to: '物业' });
  expect((await refusalOf(client.changes.undo({ target: commandId }))).code).toBe('NOT_UNDOABLE');
  expect((await refusalOf(client.dangers.withdraw({ danger, reason: '看错', operator: { post: 'test' } }))).code).toBe(
    'SAME_PERSON',
  );
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
