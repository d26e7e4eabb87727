import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  HOUR_MS,
  refusalOf,
  reopened,
  START,
  testCore,
  type CoreClient,
  type TestCore,
} from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

const MINUTE_MS = 60_000;
const PLACES = ['A', 'B'];

type Running = TestCore & { readonly drill: string; readonly inside: CoreClient };

const insideOf = ({ core }: TestCore, drill: string): CoreClient =>
  createRouterClient(core.router, { context: { client: 'test', exercise: drill } });

async function plannedDrill(client: CoreClient): Promise<string> {
  const { drill } = await client.drills.plan({ scenario: 'core-outage', places: PLACES });
  return drill;
}

/** A drill of the core outage that runs; its first inject came at once. */
async function setUp(): Promise<Running> {
  const opened = await testCore();
  const { client, core } = opened;
  await makeSmallEvent(client);
  for (const code of PLACES) await client.places.create({ code, name: code, type: 'branch' });
  const drill = await plannedDrill(client);
  await client.drills.start({ drill });
  core.passTime();
  return { ...opened, drill, inside: insideOf(opened, drill) };
}

const released = async (inside: CoreClient) =>
  (await inside.exercise.get({})).injects.filter(({ releasedAt }) => releasedAt !== null).map(({ ord }) => ord);

/** What the tables of the live store hold, every row of every one. */
function tables({ core }: TestCore): string {
  const names = core.store.db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return names
    .map((name) => `${name} ${JSON.stringify(core.store.db.prepare(`SELECT * FROM "${name}"`).raw().all())}`)
    .join('\n');
}

test('an exercise is a world of its own that begins with the picture as it is', async () => {
  const { client, drill, inside } = await setUp();
  expect((await client.drills.get({ drill })).drill).toMatchObject({ stage: 'running', startedAt: START });
  expect((await client.drills.running({})).items).toMatchObject([{ drill, startedAt: START }]);
  expect(await inside.exercise.get({})).toMatchObject({ drill, state: 'running', offset: 0, startedAt: START });
  expect((await inside.places.list({})).total).toBe(2);
  expect((await inside.system.info({})).exercise).toMatchObject({ drill });
  expect((await client.system.info({})).exercise).toBeNull();
  await inside.places.create({ code: 'ONLY-HERE', name: 'x', type: 'branch' });
  expect((await client.places.list({})).total).toBe(2);
  expect((await refusalOf(client.exercise.get({}))).code).toBe('NOT_AN_EXERCISE');
  expect((await inside.drills.get({ drill })).drill.stage).toBe('running');
});

test('what is open for real when it begins is not part of it', async () => {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  await client.incidents.open({ title: '真停电', scheme: 'information-system', type: 'power-failure' });
  const type = { scheme: 'information-system', type: 'power-failure' } as const;
  const { incident } = await client.incidents.open({ title: '已处置，终报未报', ...type });
  await client.incidents.overrideGrade({ incident: incident.id, grade: 'III', reason: '按影响' });
  for (const stage of ['handling', 'contained'] as const)
    await client.incidents.advance({ incident: incident.id, stage });
  await client.incidents.close({ incident: incident.id, conclusion: '已恢复' });
  const owed = (await client.clocks.list({})).items.length;
  expect(owed).toBeGreaterThan(0);
  const { drill } = await client.drills.plan({ scenario: 'power-cut', places: ['A'] });
  await client.drills.start({ drill });
  const inside = insideOf(opened, drill);
  expect((await inside.incidents.list({})).items).toEqual([]);
  expect((await inside.clocks.list({})).items).toEqual([]);
  expect((await client.incidents.list({})).items).toHaveLength(2);
  expect((await client.clocks.list({})).items).toHaveLength(owed);
});

test('injects come on schedule, by hand, once each, and stand still while it is paused', async () => {
  const { core, clock, inside } = await setUp();
  expect(await released(inside)).toEqual([0]);
  clock.advance(10 * MINUTE_MS);
  core.passTime();
  expect(await released(inside)).toEqual([0, 1]);
  await inside.exercise.release({ inject: 3 });
  expect((await refusalOf(inside.exercise.release({ inject: 3 }))).code).toBe('INJECT_RELEASED');
  expect((await refusalOf(inside.exercise.release({ inject: 9 }))).code).toBe('UNKNOWN_INJECT');
  await inside.exercise.step({ kind: 'pause' });
  clock.advance(HOUR_MS);
  core.passTime();
  expect(await released(inside)).toEqual([0, 1, 3]);
  expect(await inside.exercise.get({})).toMatchObject({ state: 'paused', offset: 10 * MINUTE_MS });
  await inside.exercise.step({ kind: 'resume' });
  await inside.exercise.step({ kind: 'jump', offset: 90 * MINUTE_MS });
  core.passTime();
  const { injects, offset } = await inside.exercise.get({});
  expect(offset).toBe(90 * MINUTE_MS);
  expect(injects.filter(({ releasedAt }) => releasedAt === null).map(({ ord }) => ord)).toEqual([2]);
  expect(injects.map(({ bySchedule }) => bySchedule)).toEqual([true, true, false, false, true]);
});

test('the script goes on at the right place when the core was restarted in the middle', async () => {
  const running = await setUp();
  running.clock.advance(12 * MINUTE_MS);
  running.core.passTime();
  running.clock.advance(30 * MINUTE_MS);
  const again = await reopened(running);
  const inside = insideOf(again, running.drill);
  again.core.passTime();
  expect(await inside.exercise.get({})).toMatchObject({ state: 'running', offset: 42 * MINUTE_MS });
  expect(await released(inside)).toEqual([0, 1, 2]);
});

test('a drill whose world is not there any more ends by itself and says why; the rest of it goes on', async () => {
  const running = await setUp();
  const kept = await plannedDrill(running.client);
  await running.client.drills.start({ drill: kept });
  rmSync(path.join(running.dataDir, 'exercises', running.drill), { recursive: true });
  const again = await reopened(running);
  const { drill } = await again.client.drills.get({ drill: running.drill });
  expect(drill).toMatchObject({ stage: 'ended', endedBecause: { code: 'world-lost' } });
  expect((await again.client.drills.running({})).items).toMatchObject([{ drill: kept }]);
  const { report } = await again.client.drills.report({ drill: running.drill });
  expect(report.figures).toMatchObject({
    timings: [],
    archive: null,
    drill: { endedBecause: { zh: expect.stringContaining('不在本机') } },
  });
  expect(await again.client.drills.reportArchive({ drill: running.drill })).toMatchObject({ state: 'none' });
  expect(await again.client.system.verify({})).toMatchObject({ ok: true });
});

test('a clock set back neither repeats an inject nor turns the script back', async () => {
  const { core, clock, inside } = await setUp();
  clock.advance(11 * MINUTE_MS);
  core.passTime();
  clock.advance(-HOUR_MS);
  core.passTime();
  expect(await released(inside)).toEqual([0, 1]);
  expect((await inside.exercise.get({})).offset).toBe(0);
  clock.advance(HOUR_MS + MINUTE_MS);
  core.passTime();
  expect((await inside.exercise.get({})).offset).toBe(12 * MINUTE_MS);
  expect(await released(inside)).toEqual([0, 1]);
});

test('two drills at once do not see each other', async () => {
  const running = await setUp();
  const second = await plannedDrill(running.client);
  await running.client.drills.start({ drill: second });
  const other = insideOf(running, second);
  await running.inside.log.add({ text: '只在第一场' });
  expect((await other.log.search({ text: '只在第一场' })).items).toHaveLength(0);
  expect((await running.inside.log.search({ text: '只在第一场' })).items).toHaveLength(1);
  expect((await running.client.log.search({ text: '只在第一场' })).items).toHaveLength(0);
  await running.client.drills.end({ drill: second });
  expect((await running.inside.exercise.get({})).state).toBe('running');
  expect((await running.client.drills.running({})).items).toHaveLength(1);
});

test('it ends once, nothing is done in it afterwards, and it stays readable', async () => {
  const { client, clock, drill, inside } = await setUp();
  clock.advance(20 * MINUTE_MS);
  await client.drills.end({ drill, reason: '完成' });
  expect((await client.drills.get({ drill })).drill).toMatchObject({ stage: 'ended', endedAt: START + 20 * MINUTE_MS });
  expect(await inside.exercise.get({})).toMatchObject({
    state: 'ended',
    endedBecause: { code: 'by-hand', note: '完成' },
  });
  for (const call of [
    inside.log.add({ text: '太迟' }),
    inside.exercise.step({ kind: 'resume' }),
    inside.exercise.release({ inject: 4 }),
  ])
    expect((await refusalOf(call)).code).toBe('EXERCISE_ENDED');
  expect((await refusalOf(client.drills.end({ drill }))).code).toBe('WRONG_STAGE');
  expect((await refusalOf(client.drills.start({ drill }))).code).toBe('WRONG_STAGE');
  expect(await inside.system.verify({})).toMatchObject({ ok: true });
});

test('a real incident ends every exercise at once', async () => {
  const { client, drill, inside } = await setUp();
  await client.incidents.open({ title: '真火警', scheme: 'information-system', type: 'fire' });
  await expect.poll(async () => (await client.drills.get({ drill })).drill.stage).toBe('ended');
  expect(await inside.exercise.get({})).toMatchObject({
    state: 'ended',
    endedBecause: { code: 'real-incident', incident: 1, title: '真火警' },
  });
});

test('the console times what the players do', async () => {
  const { clock, inside } = await setUp();
  expect(await inside.exercise.timings({})).toMatchObject({ firstInjectAt: START, detectedAt: null, incidents: [] });
  clock.advance(4 * MINUTE_MS);
  await inside.log.add({ text: '核心交易失败', operator: { post: '值班员' } });
  clock.advance(2 * MINUTE_MS);
  const opened = await inside.incidents.open({
    title: '核心系统中断',
    type: 'system-outage',
    scheme: 'information-system',
    facts: { provincesDown: 2, hoursDown: 1, inServiceHours: true },
  });
  const incident = opened.incident.id;
  clock.advance(5 * MINUTE_MS);
  const [owed] = (await inside.clocks.list({ incident })).items;
  await inside.clocks.stop({ incident, clock: owed?.clock ?? '', told: '组长', medium: 'phone' });
  const timings = await inside.exercise.timings({});
  expect(timings).toMatchObject({
    detectedAt: START + 4 * MINUTE_MS,
    firstReportAt: START + 11 * MINUTE_MS,
    entries: 1,
    incidents: [{ incident, openedAt: START + 6 * MINUTE_MS, grade: 'II' }],
  });
  expect(timings.timings.filter(({ kind, at }) => kind === 'clock' && at !== null)).toMatchObject([
    { ref: `${incident}/${owed?.clock ?? ''}/0`, outcome: 'in-time' },
  ]);
});

test('a start that is repeated, or of a drill that is not planned, makes no second world', async () => {
  const opened = await setUp();
  const { client, drill, inside } = opened;
  await inside.log.add({ text: '演练中的一条' });
  expect((await refusalOf(client.drills.start({ drill }))).code).toBe('WRONG_STAGE');
  expect((await inside.log.search({ text: '演练中' })).items).toHaveLength(1);
  const commandId = randomUUID();
  const next = await plannedDrill(client);
  await client.drills.start({ drill: next, commandId });
  expect(await client.drills.start({ drill: next, commandId })).toMatchObject({ repeated: true });
  expect((await refusalOf(client.drills.start({ drill: 'none' }))).code).toBe('UNKNOWN_DRILL');
  const outside = insideOf(opened, '../../console');
  expect((await refusalOf(outside.log.search({}))).code).toBe('UNKNOWN_EXERCISE');
});

test('no command issued in an exercise changes one byte of the live store', async () => {
  const live = await setUp();
  const { inside, core, dataDir, clock } = live;
  // The live store has signed its log: as nothing is added to it, it signs nothing more while time passes.
  clock.advance(10 * MINUTE_MS);
  core.passTime();
  core.store.db.pragma('wal_checkpoint(TRUNCATE)');
  const before = tables(live);
  const file = path.join(dataDir, 'console.sqlite');
  const bytes = readFileSync(file);
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('log' as const),
      text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    }),
    fc.record({
      kind: fc.constant('set' as const),
      place: fc.constantFrom(...PLACES),
      status: fc.constantFrom('ready' as const, 'not-ready' as const),
    }),
    fc.record({ kind: fc.constant('incident' as const), hours: fc.integer({ min: 0, max: 8 }) }),
    fc.record({
      kind: fc.constant('posture' as const),
      level: fc.constantFrom('normal' as const, 'alert' as const, 'emergency' as const),
    }),
    fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ kind: fc.constant('undo' as const) }),
  );
  const perform = async (one: typeof act extends fc.Arbitrary<infer Act> ? Act : never): Promise<unknown> => {
    switch (one.kind) {
      case 'log':
        return inside.log.add({ text: one.text });
      case 'set':
        return inside.readiness.set({ place: one.place, item: 'ups-takeover', status: one.status });
      case 'incident':
        return inside.incidents.open({
          title: 'x',
          type: 'system-outage',
          scheme: 'information-system',
          facts: { provincesDown: 2, hoursDown: one.hours, inServiceHours: true },
        });
      case 'posture':
        return inside.posture.set({ level: one.level, ground: '演练' });
      case 'wait':
        clock.advance(one.minutes * MINUTE_MS);
        return core.passTime();
      case 'undo': {
        const [last] = (await inside.changes.recent({})).items;
        return last && inside.changes.undo({ target: last.commandId }).catch(() => undefined);
      }
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      for (const one of acts) await perform(one);
      expect(tables(live)).toBe(before);
    }),
    { numRuns: 25 },
  );
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect((await inside.log.search({})).items).not.toEqual([]);
  expect((await live.client.log.search({})).items).toEqual([]);
});
