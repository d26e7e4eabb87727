import { z } from 'zod';
import { ACTION_STEPS } from '../../domain/drills/corrective-action.ts';
import { code, command, instant, localDate, procedure, receipt, text } from '../common.ts';
import {
  correctiveAction,
  drillCell,
  drillDetail,
  drillRating,
  drillResult,
  drillRole,
  drillStage,
  drillSummary,
  newAction,
} from './drill.ts';
import { evaluationContract } from './evaluation.ts';
import { conductContract } from './exercise.ts';
import { drillReportContract } from './report.ts';
import { drillScenario, drillType, inject, objective } from './scenario.ts';

const which = { drill: code };
const places = z.array(code).min(1).max(500);
const note = text(4000);

/** What a planned drill is made of; what is left out is taken from its scenario. */
const design = {
  type: drillType.optional(),
  title: text(200).min(1).optional(),
  plannedAt: instant.nullable().optional(),
  objectives: z.array(objective).min(1).max(50).optional(),
  injects: z.array(inject).max(200).optional(),
  parties: z
    .array(z.object({ role: drillRole, post: text(120).min(1) }))
    .max(100)
    .optional(),
};

export const drillsContract = {
  scenarios: procedure.input(z.object({})).output(z.object({ items: z.array(drillScenario) })),
  saveScenario: procedure.input(command({ scenario: drillScenario })).output(receipt),
  /** Taken out of the programme; drills that were held of it stay. */
  retireScenario: procedure.input(command({ scenario: code })).output(receipt),

  /** Scenario × place with the last result and when it is due again. */
  matrix: procedure.input(z.object({ scenario: code.optional(), place: code.optional() })).output(
    z.object({
      today: localDate,
      cells: z.array(drillCell),
      counts: z.object({ failed: z.int(), overdue: z.int(), never: z.int(), soon: z.int(), done: z.int() }),
    }),
  ),
  /** A programme for the quarter that begins today: the worst gaps first, places of one scenario together. */
  suggest: procedure.input(z.object({})).output(
    z.object({
      items: z.array(
        z.object({
          scenario: z.string(),
          places: z.array(z.string()),
          date: localDate,
          worst: drillCell.shape.state,
        }),
      ),
    }),
  ),

  /** Newest first by when it was, or is planned to be, held. */
  list: procedure
    .input(
      z.object({
        stage: drillStage.optional(),
        scenario: code.optional(),
        place: code.optional(),
        from: instant.optional(),
        to: instant.optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.object({ total: z.int(), items: z.array(drillSummary) })),
  get: procedure.input(z.object(which)).output(z.object({ drill: drillDetail, actions: z.array(correctiveAction) })),

  /**
   * A drill that was held elsewhere, after the fact. Passed: the items of its objectives count as tested at its places on that day;
   * failed: as failed there. `failedItems` failed whatever the result; with `partly` the others count as passed.
   */
  record: procedure
    .input(
      command({
        scenario: code,
        places,
        heldAt: instant,
        endedAt: instant.optional(),
        result: drillResult,
        type: drillType.optional(),
        title: text(200).optional(),
        failedItems: z.array(code).max(50).default([]),
        times: z
          .array(z.object({ objective: z.int().min(0), minutes: z.int().min(0).max(10_080) }))
          .max(50)
          .default([]),
        findings: note.optional(),
        strengths: note.optional(),
        actions: z.array(newAction).max(50).default([]),
      }),
    )
    .output(receipt.extend({ drill: z.string(), tested: z.int(), failed: z.int() })),

  /** A new drill, designed from its scenario. */
  plan: procedure.input(command({ scenario: code, places, ...design })).output(receipt.extend({ drill: z.string() })),
  /** Changes a planned drill. Refused WRONG_STAGE once it runs. */
  save: procedure.input(command({ ...which, places: places.optional(), ...design })).output(receipt),
  cancel: procedure.input(command({ ...which, reason: text(500).min(1) })).output(receipt),

  ...conductContract,
  ...drillReportContract,
  ...evaluationContract,

  /** An evaluator's word on an objective of a drill that runs or has ended. The last word of an evaluator on an objective counts. */
  rate: procedure
    .input(command({ ...which, objective: z.int().min(0), rating: drillRating, note: note.optional() }))
    .output(receipt),
  hotWash: procedure
    .input(command({ ...which, hotWash: note.optional(), strengths: note.optional(), findings: note.optional() }))
    .output(receipt),
  /**
   * Closes the evaluation: the result is what the ratings amount to, or a person's own with a reason. Items of objectives rated P or S
   * count as tested at the places, those rated M or U as failed.
   */
  conclude: procedure
    .input(command({ ...which, result: drillResult.optional(), reason: text(500).optional() }))
    .output(receipt.extend({ result: drillResult, tested: z.int(), failed: z.int() })),

  /** Overdue first, then critical, then the earliest due. */
  actions: procedure
    .input(
      z.object({
        drill: code.optional(),
        place: code.optional(),
        open: z.boolean().optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        open: z.int(),
        overdue: z.int(),
        items: z.array(correctiveAction),
      }),
    ),
  addAction: procedure.input(command({ ...which, action: newAction })).output(receipt.extend({ action: z.string() })),
  /** Open actions raised for an event that has closed before the present one opens. */
  carriable: procedure.input(z.object({})).output(
    z.object({
      event: z.object({ name: z.string(), opensAt: instant }).nullable(),
      /** Due in the present event unless another day is given: UTC ms. */
      dueAt: instant.nullable(),
      items: z.array(correctiveAction),
    }),
  ),
  /** Takes them over into the present event with a new due day; all of them unless named. Refused NOTHING_TO_CARRY. */
  carryOver: procedure
    .input(command({ actions: z.array(code).min(1).max(2000).optional(), dueAt: instant.optional() }))
    .output(receipt.extend({ carried: z.int() })),
  /** Done, verified by someone else (`retest` names the drill that showed it), sent back or withdrawn with a word on why. */
  actionStep: procedure
    .input(command({ action: code, step: z.enum(ACTION_STEPS), note: note.optional(), retest: code.optional() }))
    .output(receipt),
};
