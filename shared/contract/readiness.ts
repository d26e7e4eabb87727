import { z } from 'zod';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { placeType } from './places.ts';
import {
  readinessStatus,
  effectiveState,
  rollupState,
  rollupBy,
  rollupRow,
  testResult,
  readinessCell,
  attachment,
  matrixFilter,
  attentionEntry,
  trendPoint,
  namedCell,
  paceRow,
} from './readiness-cells.ts';

const setFields = {
  status: readinessStatus,
  observedAt: instant.optional(),
  note: text(2000).optional(),
  owner: text(120).optional(),
  /** Due instant that replaces the catalogue's; null takes the override back. */
  due: instant.nullable().optional(),
  /** Decides against the rule of the cell, with a reason, until an instant. Another state than the rule says set without one stands for a day. */
  override: z.object({ reason: text(500).min(1), until: instant }).optional(),
  /** Refuses to claim more than a rule says without a reason, as screens do, who then ask for it. @throws REFUSED REASON_NEEDED */
  askReason: z.boolean().optional(),
};

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
