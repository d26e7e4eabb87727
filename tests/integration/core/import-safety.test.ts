import { expect, test } from 'vitest';
import { runImport, START, testCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

async function onePlace() {
  const opened = await testCore();
  await makeSmallEvent(opened.client);
  await opened.client.places.create({ code: 'B1', name: '城东支行', type: 'branch' });
  return opened;
}

test('hidden dangers come in as found or assigned; the same file twice changes nothing', async () => {
  const { client } = await onePlace();
  const file = [
    'place,title,foundAt,severity,item,assignedTo,dueAt',
    '城东支行,消防通道堆放纸箱,2026-09-10 09:00,重大隐患,fire-monitoring,网点负责人,2026-09-12',
    'B1,灯不亮,2026-09-10 09:00,,,,',
    'B9,没有这家,2026-09-10 09:00,一般,,,',
    'B1,明天才发现,2026-09-12 09:00,一般,,,',
  ].join('\n');
  const done = await runImport(client, file, { kind: 'hidden-dangers' });
  expect(done.result).toMatchObject({ read: 4, created: 2, rejectedTotal: 2 });
  expect(done.result?.rejected.map(({ code }) => code).toSorted()).toEqual(['OBSERVED_IN_FUTURE', 'UNKNOWN_PLACE']);
  const { items } = await client.dangers.list({});
  expect(items).toMatchObject([
    {
      title: '消防通道堆放纸箱',
      stage: 'assigned',
      severity: 'major',
      assignedTo: '网点负责人',
      source: { kind: 'import' },
    },
    { title: '灯不亮', stage: 'found', severity: 'general', assignedTo: null },
  ]);
  expect((await client.readiness.cell({ place: 'B1', item: 'fire-monitoring' })).cell.state).toBe('red');
  expect((await runImport(client, file, { kind: 'hidden-dangers' })).result).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
  // What has been fixed here is not taken back by an old list.
  await client.dangers.assign({ danger: items[1]?.id ?? '', to: '物业' });
  await client.dangers.fix({ danger: items[1]?.id ?? '' });
  const late = 'place,title,foundAt,assignedTo\nB1,灯不亮,2026-09-10 09:00,别人';
  expect((await runImport(client, late, { kind: 'hidden-dangers' })).result).toMatchObject({
    updated: 0,
    unchanged: 1,
  });
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('inspection plans come in with their sets and make tasks', async () => {
  const { client } = await onePlace();
  const file = [
    'code,name,cadence,startsOn,placeTypes,checklists,raisedCadence,raisedIn',
    'night,夜间巡查,每周,2026-09-07,营业网点、自助银行,安全隐患检查表,每日,赛时',
  ].join('\n');
  expect((await runImport(client, file, { kind: 'inspection-plans' })).result).toMatchObject({ created: 1 });
  const { items } = await client.inspections.plans({});
  expect(items.find(({ code }) => code === 'night')).toMatchObject({
    cadence: 'weekly',
    raisedCadence: 'daily',
    raisedIn: ['games'],
    active: true,
    checklists: ['safety-patrol'],
    placeTypes: ['branch', 'self-service'],
    places: 1,
    due: 1,
  });
  expect((await client.inspections.tasks({ place: 'B1' })).items[0]).toMatchObject({
    state: 'due',
    dueOn: '2026-09-13',
  });
  expect(START).toBeLessThan((await client.inspections.tasks({ place: 'B1' })).items[0]?.untilAt ?? 0);
});
