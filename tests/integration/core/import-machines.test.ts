import { expect, test } from 'vitest';
import { livingTables } from '../../support/living-tables.ts';
import { HOUR_MS, runImport, START, testCore } from '../../support/core-client.ts';

async function twoPlaces() {
  const opened = await testCore();
  await opened.client.places.create({ code: 'B1', name: '城东支行', type: 'branch' });
  await opened.client.places.create({ code: 'H1', name: '望江酒店', type: 'hotel' });
  return opened;
}

const MACHINES = 'code,place,kind,schemes,languages,ecny,keeper,lastTestAt,lastTestPassed,lastPatrolAt';

test('machines come in by names of any language, decide their items, and go out as one', async () => {
  const { client, core } = await twoPlaces();
  const before = livingTables(core.store.db);
  const file = [
    MACHINES,
    'A1,城东支行,自助取款机,Visa、万事达、JCB、unionpay,中文、英文,否,设备管理岗,2026-09-10 15:00,是,2026-09-11 08:30',
    'P1,H1,POS,"visa, mastercard",,是,,2026-09-10 15:00,通过,',
    'A2,B1,ATM,gold,,,,,,',
    'A3,B1,ATM,visa,,,,2026-09-10 15:00,,',
  ].join('\n');
  const done = await runImport(client, file, { kind: 'machines' });
  expect(done.result).toMatchObject({ read: 4, created: 2, rejectedTotal: 2 });
  expect(done.result?.rejected).toMatchObject([
    { row: 4, column: 'schemes', code: 'UNKNOWN_ENTRY' },
    { row: 5, column: 'lastTestPassed', code: 'MISSING_REQUIRED' },
  ]);
  const { items } = await client.machines.list({});
  expect(items.find(({ code }) => code === 'A1')).toMatchObject({
    schemes: ['jcb', 'mastercard', 'unionpay', 'visa'],
    languages: ['en', 'zh'],
    state: 'working',
    lastTestAt: START - 18.5 * HOUR_MS,
  });
  expect(
    core.store.db
      .prepare("SELECT status FROM readiness_verdict WHERE place = 'B1' AND item = 'atm-foreign-cards' AND deleted = 0")
      .pluck()
      .get(),
  ).toBe('ready');
  expect((await runImport(client, file, { kind: 'machines' })).result).toMatchObject({ created: 0, unchanged: 2 });

  await client.changes.undo({ target: done.commandId ?? '' });
  expect(livingTables(core.store.db)).toEqual(before);
  await runImport(client, file, { kind: 'machines' });
  const moved = `${MACHINES}\nA1,H1,ATM,visa,,,,,,`;
  expect((await runImport(client, moved, { kind: 'machines' })).result).toMatchObject({ updated: 1 });
  const { count } = core.store.db
    .prepare("SELECT count(*) AS count FROM readiness_verdict WHERE place = 'B1' AND deleted = 0")
    .get() as { count: number };
  expect(count).toBe(0);
  expect((await client.machines.list({ place: 'H1' })).items.find(({ code }) => code === 'A1')?.schemes).toEqual([
    'visa',
  ]);
});

test('faults are found again by machine and start', async () => {
  const { client } = await twoPlaces();
  await runImport(client, `${MACHINES}\nA1,B1,ATM,visa,,,,2026-09-10 15:00,是,`, { kind: 'machines' });
  const file = [
    'machine,since,until,description',
    'A1,2026-09-11 08:00,,死机',
    'A1,2026-09-10 08:00,2026-09-10 07:00,倒着写',
    'A9,2026-09-10 08:00,,没有这台',
  ].join('\n');
  const done = await runImport(client, file, { kind: 'machine-faults' });
  expect(done.result).toMatchObject({ created: 1, rejectedTotal: 2 });
  expect(done.result?.rejected).toMatchObject([
    { row: 3, column: 'until', code: 'ENDS_BEFORE_START' },
    { row: 4, column: 'machine', code: 'UNKNOWN_ENTRY' },
  ]);
  expect((await client.machines.faults({ open: true })).items).toMatchObject([{ machine: 'A1', description: '死机' }]);
  const mended = 'machine,since,until\nA1,2026-09-11 08:00,2026-09-11 09:00';
  expect((await runImport(client, mended, { kind: 'machine-faults' })).result).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect((await runImport(client, mended, { kind: 'machine-faults' })).result).toMatchObject({ unchanged: 1 });
  expect((await client.machines.faults({ open: true })).total).toBe(0);
});

test('points hold to the end of their last day; checklist results find their point by name', async () => {
  const { client } = await twoPlaces();
  const points = 'place,tier,licence,licenceUntil,hostHotel,currencies\nB1,基础兑换,结汇-1,2026-12-31,H1,"USD、欧元"';
  expect((await runImport(client, points, { kind: 'fx-points' })).result).toMatchObject({ created: 1 });
  expect((await runImport(client, points, { kind: 'fx-points' })).result).toMatchObject({ unchanged: 1 });
  expect((await client.fxPoints.get({ place: 'B1' })).point).toMatchObject({
    tier: 'basic',
    currencies: ['EUR', 'USD'],
    hostHotel: 'H1',
    licenceUntil: Date.parse('2027-01-01T00:00+08:00') - 1,
  });

  const results = [
    'place,checklist,point,result,observedAt',
    'B1,标识检查表,英文文字完整无误,合格,',
    'B1,signage,text-zh,×,2026-09-11 09:00',
    'B1,signage,text-en,合格,',
    'B1,signage,nothing,合格,',
  ].join('\n');
  const done = await runImport(client, results, { kind: 'checklist-results' });
  expect(done.result).toMatchObject({ created: 2, rejectedTotal: 2 });
  expect(done.result?.rejected).toMatchObject([
    { row: 4, column: 'point', code: 'DUPLICATE_IN_FILE' },
    { row: 5, column: 'point', code: 'UNKNOWN_ENTRY' },
  ]);
  expect((await runImport(client, results, { kind: 'checklist-results' })).result).toMatchObject({ unchanged: 2 });
});
