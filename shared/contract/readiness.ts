import { z } from 'zod';
import { EFFECTIVE_STATES, READINESS_STATUSES, ROLLUP_STATES, STATE_REASONS } from '../domain/readiness/status.ts';
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
};

export const matrixFilter = z.object({
  type: placeType.optional(),
  category: code.optional(),
  organisation: code.optional(),
  venue: code.optional(),
  state: effectiveState.optional(),
  query: text(80).optional(),
});
export type MatrixFilter = z.infer<typeof matrixFilter>;

export const attentionEntry = z.object({
  kind: z.enum(['red', 'stale', 'overdue', 'due-soon', 'expires-soon']),
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
            cells: z
              .array(z.tuple([readinessStatus, effectiveState]).nullable())
              .describe('One per column; null where the item is not required'),
          }),
        ),
      }),
    ),
  place: procedure.input(z.object({ place: code })).output(z.object({ at: instant, cells: z.array(readinessCell) })),
  item: procedure.input(z.object({ item: code, state: effectiveState.optional() })).output(
    z.object({
      at: instant,
      cells: z.array(readinessCell.extend({ placeName: z.string(), placeNameEn: z.string().nullable(), placeType })),
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
      cells: z.array(readinessCell.extend({ placeName: z.string(), placeNameEn: z.string().nullable() })),
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
