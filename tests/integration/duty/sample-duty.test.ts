import { afterAll, beforeAll, expect, test } from 'vitest';
import { START, type TestCore } from '../../support/core-client.ts';
import { openSampleCore } from '../../support/sample-core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openSampleCore();
});
afterAll(() => core.close());

test('the sample reports in: most with nothing, some with something, some late, some not at all', async () => {
  const { client } = core;
  const { items } = await client.reporting.plans({});
  expect(items.map(({ code, places, sample }) => [code, places, sample])).toEqual([
    ['daily', 21, true],
    ['fx-evening', 6, true],
  ]);
  const { total, outlets } = await client.reporting.timeliness({ plan: 'daily' });
  expect(outlets).toHaveLength(21);
  expect(total.inTime).toBeGreaterThan(total.late + total.missing);
  expect(Math.min(total.late, total.missing)).toBeGreaterThan(0);
  const { slots, silent, next } = await client.reporting.now({ limit: 200 });
  expect(slots.map(({ plan }) => plan)).toEqual(['daily', 'fx-evening']);
  expect(silent).toHaveLength(slots.reduce((sum, { counts }) => sum + counts.missing + counts.awaited, 0));
  expect(silent.length).toBeGreaterThan(0);
  expect(next?.dueAt).toBeGreaterThan(START);
});

test('the sample is on duty by posts, with a gap and a double booking to be seen', async () => {
  const { client } = core;
  const now = await client.duty.now({});
  expect(now.onDuty.map(({ position }) => position)).toEqual(expect.arrayContaining(['leader', 'officer']));
  expect(now.onDuty.every(({ person }) => person === null)).toBe(true);
  expect(now.gaps).toEqual([]);
  const roster = await client.duty.roster({ days: 7 });
  expect(roster.gaps.map(({ position }) => position)).toEqual(['officer']);
  expect(roster.doubles.length).toBeGreaterThan(0);
});

test('the sample calls public services by their real numbers, all others by numbers marked as sample', async () => {
  const { items } = await core.client.contacts.list({});
  const real = new Set(['110', '119', '120', '122', '95598', '10000', '10086', '12345', '12363']);
  const others = items.flatMap(({ numbers }) => numbers.map(({ number }) => number)).filter((one) => !real.has(one));
  expect(others.every((number) => number.startsWith('示例'))).toBe(true);
  expect(items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'police',
      'fire',
      'power',
      'telecom',
      'government',
      'central-bank',
      'fx-administration',
      'bank',
    ]),
  );
  expect(await core.client.system.verify({})).toMatchObject({ ok: true });
});

test('the sample took over a shift from the one before, annotated, as things stood then', async () => {
  const { client } = core;
  const { items, total } = await client.handover.list({});
  expect([total, items[0]?.sample, items[0]?.outgoing, items[0]?.incoming]).toEqual([
    1,
    true,
    { post: '值班员B岗' },
    { post: '值班员A岗' },
  ]);
  const { handover } = await client.handover.get({ id: items[0]?.id ?? '' });
  const { picture, acceptedAt } = handover;
  expect(picture.notes.map(({ section }) => section)).toEqual(['incidents', 'complaints', 'other']);
  expect(picture.at).toBe(acceptedAt);
  expect(picture.incidents.items.every(({ openedAt }) => openedAt <= acceptedAt)).toBe(true);
  expect(picture.incidents.open).toBeGreaterThan(0);
  expect(picture.readiness.readyNow).toBeGreaterThan(0);
  expect([...picture.readiness.cells, ...picture.stock.cells].every(({ at }) => at <= acceptedAt)).toBe(true);
  // The shift that is on began with it, and its remarks are its own.
  const now = await client.handover.picture({});
  expect([now.picture.from, now.picture.notes]).toEqual([acceptedAt, []]);
  expect((await client.log.search({ text: '交接班' })).items[0]?.text).toContain('值班员B岗 交，值班员A岗 接');
});
