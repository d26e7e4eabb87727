import { z } from 'zod';
import { STOCK_STATES } from '../domain/stock/position.ts';
import { code, instant, procedure } from './common.ts';
import { incidentStage } from './incidents.ts';
import { POSTURES } from './posture.ts';
import { effectiveState, rollupRow } from './readiness-cells.ts';

export const MARK_KINDS = ['incident-opened', 'incident-graded', 'incident-closed', 'significant', 'posture'] as const;

/** Something along the time line. `title` is null for what is confidential, and for a posture (its level is in `grade`). */
export const momentMark = z.object({
  at: instant,
  kind: z.enum(MARK_KINDS),
  ref: z.string().describe('Id of the incident, the log entry or the posture'),
  title: z.string().nullable(),
  grade: z.string().nullable(),
  severe: z.boolean().describe('The worst grade of its scheme but one, or worse; an emergency posture'),
});
export type MomentMark = z.infer<typeof momentMark>;

const named = { name: z.string(), nameEn: z.string().nullable() };
const beforeAfter = <Schema extends z.ZodType>(schema: Schema) => ({ before: schema, after: schema });
const counts = rollupRow.pick({
  required: true,
  ready: true,
  tested: true,
  stale: true,
  red: true,
  criticalRed: true,
  overdue: true,
  state: true,
});

/** A row that is the same at both instants is left out; null where it was not there yet, or no more. */
const changedRow = z.object({ key: z.string(), ...named, ...beforeAfter(counts.nullable()) });
const blank = z
  .object({ venue: code, venueName: z.string(), venueNameEn: z.string().nullable(), capability: code })
  .extend({ capabilityName: z.string(), capabilityNameEn: z.string().nullable() });
const incidentThen = z.object({
  stage: incidentStage,
  grade: z.string().nullable(),
  gradeName: z.string().nullable(),
  gradeNameEn: z.string().nullable(),
});

export const momentDifference = z.object({
  from: instant,
  to: instant,
  totals: z.object(beforeAfter(counts)),
  byCategory: z.array(changedRow),
  byVenue: z.array(changedRow),
  places: z.object({
    total: z.int().describe('Places with at least one item that turned; the list holds the first of them'),
    items: z.array(z.object({ place: code, ...named, better: z.int(), worse: z.int(), other: z.int() })),
  }),
  cells: z.object({
    total: z.int().describe('Items that turned; the list holds the first of them, those turned for the worse first'),
    better: z.int(),
    worse: z.int(),
    items: z.array(
      z.object({
        place: code,
        placeName: z.string(),
        placeNameEn: z.string().nullable(),
        item: code,
        itemName: z.string(),
        itemNameEn: z.string().nullable(),
        critical: z.boolean(),
        turn: z.enum(['better', 'worse', 'other']),
        ...beforeAfter(effectiveState.nullable()),
      }),
    ),
  }),
  incidents: z.object({
    opened: z.int(),
    graded: z.int(),
    closed: z.int(),
    items: z.array(
      z.object({
        incident: z.string(),
        number: z.int(),
        title: z.string(),
        confidential: z.boolean(),
        turns: z.array(z.enum(['opened', 'graded', 'staged', 'closed', 'reopened'])),
        before: incidentThen.nullable(),
        after: incidentThen,
      }),
    ),
  }),
  stock: z.object({
    currencies: z.array(
      z.object({ currency: z.string(), ...beforeAfter(z.object({ usable: z.int(), minimum: z.int() }).nullable()) }),
    ),
    places: z.object({
      total: z.int(),
      items: z.array(
        z.object({
          place: code,
          ...named,
          currency: z.string(),
          ...beforeAfter(z.object({ amount: z.int(), state: z.enum(STOCK_STATES) }).nullable()),
        }),
      ),
    }),
  }),
  coverage: z.object({
    ring: z.number().describe('Radius in metres'),
    ...beforeAfter(z.int()),
    appeared: z.array(blank),
    filled: z.array(blank),
  }),
  posture: z.object(beforeAfter(z.enum(POSTURES))),
});
export type MomentDifference = z.infer<typeof momentDifference>;

/** The past: where one can go back to, and what changed between two instants. Any query is asked for a past instant with the header `x-at`. */
export const momentsContract = {
  timeline: procedure.input(z.object({ from: instant.optional(), to: instant.optional() })).output(
    z.object({
      now: instant,
      start: instant.nullable().describe('The first instant that the log knows of; null for an empty one'),
      marks: z.array(momentMark),
      marksTotal: z.int(),
    }),
  ),
  compare: procedure.input(z.object({ from: instant, to: instant })).output(momentDifference),
};
