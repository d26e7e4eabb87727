import { z } from 'zod';
import { EXERCISE_END_CODES } from '../../domain/drills/exercise-end.ts';
import { code, command, instant, operator, procedure, receipt, text } from '../common.ts';
import { inject } from './scenario.ts';
import { timing, timingCounts } from './timing.ts';

const milliseconds = z.int().min(0);

export const exerciseInject = inject.extend({
  ord: z.int(),
  dueAt: instant.nullable().describe('When the clock will release it; null when it stands, or has passed it'),
  releasedAt: instant.nullable(),
  releasedBy: operator.nullable(),
  bySchedule: z.boolean(),
});
export type ExerciseInject = z.infer<typeof exerciseInject>;

/** Why it ended; see `shared/domain/drills/exercise-end.ts`. */
export const exerciseEnd = z.object({
  code: z.enum(EXERCISE_END_CODES),
  note: z.string().nullable().describe('A word of who ended it'),
  incident: z.int().nullable().describe('Number of the real incident that came first'),
  title: z.string().nullable(),
});
export type ExerciseEndView = z.infer<typeof exerciseEnd>;

export const exerciseState = z.object({
  at: instant,
  drill: code,
  number: z.int(),
  title: z.string(),
  titleEn: z.string().nullable(),
  state: z.enum(['waiting', 'running', 'paused', 'ended']),
  offset: milliseconds.describe('Milliseconds of the script that have passed at `at`'),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endedBecause: exerciseEnd.nullable(),
  injects: z.array(exerciseInject),
  parties: z.array(z.object({ role: z.string(), post: z.string() })),
});
export type ExerciseState = z.infer<typeof exerciseState>;

/** Timings that the console took; instants in UTC ms, null for what did not happen. */
export const exerciseTimings = z.object({
  at: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  firstInjectAt: instant.nullable(),
  detectedAt: instant.nullable().describe('The first thing a player logged or opened after the first inject'),
  firstReportAt: instant.nullable().describe('The first report told, with evidence'),
  entries: z.int().describe('Lines that players logged'),
  incidents: z.array(
    z.object({
      incident: z.string(),
      number: z.int(),
      title: z.string(),
      grade: z.string().nullable(),
      openedAt: instant,
    }),
  ),
  timings: z.array(timing).describe('Detection, first report, each step of a playbook, each report clock'),
  outcomes: timingCounts,
});
export type ExerciseTimings = z.infer<typeof exerciseTimings>;

/** Inside the world of an exercise. Refused NOT_AN_EXERCISE elsewhere. */
export const exerciseContract = {
  get: procedure.input(z.object({})).output(exerciseState),
  /** What the controller does to the clock. A step that does not fit changes nothing. `offset` in milliseconds, for `jump`. */
  step: procedure
    .input(command({ kind: z.enum(['pause', 'resume', 'jump']), offset: milliseconds.optional() }))
    .output(receipt),
  /** Releases an inject by hand, before or after its time. Refused INJECT_RELEASED the second time. */
  release: procedure.input(command({ inject: z.int().min(0) })).output(receipt),
  timings: procedure.input(z.object({})).output(exerciseTimings),
};

/** From the real world: a planned drill is conducted in an exercise world of its own. */
export const conductContract = {
  /** Copies the picture as it is into a new exercise world and starts its clock. */
  start: procedure.input(command({ drill: code })).output(receipt),
  end: procedure.input(command({ drill: code, reason: text(500).optional() })).output(receipt),
  /** Exercises that run now. */
  running: procedure.input(z.object({})).output(
    z.object({
      items: z.array(
        z.object({
          drill: z.string(),
          number: z.int(),
          title: z.string(),
          titleEn: z.string().nullable(),
          startedAt: instant,
        }),
      ),
    }),
  ),
};
