import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineState, MACHINE_KINDS, type MachineFacts } from './machine.ts';
import { machineVerdicts } from './machine-rules.ts';

const REQUIRED = [
  { code: 'visa', name: 'Visa', nameEn: 'Visa' },
  { code: 'jcb', name: 'JCB', nameEn: null },
];

const machine = (facts: Partial<MachineFacts> = {}): MachineFacts => ({
  code: 'ATM-1',
  kind: 'atm',
  name: null,
  keeper: '设备管理岗',
  ecny: false,
  schemes: ['visa', 'jcb'],
  languages: ['zh', 'en'],
  lastTestAt: 1000,
  lastTestPassed: true,
  lastPatrolAt: 2000,
  retired: false,
  faultSince: null,
  recordedAt: 500,
  ...facts,
});

const verdict = (item: string, ...machines: MachineFacts[]) => machineVerdicts(machines, REQUIRED).get(item);

describe('cards at a place', () => {
  it('are accepted when every machine passed its test and takes the required schemes, seen at the oldest test', () => {
    expect(verdict('atm-foreign-cards', machine(), machine({ code: 'ATM-2', lastTestAt: 400 }))).toMatchObject({
      status: 'ready',
      observedAt: 400,
      rule: 'machine-cards-accepted',
      facts: { total: 2, working: 2 },
    });
  });

  it('are not ready with one machine out of order or failed, however many others work', () => {
    const broken = machine({ code: 'ATM-2', name: '2 号机', faultSince: 3000 });
    expect(verdict('atm-foreign-cards', machine(), broken)).toMatchObject({
      status: 'not-ready',
      observedAt: 3000,
      rule: 'machine-fault',
      facts: { machine: '2 号机', down: 1, working: 1, total: 2 },
    });
    expect(verdict('pos-foreign-cards', machine({ kind: 'pos', lastTestPassed: false }))).toMatchObject({
      status: 'not-ready',
      observedAt: 1000,
      rule: 'machine-test-failed',
    });
  });

  it('are in progress while a machine is untested or lacks a required scheme', () => {
    expect(verdict('atm-foreign-cards', machine(), machine({ lastTestAt: null, lastTestPassed: null }))).toMatchObject({
      status: 'in-progress',
      rule: 'machine-untested',
    });
    expect(verdict('atm-foreign-cards', machine({ schemes: ['visa'] }))).toMatchObject({
      status: 'in-progress',
      rule: 'machine-scheme-missing',
      facts: { schemes: 'JCB', schemesEn: 'JCB' },
    });
  });

  it('are not decided by machines of the other kind, by retired ones, or by a terminal for e-CNY only', () => {
    expect(verdict('pos-foreign-cards', machine())).toBeUndefined();
    expect(verdict('atm-foreign-cards', machine({ retired: true }))).toBeUndefined();
    expect(verdict('pos-foreign-cards', machine({ kind: 'pos', ecny: true, schemes: [] }))).toBeUndefined();
  });
});

describe('the other items of a machine', () => {
  it('asks for Chinese and English on every screen that a customer works alone', () => {
    expect(verdict('screens-zh-en', machine(), machine({ kind: 'pos', languages: [] }))?.status).toBe('ready');
    expect(verdict('screens-zh-en', machine(), machine({ kind: 'exchange', languages: ['zh'] }))).toMatchObject({
      status: 'in-progress',
      rule: 'machine-screen-language',
      facts: { wrong: 1, total: 2 },
    });
  });

  it('asks for a keeper of each', () => {
    expect(verdict('machine-assigned', machine())?.rule).toBe('machine-all-assigned');
    expect(verdict('machine-assigned', machine(), machine({ keeper: ' ' }))).toMatchObject({
      status: 'in-progress',
      facts: { unassigned: 1 },
    });
  });

  it('takes the oldest patrol, and a machine under repair or never patrolled as work to do', () => {
    expect(verdict('machine-serviced', machine(), machine({ lastPatrolAt: 7 }))).toMatchObject({
      status: 'ready',
      observedAt: 7,
    });
    expect(verdict('machine-serviced', machine({ lastPatrolAt: null }))?.rule).toBe('machine-unpatrolled');
    expect(verdict('machine-serviced', machine({ faultSince: 9 }))).toMatchObject({
      status: 'in-progress',
      rule: 'machine-under-repair',
    });
  });

  it('needs one machine that takes e-CNY and works', () => {
    const old = machine({ ecny: true, faultSince: 5 });
    expect(verdict('ecny-acceptance', machine())).toBeUndefined();
    expect(verdict('ecny-acceptance', old)?.status).toBe('not-ready');
    expect(verdict('ecny-acceptance', old, machine({ ecny: true, lastTestAt: 77 }))).toMatchObject({
      status: 'ready',
      observedAt: 77,
    });
  });
});

const anyMachine = fc.record<MachineFacts>({
  code: fc.constantFrom('A', 'B', 'C'),
  kind: fc.constantFrom(...MACHINE_KINDS),
  name: fc.constant(null),
  keeper: fc.constantFrom(null, '岗'),
  ecny: fc.boolean(),
  schemes: fc.subarray(['visa', 'jcb', 'amex']),
  languages: fc.subarray(['zh', 'en']),
  lastTestAt: fc.option(fc.nat(9999)),
  lastTestPassed: fc.option(fc.boolean()),
  lastPatrolAt: fc.option(fc.nat(9999)),
  retired: fc.boolean(),
  faultSince: fc.option(fc.nat(9999)),
  recordedAt: fc.nat(9999),
});

describe('a test without a result', () => {
  it('shows nothing', () => {
    const unwritten = machine({ lastTestAt: 0, lastTestPassed: null });
    expect(verdict('atm-foreign-cards', unwritten)).toMatchObject({ rule: 'machine-untested' });
  });
});

describe('whatever the machines', () => {
  it('a fault never makes an item better, and a ready item has only machines that do what it says', () => {
    const rank = ['not-ready', 'in-progress', 'ready', undefined];
    fc.assert(
      fc.property(fc.array(anyMachine, { minLength: 1, maxLength: 5 }), (machines) => {
        const before = machineVerdicts(machines, REQUIRED);
        const [first, ...rest] = machines;
        const after = machineVerdicts(first ? [{ ...first, faultSince: 1 }, ...rest] : [], REQUIRED);
        for (const item of before.keys())
          expect(rank.indexOf(after.get(item)?.status)).toBeLessThanOrEqual(rank.indexOf(before.get(item)?.status));
        const ready = before.get('atm-foreign-cards')?.status === 'ready';
        const atms = machines.filter((one) => ready && one.kind === 'atm' && !one.retired);
        expect(atms.every((one) => machineState(one) === 'working')).toBe(true);
        expect(atms.every(({ schemes }) => REQUIRED.every(({ code }) => schemes.includes(code)))).toBe(true);
        for (const { observedAt } of before.values()) expect(Number.isFinite(observedAt)).toBe(true);
      }),
    );
  });
});
