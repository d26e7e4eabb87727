import { z } from 'zod';
import { DECIDERS } from '../domain/readiness/decided-by.ts';
import { OUTLOOKS } from '../domain/readiness/pace.ts';
import { EFFECTIVE_STATES, READINESS_STATUSES, ROLLUP_STATES, STATE_REASONS } from '../domain/readiness/status.ts';
import { TEST_RESULTS } from '../domain/readiness/tested.ts';
import { VERDICT_STATUSES } from '../domain/readiness/verdict.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
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

const setFields = {
  status: readinessStatus,
  observedAt: instant.optional(),
  note: text(2000).optional(),
  owner: text(120).optional(),
  /** Due instant that replaces the catalogue's; null takes the override back. */
  due: instant.nullable().optional(),
  /** Decides against the rule of the cell, with a reason, until an instant. A state set beside a rule without one stands for a day. */
  override: z.object({ reason: text(500).min(1), until: instant }).optional(),
};

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

export const readinessContract = {
  set: procedure
    .input(command({ place: code, item: code, ...setFields }))
    .output(receipt.extend({ cell: readinessCell }))
    .meta({}),
  setMany: procedure
    .input(
      command({
        cells: z
          .array(z.object({ place: code, item: code }))
          .min(1)
          .max(20_000),
        ...setFields,
      }),
    )
    .output(receipt.extend({ changed: z.int(), unchanged: z.int() })),
  rollup: procedure.input(z.object({ by: rollupBy })).output(
    z.object({
      at: instant,
      overlapping: z.boolean().describe('True when a place may count in several rows, so rows do not add up'),
      rows: z.array(rollupRow),
    }),
  ),
  matrix: procedure
    .input(
      z.object({
        filter: matrixFilter.default({}),
        sort: z.enum(['worst', 'code', 'name']).default('worst'),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        items: z.array(z.string()).describe('Column order: item codes'),
        rows: z.array(
          z.object({
            place: z.string(),
            name: z.string(),
            nameEn: z.string().nullable(),
            type: placeType,
            state: rollupState,
            ready: z.int(),
            required: z.int(),
            criticalRed: z.int(),
            tested: z.int(),
            cells: z
              .array(z.tuple([readinessStatus, effectiveState, z.int()]).nullable())
              .describe(
                'One per column: status, state, marks (see cell-marks.ts); null where the item is not required',
              ),
          }),
        ),
      }),
    ),
  place: procedure.input(z.object({ place: code })).output(z.object({ at: instant, cells: z.array(readinessCell) })),
  item: procedure.input(z.object({ item: code, state: effectiveState.optional() })).output(
    z.object({
      at: instant,
      cells: z.array(namedCell.extend({ placeType })),
    }),
  ),
  cell: procedure.input(z.object({ place: code, item: code })).output(
    z.object({
      cell: readinessCell,
      attachments: z.array(attachment),
      history: z.array(
        z.object({
          at: instant,
          by: operator,
          commandId: z.string(),
          kind: z.string(),
          fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        }),
      ),
    }),
  ),
  attention: procedure
    .input(z.object({ limit: z.int().min(1).max(200).default(40), horizonHours: z.int().min(1).max(720).default(48) }))
    .output(z.object({ at: instant, total: z.int(), entries: z.array(attentionEntry) })),
  /** Cells that time or a record put into red or stale after `since`. */
  turned: procedure.input(z.object({ since: instant, limit: z.int().min(1).max(500).default(100) })).output(
    z.object({
      at: instant,
      total: z.int(),
      cells: z.array(namedCell),
    }),
  ),
  /** Takes an override back before it ends: the rule decides again. */
  endOverride: procedure.input(command({ place: code, item: code })).output(receipt.extend({ cell: readinessCell })),
  /**
   * Records a test or drill of items at a place, or without one wherever the item is required, or of the cells named. An older
   * test than the one known changes nothing.
   */
  markTested: procedure
    .input(
      command({
        place: code.optional(),
        items: z.array(code).max(500).default([]),
        cells: z
          .array(z.object({ place: code, item: code }))
          .max(20_000)
          .default([]),
        result: testResult,
        testedAt: instant.optional(),
        note: text(2000).optional(),
        source: text(200).optional().describe('Where it was shown: the name of a drill, a live test'),
      }),
    )
    .output(receipt.extend({ changed: z.int(), unchanged: z.int() })),
  /** What is ready and was never shown to work, critical first. */
  untested: procedure
    .input(
      z.object({
        item: code.optional(),
        category: code.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        critical: z.int(),
        byItem: z.array(
          z.object({
            item: z.string(),
            name: z.string(),
            nameEn: z.string().nullable(),
            critical: z.boolean(),
            count: z.int(),
          }),
        ),
        cells: z.array(namedCell),
      }),
    ),
  /** Why a row of a roll-up is what it is: the cells behind it that are not ready, the worst first. */
  why: procedure
    .input(z.object({ by: rollupBy, key: code, limit: z.int().min(1).max(200).default(20) }))
    .output(z.object({ at: instant, row: rollupRow, total: z.int(), cells: z.array(namedCell) })),
  /** At the rate of the last days, ready on which date; the slowest first. */
  pace: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      since: instant.nullable().describe('The rate is counted from here; null when the log is too short'),
      opensAt: instant.nullable(),
      total: paceRow,
      byCategory: z.array(paceRow),
      byOrganisation: z.array(paceRow),
      byVenue: z.array(paceRow),
    }),
  ),
  trend: procedure
    .input(z.object({ days: z.int().min(2).max(120).default(30) }))
    .output(z.object({ points: z.array(trendPoint) })),
  attach: procedure
    .input(
      command({ place: code, item: code, name: text(200).min(1), mime: text(120), base64: z.string().max(14_000_000) }),
    )
    .output(receipt.extend({ hash: z.string() })),
  detach: procedure.input(command({ place: code, item: code, hash: z.string().length(64) })).output(receipt),
  attachment: procedure
    .input(z.object({ hash: z.string().length(64) }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
};
