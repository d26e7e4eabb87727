import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInjects, isPassedOver, nextInjectAt } from './due-injects.ts';
import { exerciseClock, type ExerciseStep } from './exercise-clock.ts';

const MINUTE = 60_000;
const T = Date.UTC(2026, 8, 11, 2);
const SCRIPT = [0, 5, 10, 20].map((minutes, ord) => ({ ord, offset: minutes * MINUTE }));
const dueAfter = (steps: readonly ExerciseStep[], minutes: number, released: readonly number[] = []) =>
  dueInjects(exerciseClock(steps), SCRIPT, new Set(released), T + minutes * MINUTE).map(({ ord }) => ord);
const START: ExerciseStep = { kind: 'start', at: T };

describe('injects on schedule', () => {
  it('come when the clock reaches them, also those whose time passed while nothing ran', () => {
    expect(dueAfter([START], 0)).toEqual([0]);
    expect(dueAfter([START], 10)).toEqual([0, 1, 2]);
    expect(dueAfter([START], 10, [0, 1])).toEqual([2]);
    expect(nextInjectAt(exerciseClock([START]), SCRIPT, new Set([0, 1]), T + 6 * MINUTE)).toBe(T + 10 * MINUTE);
  });
  it('do not come while it stands, nor those that a jump passed over', () => {
    const paused: ExerciseStep[] = [START, { kind: 'pause', at: T + MINUTE }];
    expect(dueAfter(paused, 60, [0])).toEqual([]);
    const jumped: ExerciseStep[] = [START, { kind: 'jump', at: T + MINUTE, offset: 10 * MINUTE }];
    expect(dueAfter(jumped, 1, [0])).toEqual([2]);
    expect(dueAfter(jumped, 30, [0, 2])).toEqual([3]);
    expect(nextInjectAt(exerciseClock(paused), SCRIPT, new Set(), T)).toBe(Number.POSITIVE_INFINITY);
  });
  it('each comes once, however often the clock is looked at and however late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (looks) => {
        const clock = exerciseClock([START]);
        const released = new Set<number>();
        const log: number[] = [];
        for (const minutes of [...looks.toSorted((a, b) => a - b), 40]) {
          for (const { ord } of dueInjects(clock, SCRIPT, released, T + minutes * MINUTE)) {
            released.add(ord);
            log.push(ord);
          }
        }
        expect(log).toEqual([0, 1, 2, 3]);
        expect(nextInjectAt(clock, SCRIPT, released, T + 40 * MINUTE)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

const passed = (offset: number, released: boolean, ended = false): boolean =>
  isPassedOver({ offset, released }, { reached: 100, ended });

it('an inject that a jump went over, or that the end came before, was passed over', () => {
  expect([passed(99, false), passed(99, true), passed(100, false), passed(200, false, true)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
