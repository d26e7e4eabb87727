import { z } from 'zod';
import { code, command, instant, localDate, name, procedure, receipt, text } from './common.ts';

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
});
export type Capability = z.infer<typeof capability>;

const nearPlace = z.object({ code: z.string(), metres: z.number() });

export const coverageCell = z.object({
  venue: z.string(),
  capability: z.string(),
  ring: z.number(),
  ready: z.array(z.string()).describe('Codes of the places that serve it, nearest first'),
  blank: z.boolean(),
  nearest: nearPlace.optional().describe('With a blank: the nearest place that serves it'),
  /** With a blank: the nearest place that offers it and could be made to serve, and what it lacks. */
  nearestToMend: nearPlace
    .extend({ lacks: z.array(z.string()).describe('Item codes, and `closed` when it is not open') })
    .optional(),
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

const rings = z.array(z.number().positive().max(100_000)).min(1).max(6);

export const coverageContract = {
  capabilities: procedure.input(z.object({})).output(z.object({ items: z.array(capability) })),
  saveCapability: procedure
    .input(
      command({
        capability: capability
          .omit({ items: true, sample: true })
          .extend({ code, name, nameEn: name, short: text(4).min(1) }),
      }),
    )
    .output(receipt),
  /** One member of the set of items a capability needs. */
  linkItem: procedure.input(command({ capability: code, item: code, needed: z.boolean() })).output(receipt),
  /** For each venue × capability × ring: who serves it at an instant, and where nobody does. */
  matrix: procedure
    .input(
      z.object({
        at: instant.optional(),
        rings: rings.optional(),
        capability: code.optional(),
        venue: code.optional(),
      }),
    )
    .output(
      z.object({
        at: instant,
        cells: z.array(coverageCell),
        hoursUnknown: z.int().describe('Places without opening hours: they count as open'),
      }),
    ),
  /** The matrix as it would be with these places closed. */
  whatIf: procedure
    .input(z.object({ close: z.array(code).min(1).max(5000), at: instant.optional(), rings: rings.optional() }))
    .output(z.object({ at: instant, cells: z.array(coverageCell.extend({ turnsBlank: z.boolean() })) })),
  /** Blank spots hour by hour over one local date of the event's zone. */
  day: procedure
    .input(z.object({ date: localDate, ring: z.number().positive().max(100_000).optional(), venue: code.optional() }))
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
    .input(z.object({ place: code, capability: code, at: instant.optional() }))
    .output(
      z.object({ offers: z.boolean(), serves: z.boolean(), open: z.boolean().nullable(), lacks: z.array(z.string()) }),
    ),
  exclusions: procedure.input(z.object({})).output(z.object({ items: z.array(coverageExclusion) })),
  exclude: procedure
    .input(command({ exclusion: coverageExclusion.extend({ place: code, venue: code, reason: text(300).min(1) }) }))
    .output(receipt),
  removeExclusion: procedure.input(command({ place: code, venue: code, from: instant })).output(receipt),
};
