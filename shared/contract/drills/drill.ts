import { z } from 'zod';
import { ACTION_STAGES, ACTION_STEPS } from '../../domain/drills/corrective-action.ts';
import { DRILL_CELL_STATES } from '../../domain/drills/drill-matrix.ts';
import { DRILL_RATINGS, DRILL_RESULTS, DRILL_ROLES, DRILL_STAGES } from '../../domain/drills/drill.ts';
import { OBSERVATION_KINDS } from '../../domain/drills/observation.ts';
import { code, instant, localDate, operator, text } from '../common.ts';
import { exerciseEnd } from './exercise.ts';
import { drillType, inject, objective } from './scenario.ts';

export const drillResult = z.enum(DRILL_RESULTS);
export const drillStage = z.enum(DRILL_STAGES);
export const drillRating = z.enum(DRILL_RATINGS);
export const drillRole = z.enum(DRILL_ROLES);

export const drillSummary = z.object({
  id: z.string(),
  number: z.int(),
  scenario: z.string(),
  scenarioName: z.string(),
  scenarioNameEn: z.string().nullable(),
  type: drillType,
  title: z.string(),
  stage: drillStage,
  plannedAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  elsewhere: z.boolean().describe('Held without the console and recorded afterwards'),
  result: drillResult.nullable(),
  places: z.array(z.string()),
  actions: z.object({ open: z.int(), overdue: z.int(), total: z.int() }),
  sample: z.boolean(),
});
export type DrillSummary = z.infer<typeof drillSummary>;

export const drillRatingRow = z.object({
  objective: z.int().describe('Its place among the objectives, from 0'),
  evaluator: z.string(),
  rating: drillRating,
  note: z.string().nullable(),
  at: instant,
});

export const drillObservation = z.object({
  id: z.string(),
  objective: z.int().nullable().describe('The objective it is of; null for the drill as a whole'),
  evaluator: z.string(),
  at: instant,
  kind: z.enum(OBSERVATION_KINDS),
  text: z.string(),
});
export type DrillObservation = z.infer<typeof drillObservation>;

export const drillDetail = drillSummary.extend({
  objectives: z.array(
    objective.extend({
      ord: z.int(),
      critical: z.boolean(),
      itemName: z.string().nullable(),
      itemNameEn: z.string().nullable(),
      actualMinutes: z.int().nullable(),
    }),
  ),
  injects: z.array(inject.extend({ ord: z.int() })),
  parties: z.array(z.object({ role: drillRole, post: z.string() })),
  ratings: z.array(drillRatingRow),
  findings: z.string().nullable(),
  strengths: z.string().nullable(),
  hotWash: z.string().nullable(),
  cancelReason: z.string().nullable(),
  endedBecause: exerciseEnd.nullable(),
  hotWashNotes: z
    .array(z.object({ evaluator: z.string(), at: instant, text: z.string() }))
    .describe('Of evaluators whose signed file was read'),
  observations: z.array(drillObservation).describe('In the order they were made'),
  recordedBy: operator,
});
export type DrillDetail = z.infer<typeof drillDetail>;

export const drillCell = z.object({
  scenario: z.string(),
  place: z.string(),
  last: z.object({ date: localDate, result: drillResult, drill: z.string() }).optional(),
  due: localDate,
  state: z.enum(DRILL_CELL_STATES),
});
export type DrillCell = z.infer<typeof drillCell>;

export const correctiveAction = z.object({
  id: z.string(),
  drill: z.string(),
  drillTitle: z.string(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  critical: z.boolean(),
  text: z.string(),
  owner: z.string().nullable(),
  raisedAt: instant,
  raisedBy: operator,
  dueAt: instant,
  verification: z.string().nullable().describe('How it is to be verified'),
  stage: z.enum(ACTION_STAGES),
  overdue: z.boolean(),
  doneAt: instant.nullable(),
  doneBy: operator.nullable(),
  doneNote: z.string().nullable(),
  verifiedAt: instant.nullable(),
  verifiedBy: operator.nullable(),
  verifyNote: z.string().nullable(),
  reopened: z.int(),
  retest: z.string().nullable().describe('The drill that showed it to work'),
  event: z.string().nullable().describe('The event it was raised for, or carried into'),
  carriedFrom: z.string().nullable().describe('The event it was carried over from'),
  carriedAt: instant.nullable(),
  steps: z.array(z.enum(ACTION_STEPS)),
  sample: z.boolean(),
});
export type CorrectiveAction = z.infer<typeof correctiveAction>;

/** A corrective action as it is raised. */
export const newAction = z.object({
  place: code,
  item: code.nullable().default(null),
  text: text(500).min(1),
  owner: text(120).nullable().default(null),
  dueAt: instant.optional().describe('Two weeks from now when left out'),
  verification: text(500).nullable().default(null),
});
