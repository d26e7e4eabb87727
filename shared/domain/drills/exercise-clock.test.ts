import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseClock, instantOf, offsetAt, type ExerciseStep } from './exercise-clock.ts';

const MINUTE = 60_000;
const T = Date.UTC(2026, 8, 11, 2);

describe('the clock of an exercise', () => {
  it('stands before the start, runs, stands while paused, and goes on where it stood', () => {
    const steps: ExerciseStep[] = [
      { kind: 'start', at: T },
      { kind: 'pause', at: T + 10 * MINUTE },
      { kind: 'resume', at: T + 25 * MINUTE },
    ];
    expect(offsetAt(exerciseClock([]), T)).toBe(0);
    expect(offsetAt(exerciseClock(steps.slice(0, 1)), T + 4 * MINUTE)).toBe(4 * MINUTE);
    expect(offsetAt(exerciseClock(steps.slice(0, 2)), T + 20 * MINUTE)).toBe(10 * MINUTE);
    expect(offsetAt(exerciseClock(steps), T + 30 * MINUTE)).toBe(15 * MINUTE);
  });
  it('jumps to a place in the script, and says when the next inject comes', () => {
    const clock = exerciseClock([
      { kind: 'start', at: T },
      { kind: 'jump', at: T + MINUTE, offset: 30 * MINUTE },
    ]);
    expect(offsetAt(clock, T + 2 * MINUTE)).toBe(31 * MINUTE);
    expect(instantOf(clock, 40 * MINUTE, T + 2 * MINUTE)).toBe(T + 11 * MINUTE);
    expect(instantOf(clock, 20 * MINUTE, T + 2 * MINUTE)).toBeNull();
  });
  it('ends once: nothing after the end moves it', () => {
    const steps: ExerciseStep[] = [
      { kind: 'start', at: T },
      { kind: 'end', at: T + 5 * MINUTE },
      { kind: 'resume', at: T + 6 * MINUTE },
      { kind: 'jump', at: T + 7 * MINUTE, offset: 0 },
    ];
    expect(exerciseClock(steps)).toEqual({ state: 'ended', offset: 5 * MINUTE, at: T + 5 * MINUTE });
  });
  it('never runs backwards but by a jump, whatever the wall clock does, and a step pressed twice does no harm', () => {
    const step = fc.record({
      kind: fc.constantFrom('pause' as const, 'resume' as const),
      at: fc.integer({ min: T - 120 * MINUTE, max: T + 600 * MINUTE }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let before = 0;
        for (let length = 0; length <= steps.length; length += 1) {
          const clock = exerciseClock([{ kind: 'start', at: T }, ...steps.slice(0, length)]);
          expect(clock.offset).toBeGreaterThanOrEqual(before);
          before = clock.offset;
        }
        const twice = steps.flatMap((one) => [one, one]);
        expect(exerciseClock([{ kind: 'start', at: T }, ...twice])).toEqual(
          exerciseClock([{ kind: 'start', at: T }, ...steps]),
        );
      }),
    );
  });
});
