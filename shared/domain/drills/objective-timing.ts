import { firstInject, measure, type Timing, type TimingOutcome } from './timing.ts';
import type { ExerciseFacts } from './exercise-facts.ts';

/** What an objective may be timed by beside the steps of playbooks. */
export const OBJECTIVE_MEASURES = ['detection', 'first-report'] as const;

const MINUTE_MS = 60_000;

export type ObjectiveTarget = {
  /** Code of a playbook step, alone or after its playbook (`power-failure/ups`), or one of `OBJECTIVE_MEASURES`. */
  readonly playbookStep: string | null;
  readonly targetMinutes: number | null;
  /** Minutes that somebody noted by hand; they count before what the console timed. */
  readonly actualMinutes: number | null;
};

export type ObjectiveTiming = {
  readonly tookMs: number | null;
  readonly targetMs: number | null;
  readonly outcome: TimingOutcome;
  /** Who took the time: the console, or somebody who noted it; null when nobody did. */
  readonly timedBy: 'console' | 'hand' | null;
};

/**
 * How long an objective took *(product rule)*: from the first inject until the step it is tied to was done, in whichever incident that
 * was first. Without an exercise `facts` is null. `timings` are those of the same facts; `now` (UTC ms) stands for the end while it runs.
 */
export function objectiveTiming(
  { playbookStep, targetMinutes, actualMinutes }: ObjectiveTarget,
  facts: ExerciseFacts | null,
  timings: readonly Timing[],
  now: number,
): ObjectiveTiming {
  const targetMs = targetMinutes === null ? null : targetMinutes * MINUTE_MS;
  if (actualMinutes !== null) {
    const noted = { from: 0, at: actualMinutes * MINUTE_MS, targetMs, end: 0, pauses: [] };
    return { ...measure(noted), timedBy: 'hand' };
  }
  if (facts === null || playbookStep === null) return { tookMs: null, targetMs, outcome: 'not-done', timedBy: null };
  const done = timings.filter((timing) => answers(timing, playbookStep)).flatMap(({ at }) => at ?? []);
  return {
    ...measure({
      from: firstInject(facts),
      at: done.length === 0 ? null : Math.min(...done),
      targetMs,
      end: facts.endedAt ?? now,
      pauses: facts.pauses,
    }),
    timedBy: 'console',
  };
}

function answers({ kind, ref }: Timing, wanted: string): boolean {
  if (kind === 'clock') return false;
  const code = wanted.slice(wanted.lastIndexOf('/') + 1);
  return kind === 'step' ? ref.slice(ref.lastIndexOf('/') + 1) === code : ref === code;
}
