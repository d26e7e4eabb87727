import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { alarmsDue, saysTitle, stillTold } from './alarms-due.ts';

const clock = (soon: number, due: number, incident = 'i'): ReportClockView => ({
  incident,
  incidentTitle: 'x',
  incidentNumber: 1,
  confidential: false,
  scheme: 'information-system',
  grade: 'II',
  severity: 1,
  clock: 'phone-leader',
  turn: 0,
  kind: 'phone',
  recipient: '组长',
  recipientEn: 'Leader',
  source: '[003]',
  template: false,
  needsApproval: false,
  start: 0,
  soon,
  due,
  state: 'running',
  stop: null,
});
const NONE: ReadonlySet<string> = new Set();
const phases = (now: number, told: ReadonlySet<string> = NONE) =>
  alarmsDue([clock(20, 30)], now, told).map(({ phase }) => phase);

describe('alarms', () => {
  test.each([
    [19, []],
    [20, ['soon']],
    [30, ['soon']],
    [31, ['limit']],
  ])('at %i: %j', (now, expected) => {
    expect(phases(now)).toEqual(expected);
  });

  test('come once each, also when the clock of the machine is set back', () => {
    const [soon] = alarmsDue([clock(20, 30)], 25, NONE);
    const told = new Set(stillTold([clock(20, 30)], NONE, soon === undefined ? [] : [soon]));
    expect(phases(26, told)).toEqual([]);
    expect(phases(31, told)).toEqual(['limit']);
    const [limit] = alarmsDue([clock(20, 30)], 31, told);
    const both = new Set(stillTold([clock(20, 30)], told, limit === undefined ? [] : [limit]));
    expect(phases(25, both)).toEqual([]);
    expect(phases(40, both)).toEqual([]);
  });

  test('are forgotten with their clock, and a clock with another limit is another', () => {
    expect(stillTold([clock(50, 60)], new Set(['i/phone-leader/0/30/soon']), [])).toEqual([]);
    expect(alarmsDue([clock(50, 60)], 55, new Set(['i/phone-leader/0/30/soon']))).toHaveLength(1);
  });

  test('say what an incident is called only where everybody may read it', () => {
    expect([false, true].map((locked) => saysTitle(clock(20, 30), locked))).toEqual([true, false]);
    expect(saysTitle({ confidential: true }, false)).toBe(false);
  });

  test('whatever the steps of the clock, no alarm comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (moments) => {
        const clocks = [clock(20, 30, 'a'), clock(25, 50, 'b')];
        const rung: string[] = [];
        let told: ReadonlySet<string> = new Set();
        for (const now of moments) {
          const alarms = alarmsDue(clocks, now, told);
          rung.push(...alarms.map(({ key }) => key));
          told = new Set(stillTold(clocks, told, alarms));
        }
        expect(new Set(rung).size).toBe(rung.length);
      }),
    );
  });
});
