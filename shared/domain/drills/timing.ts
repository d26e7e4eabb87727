import { activeMs, type ExerciseFacts } from './exercise-facts.ts';

export const TIMING_KINDS = ['detection', 'first-report', 'step', 'clock'] as const;
export type TimingKind = (typeof TIMING_KINDS)[number];

/**
 * How something stands beside its target: done within it, done after it, not done although it has passed, not done while there was
 * still time, done or not done where no target was set; left out with a reason, or owed no longer.
 */
export const TIMING_OUTCOMES = [
  'in-time',
  'late',
  'missed',
  'open',
  'done',
  'not-done',
  'skipped',
  'withdrawn',
] as const;
export type TimingOutcome = (typeof TIMING_OUTCOMES)[number];

/** One thing that the console timed. Instants in UTC ms; `tookMs` and `targetMs` without what was paused. */
export type Timing = {
  readonly kind: TimingKind;
  /** The same for the same thing whenever it is asked for. */
  readonly ref: string;
  readonly incident: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly from: number | null;
  readonly at: number | null;
  readonly tookMs: number | null;
  readonly targetMs: number | null;
  readonly outcome: TimingOutcome;
};

const NOT_BEFORE_START = { zh: '发现', en: 'Detection' } as const;
const FIRST_REPORT = { zh: '首次报告', en: 'First report' } as const;

/**
 * What the console times in an exercise *(product rule)*: detection and the first report from the first inject on, each step of a
 * playbook and each report clock from its own start against its own target. Time in which the exercise was paused does not count.
 * `now` (UTC ms) stands for the end while it runs.
 */
export function exerciseTimings(facts: ExerciseFacts, now: number): Timing[] {
  const { steps, clocks, pauses } = facts;
  const end = facts.endedAt ?? now;
  const told = clocks.flatMap(({ toldAt }) => toldAt ?? []);
  return [
    sinceInject(facts, 'detection', NOT_BEFORE_START, firstOf(actsAfterInject(facts))),
    sinceInject(facts, 'first-report', FIRST_REPORT, firstOf(told)),
    ...steps.map((step): Timing => {
      const { incident, run, step: code, title, titleEn, from, due, settledAt, state } = step;
      const at = state === 'done' ? settledAt : null;
      const measured = measure({ from, at, targetMs: due === null ? null : due - from, end, pauses });
      return {
        kind: 'step',
        ref: `${run}/${code}`,
        incident,
        name: title,
        nameEn: titleEn,
        from,
        at,
        ...measured,
        ...(state === 'skipped' && { outcome: 'skipped' as const }),
      };
    }),
    ...clocks.map(({ incident, clock, turn, recipient, recipientEn, start, due, toldAt, withdrawn }): Timing => ({
      kind: 'clock',
      ref: `${incident}/${clock}/${turn}`,
      incident,
      name: recipient,
      nameEn: recipientEn,
      from: start,
      at: toldAt,
      ...measure({ from: start, at: toldAt, targetMs: due - start, end, pauses }),
      ...(withdrawn && toldAt === null && { outcome: 'withdrawn' as const }),
    })),
  ];
}

/** When the first inject was released (UTC ms); null before. */
export const firstInject = ({ released }: Pick<ExerciseFacts, 'released'>): number | null => firstOf(released);

/** What players did from the first inject on; nothing before it was detected. */
export function actsAfterInject(facts: Pick<ExerciseFacts, 'released' | 'acts'>): number[] {
  const first = firstInject(facts);
  return first === null ? [] : facts.acts.filter((at) => at >= first);
}

type Measured = Pick<Timing, 'tookMs' | 'targetMs' | 'outcome'>;

/** How long something took from `from` to `at` beside its target. `end` (UTC ms): until when it could have been done. */
export function measure({
  from,
  at,
  targetMs,
  end,
  pauses,
}: {
  readonly from: number | null;
  readonly at: number | null;
  readonly targetMs: number | null;
  readonly end: number;
  readonly pauses: ExerciseFacts['pauses'];
}): Measured {
  if (from === null || at === null) {
    const passed = from !== null && targetMs !== null && activeMs(from, end, pauses) > targetMs;
    return { tookMs: null, targetMs, outcome: targetMs === null ? 'not-done' : passed ? 'missed' : 'open' };
  }
  const tookMs = activeMs(from, at, pauses);
  return { tookMs, targetMs, outcome: targetMs === null ? 'done' : tookMs <= targetMs ? 'in-time' : 'late' };
}

function sinceInject(
  facts: ExerciseFacts,
  kind: 'detection' | 'first-report',
  name: { readonly zh: string; readonly en: string },
  at: number | null,
): Timing {
  const from = firstInject(facts);
  const measured = measure({ from, at, targetMs: null, end: facts.endedAt ?? 0, pauses: facts.pauses });
  return { kind, ref: kind, incident: null, name: name.zh, nameEn: name.en, from, at, ...measured };
}

function firstOf(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}

export type TimingCounts = { readonly [O in TimingOutcome]: number };

export function countTimings(timings: readonly Pick<Timing, 'outcome'>[]): Record<TimingOutcome, number> {
  const counts = Object.fromEntries(TIMING_OUTCOMES.map((outcome) => [outcome, 0])) as Record<TimingOutcome, number>;
  for (const { outcome } of timings) counts[outcome] += 1;
  return counts;
}
