import { z } from 'zod';
import { code, command, instant, localDate, name, procedure, receipt, text } from './common.ts';

export const CONDITION_KINDS = ['stock', 'language', 'machine'] as const;

/**
 * What a place's records must say for it to serve: `stock` and a currency (ISO 4217), `language` and its code (ISO 639), `machine`
 * and what one must accept (`atm:visa`). Where a place has no such records, the state of the items alone counts.
 */
export const capabilityCondition = z.object({ kind: z.enum(CONDITION_KINDS), value: code });

export type CapabilityCondition = z.infer<typeof capabilityCondition>;

export const capability = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** What a narrow column shows: a currency sign, one character. */
  short: z.string(),
  ord: z.int(),
  sample: z.boolean(),
  /** Readiness items a place must have ready to offer it; those it is not required to have do not count. */
  items: z.array(z.string()),
  conditions: z.array(capabilityCondition),
});
export type Capability = z.infer<typeof capability>;

const lacks = z
  .array(z.string())
  .describe(
    'Item codes, then conditions (`stock:EUR`, `language:ar`, `machine:atm:visa`), then `closed` when it is not open',
  );

const nearPlace = z.object({ code: z.string(), metres: z.number() });

export const coverageCell = z.object({
  venue: z.string(),
  capability: z.string(),
  ring: z.number(),
  ready: z.array(z.string()).describe('Codes of the places that serve it, nearest first'),
  blank: z.boolean(),
  nearest: nearPlace.optional().describe('With a blank: the nearest place that serves it'),
  /** With a blank: the nearest place that offers it and could be made to serve, and what it lacks. */
  nearestToMend: nearPlace.extend({ lacks }).optional(),
});
export type CoverageCell = z.infer<typeof coverageCell>;

export const coverageExclusion = z.object({
  place: z.string(),
  venue: z.string(),
  from: instant,
  to: instant,
  reason: z.string(),
});
export type CoverageExclusion = z.infer<typeof coverageExclusion>;

/** A drawn line that nobody gets across: from a venue, what lies beyond it does not count. */
export const coverageBarrier = z.object({
  id: z.string(),
  name: z.string(),
  /** The venue it stands in the way of; null for all. */
  venue: z.string().nullable(),
  line: z.array(z.object({ lon: z.number(), lat: z.number() })).describe('Corners in degrees, WGS-84, longitude first'),
  from: instant,
  to: instant,
  reason: z.string(),
});
export type CoverageBarrier = z.infer<typeof coverageBarrier>;

const barrierInput = coverageBarrier.extend({
  id: code,
  name: text(60),
  venue: code.nullable(),
  line: z
    .array(z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }))
    .min(2)
    .max(200),
  reason: text(300).min(1),
});

/** How evidence is taken at an instant ahead: `renewed`, what is ready now is ready then; `ages`, what runs out by then is not. */
const evidence = z.enum(['renewed', 'ages']).default('renewed');

/** A place, machine or person whose loss leaves a cell blank at some hour. */
export const singlePoint = z.object({
  kind: z.enum(['place', 'machine', 'staff']),
  code: z.string(),
  /** Where it is; of a place, itself. */
  place: z.string(),
  cells: z.array(
    z.object({
      venue: z.string(),
      capability: z.string(),
      hours: z.int().describe('Hours of the event at which it alone holds the cell up'),
      first: instant.describe('The first of them'),
    }),
  ),
  cellHours: z.int(),
});
export type SinglePoint = z.infer<typeof singlePoint>;

const rings = z.array(z.number().positive().max(100_000)).min(1).max(6);

export const coverageContract = {
  capabilities: procedure.input(z.object({})).output(z.object({ items: z.array(capability) })),
  saveCapability: procedure
    .input(
      command({
        capability: capability
          .omit({ items: true, conditions: true, sample: true })
          .extend({ code, name, nameEn: name, short: text(4).min(1) }),
      }),
    )
    .output(receipt),
  /** One member of the set of items a capability needs. */
  linkItem: procedure.input(command({ capability: code, item: code, needed: z.boolean() })).output(receipt),
  /** One member of the set of conditions. */
  linkCondition: procedure
    .input(command({ capability: code, condition: capabilityCondition, needed: z.boolean() }))
    .output(receipt),
  /** For each venue × capability × ring: who serves it at an instant, and where nobody does. */
  matrix: procedure
    .input(
      z.object({
        at: instant.optional(),
        rings: rings.optional(),
        capability: code.optional(),
        venue: code.optional(),
        evidence,
      }),
    )
    .output(
      z.object({
        at: instant,
        cells: z.array(coverageCell),
        hoursUnknown: z.int().describe('Places without opening hours: they count as open'),
      }),
    ),
  /** The matrix as it would be with these places closed, machines out of order, people away and currencies gone. */
  whatIf: procedure
    .input(
      z.object({
        close: z.array(code).max(5000).default([]),
        machines: z.array(code).max(5000).default([]),
        staff: z.array(code).max(5000).default([]),
        currencies: z.array(code).max(200).default([]),
        at: instant.optional(),
        rings: rings.optional(),
        evidence,
      }),
    )
    .output(z.object({ at: instant, cells: z.array(coverageCell.extend({ turnsBlank: z.boolean() })) })),
  /** What alone holds cells up at some hour of the event, worst first. */
  singlePoints: procedure.input(z.object({ ring: z.number().positive().max(100_000).optional() })).output(
    z.object({
      ring: z.number(),
      /** The hours looked at: from the first to before the second instant; the same instant twice without an event. */
      from: instant,
      to: instant,
      items: z.array(singlePoint),
    }),
  ),
  /** Blank spots hour by hour over one local date of the event's zone. */
  day: procedure
    .input(
      z.object({
        date: localDate,
        ring: z.number().positive().max(100_000).optional(),
        venue: code.optional(),
        evidence,
      }),
    )
    .output(
      z.object({
        ring: z.number(),
        hours: z.array(
          z.object({ at: instant, blanks: z.array(z.object({ venue: z.string(), capability: z.string() })) }),
        ),
      }),
    ),
  /** Why a place does or does not serve a capability at an instant. */
  why: procedure
    .input(z.object({ place: code, capability: code, venue: code.optional(), at: instant.optional(), evidence }))
    .output(
      z.object({
        offers: z.boolean(),
        serves: z.boolean(),
        open: z.boolean().nullable(),
        lacks,
        /** With a venue: what keeps the place from counting for it then. */
        excluded: z.array(z.object({ barrier: z.string().nullable(), reason: z.string() })),
      }),
    ),
  exclusions: procedure.input(z.object({})).output(z.object({ items: z.array(coverageExclusion) })),
  exclude: procedure
    .input(command({ exclusion: coverageExclusion.extend({ place: code, venue: code, reason: text(300).min(1) }) }))
    .output(receipt),
  removeExclusion: procedure.input(command({ place: code, venue: code, from: instant })).output(receipt),
  barriers: procedure.input(z.object({})).output(z.object({ items: z.array(coverageBarrier) })),
  /** Draws a line, or draws it anew under the same id. */
  saveBarrier: procedure.input(command({ barrier: barrierInput })).output(receipt),
  removeBarrier: procedure.input(command({ id: code })).output(receipt),
};
