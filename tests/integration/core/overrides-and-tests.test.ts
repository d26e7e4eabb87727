import { describe, expect, test } from 'vitest';
import { OVERRIDE_DEFAULT_MS, OVERRIDE_DEFAULT_REASON } from '../../../shared/domain/readiness/decide-set.ts';
import { DAY_MS, HOUR_MS, runImport, testCore, type TestCore } from '../../support/core-client.ts';
import { failureOf } from '../../support/failure-of.ts';
import { addItem, makeSmallEvent } from '../../support/small-event.ts';

/** Two branches and an item of each kind, all due long after now. */
async function setUp(): Promise<TestCore> {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await addItem(client, 'power', { critical: true, dueOffsetDays: 0, freshHours: null });
  await addItem(client, 'leaflet', { critical: false, dueOffsetDays: 0, freshHours: null });
  for (const code of ['A', 'B']) await client.places.create({ code, name: code, type: 'branch' });
  return opened;
}

const POWER = { place: 'A', item: 'power' };

describe('a test', () => {
  test('that is passed makes a ready item ready and tested, until it is too old', async () => {
    const { client, clock, core } = await setUp();
    await client.readiness.set({ ...POWER, status: 'ready' });
    expect((await client.readiness.untested({ item: 'power' })).total).toBe(1);
    await client.readiness.markTested({ place: 'A', items: ['power'], result: 'passed', source: 'drill 1' });
    const { cell } = await client.readiness.cell(POWER);
    expect(cell).toMatchObject({ state: 'ready', decidedBy: 'hand', tested: { result: 'passed', counts: true } });
    expect((await client.readiness.untested({ item: 'power' })).total).toBe(0);
    const [row] = (await client.readiness.rollup({ by: 'item' })).rows.filter(({ key }) => key === 'power');
    expect(row).toMatchObject({ ready: 1, tested: 1 });

    await client.settings.set({ testValidDays: 10 });
    clock.advance(10 * DAY_MS);
    core.passTime();
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({ state: 'ready', tested: { counts: false } });
    expect((await client.readiness.rollup({ by: 'event' })).rows[0]).toMatchObject({ ready: 1, tested: 0 });
    expect((await client.readiness.matrix({ filter: { untested: true } })).rows.map(({ place }) => place)).toEqual([
      'A',
    ]);
  });

  test('that fails turns a critical item red and any other into work, until one is passed', async () => {
    const { client, clock } = await setUp();
    const items = ['power', 'leaflet'];
    for (const item of items) await client.readiness.set({ place: 'A', item, status: 'ready' });
    clock.advance(HOUR_MS);
    await client.readiness.markTested({ place: 'A', items, result: 'failed', source: 'drill 2', note: 'no light' });
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({
      state: 'red',
      status: 'not-ready',
      handStatus: 'ready',
      decidedBy: 'rule',
      verdict: { rule: 'test-failed', facts: { source: 'drill 2', note: 'no light' } },
    });
    expect((await client.readiness.cell({ place: 'A', item: 'leaflet' })).cell.status).toBe('in-progress');
    const category = (await client.catalogue.get({})).categories[0]?.code ?? '';
    const why = await client.readiness.why({ by: 'category', key: category, limit: 1 });
    expect(why.cells[0]).toMatchObject({ state: 'red', critical: true });
    const behind = await client.readiness.why({ by: 'item', key: 'power' });
    expect(behind).toMatchObject({ total: 2, row: { state: 'red' }, cells: [POWER, { place: 'B', item: 'power' }] });

    clock.advance(HOUR_MS);
    await client.readiness.markTested({ place: 'A', items, result: 'passed', source: 'drill 3' });
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({
      state: 'ready',
      decidedBy: 'hand',
      verdict: null,
      tested: { counts: true, source: 'drill 3' },
    });
  });

  test('without a place is of every place that requires the item; an older one changes nothing', async () => {
    const { client, clock } = await setUp();
    expect(await client.readiness.markTested({ items: ['power'], result: 'passed' })).toMatchObject({ changed: 2 });
    const earlier = { items: ['power'], result: 'failed' as const, testedAt: clock.now() - 1 };
    expect(await client.readiness.markTested(earlier)).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await failureOf(client.readiness.markTested({ result: 'passed' }))).toMatchObject({
      data: { code: 'NOTHING_TESTED' },
    });
  });
});

async function failed(): Promise<TestCore> {
  const opened = await setUp();
  await opened.client.readiness.markTested({ place: 'A', items: ['power'], result: 'failed' });
  return opened;
}

describe('a state set by hand beside a rule', () => {
  test('stands for a day as an override with its note, then the rule decides again', async () => {
    const { client, clock, core } = await failed();
    const { cell } = await client.readiness.set({ ...POWER, status: 'ready', note: 'generator hired' });
    expect(cell).toMatchObject({
      state: 'ready',
      decidedBy: 'override',
      override: { reason: 'generator hired', until: clock.now() + OVERRIDE_DEFAULT_MS, status: 'ready' },
      nextChangeAt: clock.now() + OVERRIDE_DEFAULT_MS,
      verdict: { status: 'not-ready' },
    });
    clock.advance(OVERRIDE_DEFAULT_MS - 1);
    core.passTime();
    expect((await client.readiness.rollup({ by: 'event' })).rows[0]?.ready).toBe(1);
    clock.advance(1);
    core.passTime();
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({
      state: 'red',
      since: clock.now(),
      override: null,
      handStatus: 'ready',
    });
    expect((await client.readiness.turned({ since: clock.now() - 1 })).cells).toMatchObject([POWER]);
  });

  test('takes the reason and the end it is given, and ends when asked to', async () => {
    const { client, clock } = await failed();
    const override = { reason: 'spare battery', until: clock.now() + 5 * HOUR_MS };
    const { cell } = await client.readiness.set({ ...POWER, status: 'ready', override });
    expect(cell.override).toEqual({ ...override, status: 'ready' });
    clock.advance(HOUR_MS);
    const ended = await client.readiness.endOverride(POWER);
    expect(ended.cell).toMatchObject({ state: 'red', override: null, since: clock.now() });
    expect(await failureOf(client.readiness.endOverride(POWER))).toMatchObject({ data: { code: 'NO_OVERRIDE' } });
    const late = { reason: 'x', until: clock.now() };
    expect(await failureOf(client.readiness.set({ ...POWER, status: 'ready', override: late }))).toMatchObject({
      data: { code: 'OVERRIDE_ENDED' },
    });
  });

  test('needs a reason on the screens when it claims more than the rule says', async () => {
    const { client, clock, core } = await failed();
    const cells = [POWER, { place: 'B', item: 'power' }];
    for (const refused of [
      client.readiness.set({ ...POWER, status: 'ready', askReason: true }),
      client.readiness.setMany({ cells, status: 'ready', askReason: true }),
    ])
      expect(await failureOf(refused)).toMatchObject({ data: { code: 'REASON_NEEDED' } });
    const override = { reason: 'generator', until: clock.now() + HOUR_MS };
    await client.readiness.setMany({ cells, status: 'ready', askReason: true, override });
    expect((await client.readiness.cell(POWER)).cell.override).toMatchObject({ reason: 'generator' });
    clock.advance(HOUR_MS);
    core.passTime();
    // Less than the rule says is on the safe side: at once, for a day.
    const { cell } = await client.readiness.set({ ...POWER, status: 'not-ready', askReason: true });
    expect(cell).toMatchObject({ state: 'red', decidedBy: 'override' });
  });

  test('in many cells at once is an override only where a rule speaks', async () => {
    const { client } = await failed();
    const cells = [POWER, { place: 'B', item: 'power' }];
    await client.readiness.setMany({ cells, status: 'ready' });
    expect((await client.readiness.cell(POWER)).cell.override?.reason).toBe(OVERRIDE_DEFAULT_REASON);
    expect((await client.readiness.cell({ place: 'B', item: 'power' })).cell).toMatchObject({
      decidedBy: 'hand',
      override: null,
      state: 'ready',
    });
  });

  test('does not come from a file: the rule keeps deciding and the cell shows that both disagree', async () => {
    const { client } = await failed();
    await client.readiness.set({ ...POWER, status: 'in-progress' });
    await runImport(client, 'place,item,status\nA,power,ready\n', { kind: 'readiness' });
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({
      state: 'red',
      decidedBy: 'rule',
      handStatus: 'ready',
      override: null,
    });
  });

  test('is taken back with its command, and a test taken back has the item judged again', async () => {
    const { client, core } = await failed();
    const { commandId } = await client.readiness.set({ ...POWER, status: 'ready' });
    await client.changes.undo({ target: commandId });
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({ state: 'red', handStatus: null });
    const recent = await client.changes.recent({ limit: 5 });
    const marked = recent.items.find(({ kind }) => kind === 'readiness.markTested');
    expect(marked?.rows).toBe(1);
    await client.changes.undo({ target: marked?.commandId ?? '' });
    expect((await client.readiness.cell(POWER)).cell).toMatchObject({ verdict: null, tested: null, state: 'open' });
    expect((await client.system.verify({})).ok).toBe(true);
    expect(core.store.db.prepare('SELECT count(*) FROM readiness_verdict WHERE deleted = 0').pluck().get()).toBe(0);
  });
});

describe('an item that needs another', () => {
  test('is warned about when it is ready first, and counted among what needs someone', async () => {
    const { client } = await setUp();
    await client.catalogue.depend({ item: 'leaflet', needs: 'power', required: true });
    const { cell } = await client.readiness.set({ place: 'A', item: 'leaflet', status: 'ready' });
    expect(cell.waitsFor).toMatchObject([{ item: 'power', state: 'open' }]);
    const { entries } = await client.readiness.attention({});
    expect(entries.filter(({ kind }) => kind === 'ahead')).toMatchObject([{ item: 'leaflet', count: 1 }]);
    await client.readiness.set({ ...POWER, status: 'ready' });
    expect((await client.readiness.cell({ place: 'A', item: 'leaflet' })).cell.waitsFor).toEqual([]);
  });

  test('cannot need what needs it', async () => {
    const { client } = await setUp();
    await client.catalogue.depend({ item: 'leaflet', needs: 'power', required: true });
    const circle = client.catalogue.depend({ item: 'power', needs: 'leaflet', required: true });
    expect(await failureOf(circle)).toMatchObject({ data: { code: 'DEPENDENCY_CYCLE' } });
    await client.catalogue.depend({ item: 'leaflet', needs: 'power', required: false });
    await client.catalogue.depend({ item: 'power', needs: 'leaflet', required: true });
    const { dependencies } = await client.catalogue.get({});
    expect(dependencies).toContainEqual({ item: 'power', needs: 'leaflet' });
  });
});

test('pace: what was closed in a week says when the rest will be', async () => {
  const { client, clock } = await setUp();
  await client.readiness.set({ place: 'B', item: 'leaflet', status: 'in-progress' });
  expect((await client.readiness.pace({})).total.outlook).toBe('unknown');
  clock.advance(4 * DAY_MS);
  for (const item of ['power', 'leaflet']) await client.readiness.set({ place: 'A', item, status: 'ready' });
  const { items } = await client.catalogue.get({});
  const others = items.map(({ code }) => code).filter((code) => code !== 'power' && code !== 'leaflet');
  for (const item of others)
    for (const place of ['A', 'B']) await client.catalogue.override({ place, item, required: false });
  const { total, since, byCategory } = await client.readiness.pace({});
  expect(since).toBe(clock.now() - 4 * DAY_MS);
  expect(total).toMatchObject({ required: 4, ready: 2, remaining: 2, perDay: 0.5, outlook: 'on-pace' });
  expect(total.readyAt).toBe(clock.now() + 4 * DAY_MS);
  expect(byCategory).toHaveLength(1);
});
