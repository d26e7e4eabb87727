import {
  EXERCISE_STEPS,
  exerciseClock,
  type ExerciseClock,
  type ExerciseStep,
} from '../../../../shared/domain/drills/exercise-clock.ts';
import type { ScriptedInject } from '../../../../shared/domain/drills/due-injects.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A row of `exercise_step`: a step of the clock, or the release of an inject. Instants in UTC ms, `offset` in ms of the script. */
export type StepRow = {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly offset: number | null;
  readonly inject: number | null;
  readonly reason: string | null;
  readonly post: string;
  readonly person: string | null;
};

const MINUTE_MS = 60_000;
const CLOCK_STEPS: ReadonlySet<string> = new Set(EXERCISE_STEPS);

/** What was done to the exercise of a drill, in the order it was recorded. */
export function stepRows(db: ReadDb, drill: string): StepRow[] {
  return cached<[string], StepRow>(
    db,
    'SELECT id, kind, at, offset, inject, reason, post, person FROM exercise_step WHERE drill = ? AND deleted = 0 ORDER BY changedSeq',
  ).all(drill);
}

export function clockOf(rows: readonly StepRow[]): ExerciseClock {
  return exerciseClock(clockSteps(rows));
}

export function clockSteps(rows: readonly StepRow[]): ExerciseStep[] {
  return rows.filter(({ kind }) => CLOCK_STEPS.has(kind)).map(stepOf);
}

function stepOf({ kind, at, offset }: StepRow): ExerciseStep {
  if (kind === 'jump') return { kind, at, offset: offset ?? 0 };
  return { kind: kind as 'start' | 'pause' | 'resume' | 'end', at };
}

/** Releases by inject: the first one counts. */
export function releasesOf(rows: readonly StepRow[]): Map<number, StepRow> {
  const releases = new Map<number, StepRow>();
  for (const row of rows)
    if (row.kind === 'release' && row.inject !== null && !releases.has(row.inject)) releases.set(row.inject, row);
  return releases;
}

export function scriptOf(db: ReadDb, drill: string): ScriptedInject[] {
  return cached<[string], { ord: number; offsetMinutes: number }>(
    db,
    'SELECT ord, offsetMinutes FROM drill_inject WHERE drill = ? AND deleted = 0 ORDER BY ord',
  )
    .all(drill)
    .map(({ ord, offsetMinutes }) => ({ ord, offset: offsetMinutes * MINUTE_MS }));
}
