import { z } from 'zod';
import { DECIDERS } from '../domain/readiness/decided-by.ts';
import { OUTLOOKS } from '../domain/readiness/pace.ts';
import { EFFECTIVE_STATES, READINESS_STATUSES, ROLLUP_STATES, STATE_REASONS } from '../domain/readiness/status.ts';
import { TEST_RESULTS } from '../domain/readiness/tested.ts';
import { VERDICT_STATUSES } from '../domain/readiness/verdict.ts';
import { code, instant, text } from './common.ts';
import { placeType } from './places.ts';

export const readinessStatus = z.enum(READINESS_STATUSES);
export const effectiveState = z.enum(EFFECTIVE_STATES);
export const rollupState = z.enum(ROLLUP_STATES);

export const rollupBy = z.enum(['event', 'category', 'place', 'venue', 'organisation', 'item']);
export type RollupBy = z.infer<typeof rollupBy>;

export const rollupRow = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  required: z.int(),
  ready: z.int(),
  tested: z.int().describe('Of the ready: shown to work by a test or drill that still counts'),
  stale: z.int(),
  notReady: z.int(),
  inProgress: z.int(),
  red: z.int(),
  criticalRed: z.int(),
  redStale: z.int().describe('Red because critical evidence expired: counted in red and in stale'),
  overdue: z.int(),
  state: rollupState,
  /** How many places are counted in the row (for a venue: the places within its service ring). */
  places: z.int(),
});
export type RollupRow = z.infer<typeof rollupRow>;

/** What a rule says of the cell; `facts` are the figures of its sentence (`rule.<name>` on the screens). */
export const cellVerdict = z.object({
  status: z.enum(VERDICT_STATUSES),
  rule: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  observedAt: instant,
  reviewAt: instant.nullable().describe('From when time alone may change the verdict'),
});
export type CellVerdict = z.infer<typeof cellVerdict>;

export const testResult = z.enum(TEST_RESULTS);
/** The last test or drill of the item at the place. */
export const cellTest = z.object({
  at: instant,
  result: testResult,
  source: z.string().nullable(),
  note: z.string().nullable(),
  counts: z.boolean().describe('Passed and not too old: a ready cell is then ready and tested'),
  validUntil: instant.nullable(),
});
export type CellTest = z.infer<typeof cellTest>;

/** One required place × item, with everything that answers "why?". */
export const readinessCell = z.object({
  place: z.string(),
  item: z.string(),
  status: readinessStatus,
  state: effectiveState,
  reason: z.enum(STATE_REASONS),
  critical: z.boolean(),
  /** Since when the state holds: the expiry or due instant, or when it was recorded. */
  since: instant.nullable(),
  nextChangeAt: instant.nullable(),
  observedAt: instant.nullable(),
  freshHours: z.number().nullable(),
  due: instant.nullable(),
  dueOverridden: z.boolean(),
  owner: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: instant.nullable(),
  recordedBy: z.string().nullable(),
  attachments: z.int(),
  /** Which record `status`, `observedAt`, `recordedAt` and `recordedBy` are of. */
  decidedBy: z.enum(DECIDERS),
  /** What was last set by hand, whether or not it counts. */
  handStatus: readinessStatus.nullable(),
  verdict: cellVerdict.nullable(),
  override: z
    .object({ reason: z.string(), until: instant, status: readinessStatus })
    .nullable()
    .describe('The hand-set state that stands against the rule now; null once it ended'),
  tested: cellTest.nullable(),
  /** Items that must be ready before this one and are not. */
  waitsFor: z.array(
    z.object({ item: z.string(), name: z.string(), nameEn: z.string().nullable(), state: effectiveState }),
  ),
});
export type ReadinessCell = z.infer<typeof readinessCell>;

export const attachment = z.object({
  hash: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  addedAt: instant,
  addedBy: z.string(),
});
export type Attachment = z.infer<typeof attachment>;

export const matrixFilter = z.object({
  type: placeType.optional(),
  category: code.optional(),
  organisation: code.optional(),
  venue: code.optional(),
  state: effectiveState.optional(),
  /** Only places with something that is ready and was not tested. */
  untested: z.boolean().optional(),
  query: text(80).optional(),
});
export type MatrixFilter = z.infer<typeof matrixFilter>;

export const attentionEntry = z.object({
  kind: z
    .enum([
      'red',
      'stale',
      'overdue',
      'ahead',
      'due-soon',
      'expires-soon',
      'danger-overdue',
      'complaint-overdue',
      'inspection-overdue',
    ])
    .describe(
      'ahead: ready although an item it depends on is not. danger-overdue, complaint-overdue: those that no required item shows. inspection-overdue: `item` is a patrol plan',
    ),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  category: z.string(),
  critical: z.boolean(),
  places: z
    .array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }))
    .describe('Up to 5, soonest first'),
  count: z.int(),
  /** The instant that matters: since when it is red or stale, or when it falls due or expires. */
  at: instant.nullable(),
});
export type AttentionEntry = z.infer<typeof attentionEntry>;

export const trendPoint = z.object({
  at: instant,
  required: z.int(),
  ready: z.int(),
  stale: z.int(),
  criticalRed: z.int(),
});
export type TrendPoint = z.infer<typeof trendPoint>;

/** A required cell with the names of its place and item. */
export const namedCell = readinessCell.extend({
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
});
export type NamedCell = z.infer<typeof namedCell>;

export const paceRow = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  required: z.int(),
  ready: z.int(),
  tested: z.int(),
  state: rollupState,
  remaining: z.int(),
  perDay: z.number().describe('Items newly ready a day, net'),
  outlook: z.enum(OUTLOOKS),
  readyAt: instant.nullable(),
  /** Whether that is after the event opens; null when nothing tells. */
  late: z.boolean().nullable(),
});
export type PaceRow = z.infer<typeof paceRow>;
