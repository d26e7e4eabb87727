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
