import { z } from 'zod';
import { CLOCK_STATES } from '../domain/clocks/report-clock.ts';
import { DRILL_RESULTS } from '../domain/drills/drill.ts';
import { INCIDENT_STAGES } from '../domain/incidents/stage.ts';
import { instant } from './common.ts';
import { rollupState } from './readiness-cells.ts';

/** A text in Chinese and in English. */
export const both = z.object({ zh: z.string(), en: z.string() });
const count = z.int();
const minor = z.int().describe('Whole minor units of the currency (ISO 4217)');

const readinessRow = z.object({
  key: z.string(),
  name: both,
  required: count,
  ready: count,
  tested: count,
  stale: count,
  notReady: count,
  red: count,
  criticalRed: count,
  redStale: count,
  overdue: count,
  state: rollupState,
  before: z.object({ required: count, ready: count }).nullable().describe('At the last briefing'),
});

const spot = { venue: z.string(), venueName: both, capability: z.string(), capabilityName: both };
const drill = z.object({
  number: count,
  title: z.string(),
  scenario: both,
  at: instant.nullable(),
  result: z.enum(DRILL_RESULTS).nullable(),
  places: count,
});

/** Everything that a briefing says in figures, as it was at one instant. Lists are cut to what people read; the counts are whole. */
export const briefingFigures = z.object({
  at: instant,
  zone: z.string(),
  issuer: both,
  event: z.object({ name: both, opensAt: instant, closesAt: instant }).nullable(),
  sample: z.boolean(),
  since: z
    .object({ at: instant, number: count.nullable(), version: count.nullable() })
    .describe('The briefing that changes are counted from; without an earlier one, the day before'),
  readiness: z.object({
    total: readinessRow,
    categories: z.array(readinessRow),
    venues: z.array(readinessRow),
    critical: z.array(z.object({ item: z.string(), name: both, count, places: z.array(both) })),
    trend: z.array(z.object({ at: instant, required: count, ready: count })),
  }),
  coverage: z.object({
    ring: z.number().describe('Metres'),
    cells: count,
    blanks: z.array(
      z.object({
        ...spot,
        fresh: z.boolean().nullable().describe('Not there at the last briefing'),
        mend: z.object({ place: z.string(), name: both, metres: z.number(), lacks: both }).nullable(),
      }),
    ),
    closed: z.array(z.object(spot)).nullable().describe('Blank at the last briefing, and not any more'),
  }),
  incidents: z.object({
    open: count,
    opened: count,
    closed: count,
    byGrade: z.array(z.object({ grade: both.nullable(), count })),
    items: z.array(
      z.object({
        id: z.string(),
        number: count,
        title: z.string().nullable().describe('Null for a confidential one'),
        type: both,
        grade: both.nullable(),
        severity: count.nullable(),
        stage: z.enum(INCIDENT_STAGES),
        openedAt: instant,
        closedAt: instant.nullable(),
      }),
    ),
  }),
  reports: z.object({
    timely: count,
    late: count,
    overdue: count,
    running: count,
    owed: z.array(
      z.object({
        incident: count,
        title: z.string().nullable(),
        recipient: both,
        due: instant,
        state: z.enum(CLOCK_STATES),
      }),
    ),
  }),
  reporting: z.object({
    expected: count,
    inTime: count,
    late: count,
    missing: count,
    cutoffs: z.array(
      z.object({ plan: both, dueAt: instant, expected: count, inTime: count, late: count, missing: count }),
    ),
  }),
  drills: z.object({
    held: z.array(drill),
    planned: z.array(drill),
    programme: z.object({ done: count, soon: count, overdue: count, never: count, failed: count }),
  }),
  actions: z.object({
    open: count,
    overdue: count,
    raised: count,
    verified: count,
    items: z.array(
      z.object({
        text: z.string(),
        place: both,
        owner: z.string().nullable(),
        dueAt: instant,
        critical: z.boolean(),
        overdue: z.boolean(),
        drill: z.string(),
      }),
    ),
  }),
  stock: z.object({
    currencies: z.array(
      z.object({
        currency: z.string(),
        amount: minor,
        usable: minor,
        minimum: minor,
        covered: minor,
        uncounted: minor,
        below: count,
        short: minor,
        before: z.object({ covered: minor, minimum: minor }).nullable(),
      }),
    ),
    below: count,
    gaps: z.array(z.object({ place: both, currency: z.string(), usable: minor, minimum: minor })),
  }),
});
