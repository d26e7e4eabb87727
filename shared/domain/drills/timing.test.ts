import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pausesOf, type ExerciseStep } from './exercise-clock.ts';
import { activeMs, type ExerciseFacts, type Pause } from './exercise-facts.ts';
import { objectiveTiming } from './objective-timing.ts';
import { countTimings, exerciseTimings, firstInject } from './timing.ts';

const START = 1_000_000;
const END = START + 100_000;

const instant = fc.integer({ min: START, max: END });
/** Pauses one after the other, as a controller makes them. */
const pauses: fc.Arbitrary<Pause[]> = fc
  .uniqueArray(instant, { maxLength: 6 })
  .map((at) => at.toSorted((a, b) => a - b))
  .map((at) =>
    at.flatMap((from, index) =>
      index % 2 === 0 && at[index + 1] !== undefined ? [{ from, to: at[index + 1] ?? 0 }] : [],
    ),
  );

const step = fc.record({
  incident: fc.constant('i'),
  run: fc.constant('r'),
  step: fc.constantFrom('ups', 'people', 'record'),
  title: fc.constant('x'),
  titleEn: fc.constant(null),
  from: instant,
  due: fc.option(instant),
  settledAt: fc.option(instant),
  state: fc.constantFrom('open' as const, 'done' as const, 'skipped' as const),
});
const clock = fc.record({
  incident: fc.constant('i'),
  clock: fc.constantFrom('phone', 'written'),
  turn: fc.nat(2),
  recipient: fc.constant('组长'),
  recipientEn: fc.constant('leader'),
  start: instant,
  due: instant,
  toldAt: fc.option(instant),
  withdrawn: fc.boolean(),
});
const facts: fc.Arbitrary<ExerciseFacts> = fc.record({
  startedAt: fc.constant(START),
  endedAt: fc.option(fc.constant(END)),
  pauses,
  released: fc.array(instant, { maxLength: 4 }),
  acts: fc.array(instant, { maxLength: 5 }),
  steps: fc.array(step, { maxLength: 5 }),
  clocks: fc.array(clock, { maxLength: 5 }),
});

test('time that was paused never counts, and all other time does', () => {
  fc.assert(
    fc.property(instant, instant, pauses, (a, b, stood) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      let counted = 0;
      for (let at = from; at < to; at += 1_000) {
        const until = Math.min(to, at + 1_000);
        counted += activeMs(at, until, stood);
      }
      expect(activeMs(from, to, stood)).toBe(counted);
      expect(activeMs(from, to, stood)).toBeLessThanOrEqual(to - from);
      expect(activeMs(from, to, [])).toBe(to - from);
      for (const pause of stood) expect(activeMs(pause.from, pause.to, stood)).toBe(0);
    }),
  );
});

test('what was done is in time exactly when it took no longer than its target; what was not is missed once that has passed', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const timings = exerciseTimings(given, END);
      expect(timings).toHaveLength(2 + given.steps.length + given.clocks.length);
      for (const { at, from, tookMs, targetMs, outcome } of timings) {
        expect(tookMs === null).toBe(at === null || from === null);
        const kept = tookMs !== null && targetMs !== null && tookMs <= targetMs;
        const over = tookMs !== null && targetMs !== null && tookMs > targetMs;
        expect(outcome === 'in-time').toBe(kept);
        expect(outcome === 'late').toBe(over);
        expect(outcome === 'done').toBe(tookMs !== null && targetMs === null);
        const passed = targetMs !== null && activeMs(from ?? END, END, given.pauses) > targetMs;
        expect(outcome !== 'missed' || (tookMs === null && passed)).toBe(true);
      }
      const counts = countTimings(timings);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(timings.length);
    }),
  );
});

test('detection is the first act from the first inject on, the first report the first that was told', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const [detection, first] = exerciseTimings(given, END);
      const inject = firstInject(given);
      const acts = given.acts.filter((at) => inject !== null && at >= inject).toSorted((a, b) => a - b);
      const told = given.clocks.flatMap(({ toldAt }) => toldAt ?? []).toSorted((a, b) => a - b);
      expect(detection?.at).toBe(acts[0] ?? null);
      expect(first?.at).toBe(told[0] ?? null);
    }),
  );
});

test('an objective is timed from the first inject to the first time its step was done, unless somebody noted its time', () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom('ups', 'power-failure/ups', 'detection'),
      fc.option(fc.nat(90)),
      (given, playbookStep, noted) => {
        const timings = exerciseTimings(given, END);
        const objective = { playbookStep, targetMinutes: 1, actualMinutes: noted };
        const { tookMs, timedBy } = objectiveTiming(objective, given, timings, END);
        const inject = firstInject(given);
        const done =
          playbookStep === 'detection'
            ? (timings[0]?.at ?? null)
            : (given.steps
                .filter((one) => one.step === 'ups' && one.state === 'done')
                .flatMap(({ settledAt }) => settledAt ?? [])
                .toSorted((a, b) => a - b)[0] ?? null);
        const console = inject === null || done === null ? null : activeMs(inject, done, given.pauses);
        expect({ tookMs, timedBy }).toEqual(
          noted === null ? { tookMs: console, timedBy: 'console' } : { tookMs: noted * 60_000, timedBy: 'hand' },
        );
      },
    ),
  );
});

test('pauses are what stood between a pause and what ended it, in whatever order steps were pressed', () => {
  const kinds = fc.constantFrom('pause' as const, 'resume' as const, 'jump' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.nat(500)), { maxLength: 12 }), (pressed) => {
      let at = START;
      const steps: ExerciseStep[] = [{ kind: 'start', at }];
      let standing: number | null = null;
      let expected = 0;
      for (const [kind, wait] of pressed) {
        at += wait;
        steps.push(kind === 'jump' ? { kind, at, offset: wait } : { kind, at });
        if (kind === 'pause') standing ??= at;
        if (kind === 'resume' && standing !== null) {
          expected += at - standing;
          standing = null;
        }
      }
      steps.push({ kind: 'end', at: END });
      if (standing !== null) expected += END - standing;
      expect(pausesOf(steps, END).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(expected);
    }),
  );
});
