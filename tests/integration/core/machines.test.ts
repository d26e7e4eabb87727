import { beforeEach, describe, expect, it } from 'vitest';
import { EquippedIndex } from '../../../main/core/modules/machines/index.ts';
import { HOUR_MS, refusalOf, START, testCore, type TestCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

let test: TestCore;

const CARDS = ['visa', 'mastercard', 'jcb', 'unionpay'];

beforeEach(async () => {
  test = await testCore();
  const { client } = test;
  await makeSmallEvent(client);
  await client.places.create({
    code: 'V',
    name: '体育馆',
    type: 'venue',
    serviceRing: 1000,
    lon: 120.26,
    lat: 30.17,
    datum: 'wgs84',
  });
  await client.places.create({
    code: 'B',
    name: '支行',
    type: 'branch',
    lon: 120.261,
    lat: 30.171,
    datum: 'wgs84',
  });
  await client.places.create({
    code: 'FAR',
    name: '远支行',
    type: 'branch',
    lon: 120.4,
    lat: 30.4,
    datum: 'wgs84',
  });
});

/** A machine that passed its live test and was patrolled at START. */
async function addMachine(code: string, place: string, schemes: readonly string[] = CARDS): Promise<void> {
  const { client } = test;
  await client.machines.save({
    machine: { code, place, kind: 'atm', keeper: '设备管理岗', schemes: [...schemes], languages: ['zh', 'en'] },
  });
  await client.machines.recordTest({ machines: [code], passed: true });
  await client.machines.recordPatrol({ machines: [code] });
}

const verdicts = (place: string): Map<string, { status: string; rule: string; observedAt: number }> =>
  new Map(
    test.core.store.db
      .prepare<[string], { item: string; status: string; rule: string; observedAt: number }>(
        'SELECT item, status, rule, observedAt FROM readiness_verdict WHERE place = ? AND deleted = 0',
      )
      .all(place)
      .map(({ item, ...rest }) => [item, rest]),
  );

const acceptance = async (scheme: string, input: { at?: number; ring?: number } = {}) =>
  (await test.client.machines.acceptance(input)).cells.find((cell) => cell.scheme === scheme && cell.venue === 'V');

describe('machines through the store', () => {
  it('a fault turns the item and the acceptance cell in the same transaction, and the repair brings both back', async () => {
    const { client, clock } = test;
    await addMachine('ATM-1', 'B');
    expect(verdicts('B').get('atm-foreign-cards')).toMatchObject({ status: 'ready', observedAt: START });
    expect(await acceptance('visa')).toMatchObject({ working: 1, total: 1, places: ['B'], blank: false });

    const { fault } = await client.machines.reportFault({ machine: 'ATM-1', description: '读卡失败' });
    expect(verdicts('B').get('atm-foreign-cards')).toMatchObject({ status: 'not-ready', rule: 'machine-fault' });
    expect(verdicts('B').get('machine-serviced')?.status).toBe('in-progress');
    expect(await acceptance('visa')).toMatchObject({ working: 0, total: 1, blank: true });

    clock.advance(3 * HOUR_MS);
    await client.machines.repairFault({ fault, remedy: '换读卡模块', testPassed: true });
    expect(verdicts('B').get('atm-foreign-cards')).toMatchObject({ status: 'ready', observedAt: START + 3 * HOUR_MS });
    expect(await acceptance('visa')).toMatchObject({ working: 1, blank: false });
    // As it was while the machine stood still.
    expect(await acceptance('visa', { at: START + HOUR_MS })).toMatchObject({ working: 0 });

    const ever = { from: -8.64e15, to: 8.64e15 };
    expect(await client.machines.downTime({ by: 'place', ...ever })).toMatchObject({ to: ever.to });
    const { rows } = await client.machines.downTime({ by: 'place', from: START, to: START + 6 * HOUR_MS });
    expect(rows).toEqual([expect.objectContaining({ key: 'B', downMs: 3 * HOUR_MS, faults: 1, availability: 0.5 })]);
    expect((await client.system.verify({})).ok).toBe(true);
  });

  it('refuses a second repair, a repair before the fault, and what does not exist', async () => {
    const { client } = test;
    await addMachine('ATM-1', 'B');
    const { fault } = await client.machines.reportFault({
      machine: 'ATM-1',
      description: '死机',
      since: START - HOUR_MS,
    });
    expect((await refusalOf(client.machines.repairFault({ fault, until: START - 2 * HOUR_MS }))).code).toBe(
      'BAD_PERIOD',
    );
    await client.machines.repairFault({ fault });
    expect((await refusalOf(client.machines.repairFault({ fault }))).code).toBe('FAULT_REPAIRED');
    expect((await refusalOf(client.machines.reportFault({ machine: 'X', description: 'x' }))).code).toBe(
      'UNKNOWN_MACHINE',
    );
    expect(
      (await refusalOf(client.machines.save({ machine: { code: 'X', place: 'B', kind: 'pos', schemes: ['gold'] } })))
        .code,
    ).toBe('UNKNOWN_SCHEME');
  });

  it('judges the place a machine left as well as the one it came to', async () => {
    await addMachine('ATM-1', 'B');
    await test.client.machines.save({
      machine: {
        code: 'ATM-1',
        place: 'FAR',
        kind: 'atm',
        keeper: '设备管理岗',
        schemes: CARDS,
        languages: ['zh', 'en'],
      },
    });
    expect(verdicts('B').size).toBe(0);
    expect(verdicts('FAR').get('atm-foreign-cards')?.status).toBe('ready');
    expect(await acceptance('visa')).toMatchObject({ total: 0, blank: true });
    expect(await acceptance('visa', { ring: 100_000 })).toMatchObject({ working: 1, places: ['FAR'] });
  });

  it('retires a machine without forgetting it, and judges all places when the required schemes change', async () => {
    const { client } = test;
    await addMachine('ATM-1', 'B');
    await addMachine('ATM-2', 'FAR', ['visa']);
    expect(verdicts('FAR').get('atm-foreign-cards')?.rule).toBe('machine-scheme-missing');
    for (const scheme of (await client.machines.schemes({})).items)
      await client.machines.saveScheme({ scheme: { ...scheme, required: scheme.code === 'visa' } });
    expect(verdicts('FAR').get('atm-foreign-cards')?.status).toBe('ready');
    await client.machines.retire({ machine: 'ATM-1', retired: true });
    expect(verdicts('B').size).toBe(0);
    expect((await client.machines.list({})).items.map(({ code }) => code)).toEqual(['ATM-2']);
    expect((await client.machines.list({ state: 'retired' })).items).toHaveLength(1);
  });

  it('tells what a place is equipped for at an instant, in step with every command', async () => {
    const { client, core } = test;
    const equipped = new EquippedIndex(core.store.db);
    core.store.bus.subscribe(({ changes }) => equipped.apply(changes.map(({ change }) => change)));
    expect(equipped.accepts('B', 'atm:visa', START)).toBeNull();
    await addMachine('ATM-1', 'B', ['visa']);
    expect(equipped.accepts('B', 'atm:visa', START)).toBe(true);
    expect(equipped.accepts('B', 'atm:jcb', START)).toBe(false);
    expect(equipped.accepts('B', 'ecny', START)).toBe(false);
    const { fault } = await client.machines.reportFault({ machine: 'ATM-1', description: '死机' });
    expect(equipped.accepts('B', 'atm:visa', START + 1)).toBe(false);
    await client.machines.repairFault({ fault, until: START + HOUR_MS / 12 });
    expect(equipped.accepts('B', 'atm:visa', START + HOUR_MS)).toBe(true);
    expect(equipped.accepts('B', 'atm:visa', START + 1)).toBe(false);
    await client.machines.recordTest({ machines: ['ATM-1'], passed: false });
    expect(equipped.accepts('B', 'atm:visa', START + HOUR_MS)).toBe(false);
  });
});

describe('service points', () => {
  it('lose their permission when the licence runs out, at that very moment', async () => {
    const { client, clock, core } = test;
    const until = START + 5 * HOUR_MS;
    await client.fxPoints.save({ place: 'B', tier: 'basic', licence: '结汇-01', licenceUntil: until, hostHotel: null });
    await client.fxPoints.setCurrency({ place: 'B', currency: 'USD', offered: true });
    expect(verdicts('B').get('fx-permission')).toMatchObject({ status: 'ready', rule: 'fx-licence-valid' });
    expect((await client.fxPoints.list({})).items).toEqual([
      expect.objectContaining({ place: 'B', currencies: ['USD'], licenceState: 'expiring', openNow: null }),
    ]);
    clock.advance(5 * HOUR_MS);
    core.passTime();
    expect(verdicts('B').get('fx-permission')).toMatchObject({ status: 'not-ready', rule: 'fx-licence-expired' });
    expect((await client.fxPoints.get({ place: 'B' })).point?.licenceState).toBe('expired');
    await client.fxPoints.remove({ place: 'B' });
    expect(verdicts('B').size).toBe(0);
  });
});
