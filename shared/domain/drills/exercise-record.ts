import type { ExerciseFacts } from './exercise-facts.ts';

export const TIMELINE_KINDS = ['clock', 'inject', 'entry', 'incident', 'step', 'report'] as const;

/** A line of what happened in an exercise; `at` in UTC ms. */
export type TimelineLine = {
  at: number;
  kind: (typeof TIMELINE_KINDS)[number];
  /** Null for the console itself. */
  by: { post: string; name?: string | undefined } | null;
  text: string;
  textEn: string | null;
};

/** What is kept of an exercise when it ends: everything its report is made from. Instants in UTC ms. */
export type ExerciseRecord = {
  readonly facts: ExerciseFacts;
  readonly injects: { readonly total: number; readonly released: number; readonly byHand: number };
  readonly entries: number;
  readonly incidents: readonly {
    readonly incident: string;
    readonly number: number;
    readonly title: string;
    readonly grade: string | null;
    readonly openedAt: number;
  }[];
  readonly timeline: readonly TimelineLine[];
  readonly archive: { readonly folder: string; readonly changes: number; readonly hash: string } | null;
};

/** The same record with every instant moved by `ms`: an exercise as it would have been held then. */
export function shiftedRecord(record: ExerciseRecord, ms: number): ExerciseRecord {
  const shift = (at: number): number => at + ms;
  const maybe = (at: number | null): number | null => (at === null ? null : at + ms);
  const { facts, incidents, timeline } = record;
  return {
    ...record,
    facts: {
      startedAt: maybe(facts.startedAt),
      endedAt: maybe(facts.endedAt),
      pauses: facts.pauses.map(({ from, to }) => ({ from: shift(from), to: shift(to) })),
      released: facts.released.map(shift),
      acts: facts.acts.map(shift),
      steps: facts.steps.map((step) => ({
        ...step,
        from: shift(step.from),
        due: maybe(step.due),
        settledAt: maybe(step.settledAt),
      })),
      clocks: facts.clocks.map((clock) => ({
        ...clock,
        start: shift(clock.start),
        due: shift(clock.due),
        toldAt: maybe(clock.toldAt),
      })),
    },
    incidents: incidents.map((incident) => ({ ...incident, openedAt: shift(incident.openedAt) })),
    timeline: timeline.map((line) => ({ ...line, at: shift(line.at) })),
  };
}
