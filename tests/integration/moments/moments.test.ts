import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCore } from '../../../main/core/core.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { openMoment, type MomentSource } from '../../../main/core/moments/index.ts';
import { CheckpointShelf } from '../../../main/core/store/moments/checkpoint-shelf.ts';
import { layCheckpoints } from '../../../main/core/store/moments/past-tables.ts';
import { STORE_FILE } from '../../../main/core/store/store-files.ts';
import {
  clientOf,
  DAY_MS,
  HOUR_MS,
  openTestCore,
  RESOURCES_DIR,
  START,
  type CoreClient,
  type TestCore,
} from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';
import { storeAt } from '../../support/store-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ITEMS = ['fx-cash-usd', 'fx-cash-eur'];
const CASH = [{ denomination: 1000, pieces: 5 }];

/** One thing that happens, by numbers; what is refused changes nothing and is as good as any. */
async function happen(client: CoreClient, now: number, [kind, one, other]: readonly number[]): Promise<unknown> {
  const [place, item] = [`B${(one ?? 0) % 4}`, ITEMS[(other ?? 0) % 2] ?? ''];
  const status = (['ready', 'in-progress', 'not-ready', 'not-started'] as const)[(other ?? 0) % 4] ?? 'ready';
  switch ((kind ?? 0) % 14) {
    case 0:
      return client.readiness.set({ place, item, status, observedAt: now - HOUR_MS });
    case 1:
      return client.readiness.set({
        place,
        item,
        status: 'ready',
        override: { reason: '改由柜台办理', until: now + (((other ?? 0) % 40) + 1) * HOUR_MS },
      });
    case 2:
      return client.stock.count({ place, currency: 'USD', countedAt: now, lines: CASH });
    case 3:
      return client.stock.count({ place, currency: 'EUR', countedAt: now - HOUR_MS, lines: CASH });
    case 4:
      return client.places.setHours({
        code: place,
        hours: [{ weekday: ((other ?? 0) % 7) + 1, opens: 480, closes: 1020 }],
      });
    case 5:
      return client.places.close({ code: place, reason: '装修', at: now + ((other ?? 0) % 30) * HOUR_MS });
    case 6:
      return client.places.reopen({ code: place });
    case 7:
      return client.incidents.open({
        title: '银行卡交换系统中断',
        type: 'system-outage',
        places: [place],
        facts: { provincesDown: 2, inServiceHours: true, downSince: now },
      });
    case 8: {
      const { items } = await client.incidents.list({ open: true });
      const incident = items[(one ?? 0) % Math.max(1, items.length)];
      return incident && client.incidents.close({ incident: incident.id, conclusion: '已恢复' });
    }
    case 9:
      return client.coverage.exclude({
        exclusion: { place, venue: 'V0', from: now, to: now + ((other ?? 0) % 9) * HOUR_MS, reason: '道路封闭' },
      });
    case 10:
      return client.readiness.markTested({ place, items: [item], result: 'passed' });
    case 11:
      return client.log.add({ text: `外币现钞盘点 ${other ?? 0}`, place });
    case 12:
      return client.places.create({ code: `B${(other ?? 0) % 7}`, name: `网点 ${other ?? 0}`, type: 'branch' });
    default:
      return client.dangers.report({ place, title: '插座松动', severity: 'general', due: now + 5 * HOUR_MS });
  }
}

async function world(now = START): Promise<TestCore> {
  const opened = await openTestCore(now);
  const { client } = opened;
  await makeSmallEvent(client);
  await client.places.create({ code: 'V0', name: '体育馆', type: 'venue', lon: 120.2, lat: 30.2, datum: 'wgs84' });
  for (const index of [0, 1, 2, 3])
    await client.places.create({
      code: `B${index}`,
      name: `网点 ${index}`,
      type: 'branch',
      lon: 120.2 + index * 0.003,
      lat: 30.2,
      datum: 'wgs84',
    });
  return opened;
}

/** Every answer that the board, the map and the coverage are drawn from, without the number of the last change. */
async function answers(call: (path: readonly string[], input: unknown) => Promise<unknown>): Promise<unknown> {
  const asked: [string, string, unknown][] = [
    ['board', 'get', {}],
    ['places', 'map', {}],
    ['coverage', 'matrix', {}],
    ['coverage', 'day', { date: '2026-09-12' }],
    ['readiness', 'rollup', { by: 'place' }],
    ['incidents', 'list', {}],
    ['clocks', 'list', {}],
    ['stock', 'overview', {}],
    ['dangers', 'list', {}],
    ['posture', 'get', {}],
  ];
  const given = [];
  for (const [area, procedure, input] of asked) given.push(await call([area, procedure], input));
  return JSON.parse(JSON.stringify(given, (key, value: unknown) => (key === 'revision' ? 0 : value)));
}

type Caller = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

const through =
  (client: CoreClient) =>
  ([area = '', procedure = '']: readonly string[], input: unknown): Promise<unknown> => {
    const ask = (client as unknown as Caller)[area]?.[procedure];
    return ask ? ask(input) : Promise.reject(new Error(`no ${area}.${procedure}`));
  };

function sourceOf({ core, dataDir }: TestCore, shelf: CheckpointShelf | null): MomentSource {
  return {
    log: core.store.db,
    shelf,
    liveFile: path.join(dataDir, STORE_FILE),
    options: { dataDir, resourcesDir: RESOURCES_DIR },
  };
}

async function momentAnswers(source: MomentSource, at: number): Promise<unknown> {
  const moment = openMoment(source, at);
  try {
    return await answers((where, input) => moment.call(where, input, { client: 'test' }));
  } finally {
    moment.close();
  }
}

test('board, map and coverage of any instant equal those of a fresh store made from the log up to it', async () => {
  const step = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: step, minutes: fc.integer({ min: 1, max: 600 }), awake: fc.boolean() }), {
        minLength: 20,
        maxLength: 45,
      }),
      fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 }),
      async (history, shares) => {
        const live = await world();
        const folder = temporaryFolder('erc-moment-');
        const shelf = new CheckpointShelf(path.join(folder, 'shelf'));
        try {
          for (const [index, { what, minutes, awake }] of history.entries()) {
            live.clock.advance(minutes * 60_000);
            // While nobody is there time goes by without anything being written.
            if (awake) live.core.passTime();
            await happen(live.client, live.clock.now(), what).catch(() => undefined);
            if (index === Math.floor(history.length / 2)) layCheckpoints(live.core.store.db, shelf, 15);
          }
          layCheckpoints(live.core.store.db, shelf, 15);
          for (const share of shares) {
            const at = Math.round(START + (share / 1000) * (live.clock.now() - START));
            const fresh = await openCore({
              dataDir: storeAt(live.core.store.db, at, folder),
              resourcesDir: RESOURCES_DIR,
              clock: manualClock(at),
            });
            try {
              expect(await momentAnswers(sourceOf(live, shelf), at)).toEqual(await answers(through(clientOf(fresh))));
            } finally {
              await fresh.close();
            }
          }
        } finally {
          await live.close();
        }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
});

test('a checkpoint that does not match the log or its own content is ignored and thrown away', async () => {
  const live = await world();
  const folder = temporaryFolder('erc-moment-');
  const shelf = new CheckpointShelf(folder);
  const { db } = live.core.store;
  try {
    for (let turn = 0; turn < 60; turn += 1) {
      live.clock.advance(60_000);
      await happen(live.client, live.clock.now(), [turn % 4, turn, turn]).catch(() => undefined);
    }
    const at = live.clock.now();
    const truth = await momentAnswers(sourceOf(live, null), at);
    expect(layCheckpoints(db, shelf, 10)).toBeGreaterThan(2);
    expect(layCheckpoints(db, shelf, 10)).toBe(0);
    const laid = readdirSync(folder).toSorted();
    // One with a bit turned, one cut short, one under the name of another.
    const [first = '', second = '', third = ''] = laid.toReversed();
    const bytes = readFileSync(path.join(folder, first));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path.join(folder, first), bytes);
    writeFileSync(path.join(folder, second), bytes.subarray(0, 4096));
    writeFileSync(
      path.join(
        folder,
        third.replace(/-[0-9a-f]/, (start) => (start === '-0' ? '-1' : '-0')),
      ),
      bytes,
    );
    rmSync(path.join(folder, third));
    expect(await momentAnswers(sourceOf(live, shelf), at)).toEqual(truth);
    expect(readdirSync(folder)).not.toContain(first);
    expect(readdirSync(folder)).not.toContain(second);
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    expect(await momentAnswers(sourceOf(live, shelf), at)).toEqual(truth);
  } finally {
    await live.close();
  }
});

test('a moment takes no command, answers as of its time, and leaves the store as it is', async () => {
  const live = await world();
  try {
    const before = live.clock.now();
    live.clock.advance(DAY_MS);
    await live.client.incidents.open({ title: '停电', type: 'power-failure', places: ['B1'] });
    const revision = live.core.store.bus.revision;
    const moment = openMoment(sourceOf(live, null), before);
    const ask = (area: string, procedure: string, input: unknown) =>
      moment.call([area, procedure], input, { client: 'test' });
    expect(await ask('incidents', 'list', {})).toMatchObject({ total: 0 });
    expect(await ask('board', 'get', {})).toMatchObject({ at: before });
    await expect(ask('log', 'add', { text: '补记' })).rejects.toMatchObject({ data: { code: 'MOMENT_IS_PAST' } });
    expect(() => moment.services.db.prepare('DELETE FROM place').run()).toThrow(/readonly/);
    moment.close();
    expect(live.core.store.bus.revision).toBe(revision);
  } finally {
    await live.close();
  }
});
