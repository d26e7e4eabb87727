import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import { readDayFile } from './day-file.ts';
import { filledIn, minuteBefore, minutesOf, withinDayOf } from './day-moment.ts';
import { DAY_MS, MINUTE_MS } from './sample-calendar.ts';

const NOW = Date.parse('2026-09-11T15:43:20+08:00');
const ZONE = 'Asia/Shanghai';
const { steps, elsewhere } = readDayFile(fileURLToPath(new URL('../../../../resources', import.meta.url)));
const counted = (procedure: string): number => steps.filter((step) => step.do === procedure).length;

describe('the running day', () => {
  it('has a dozen incidents, some forty lines and more, and complaints, told in order', () => {
    expect(counted('incidents.open')).toBe(12);
    expect(counted('log.add')).toBeGreaterThanOrEqual(40);
    expect(counted('log.add')).toBeLessThanOrEqual(80);
    expect(counted('complaints.add')).toBeGreaterThanOrEqual(6);
    const times = steps.map(({ ago }) => ago);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(times[0]).toBeLessThan(28 * 60);
    expect(elsewhere).not.toEqual([]);
  });
  it('names nothing before it was made, and nobody but posts', () => {
    const made = new Set<string>();
    for (const step of steps) {
      for (const [, name] of JSON.stringify(step.with).matchAll(/"\$([^":]+)/g)) expect(made).toContain(name);
      if (step.as !== undefined) made.add(step.as);
      expect(step.post).toMatch(/(岗|负责人|经理)$/);
    }
  });
});

describe('moments', () => {
  it('are full minutes before load, and names stand for what was made', () => {
    expect(minutesOf('1:30')).toBe(90);
    expect([minutesOf('1:75'), minutesOf('90'), minutesOf('-1:00')]).toEqual([null, null, null]);
    expect(minuteBefore(NOW, 3)).toBe(Date.parse('2026-09-11T15:40:00+08:00'));
    const made = new Map([['one', 'id-1']]);
    expect(filledIn({ a: '$one', b: [{ at: '@0:03' }], c: 'x', d: 1 }, NOW, made)).toEqual({
      a: 'id-1',
      b: [{ at: Date.parse('2026-09-11T15:40:00+08:00') }],
      c: 'x',
      d: 1,
    });
    expect(() => filledIn('$two', NOW, made)).toThrow('$two');
  });
  it('of a day stay in it unless there is no time left, and are never put off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_MS }), fc.integer({ min: 0, max: 600 }), (shift, minutes) => {
        const start = NOW + shift;
        const at = start + minutes * MINUTE_MS;
        const moved = withinDayOf(start, at, ZONE);
        expect(moved).toBeLessThanOrEqual(at);
        const sameDay = utcToZoned(moved, ZONE).d === utcToZoned(start, ZONE).d;
        expect(sameDay || moved - start <= 20 * MINUTE_MS).toBe(true);
      }),
    );
  });
});
