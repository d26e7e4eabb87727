import { z } from 'zod';
import { GATE_OUTCOMES } from '../domain/gate/opening-gate.ts';
import { EFFECTIVE_STATES, STATE_REASONS } from '../domain/readiness/status.ts';
import { code, command, instant, localDate, operator, procedure, receipt, text } from './common.ts';
import { placeType } from './places.ts';

export const gateOutcome = z.enum(GATE_OUTCOMES);

const gateFinding = z.object({
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  state: z.enum(EFFECTIVE_STATES),
  reason: z.enum(STATE_REASONS),
});
export type GateFindingRow = z.infer<typeof gateFinding>;

const decision = z.object({
  outcome: gateOutcome,
  decidedAt: instant,
  decidedBy: operator,
  reason: z.string().nullable(),
  /** The critical items that were not green when it was decided. */
  findings: z.array(gateFinding),
});
export type GateDecision = z.infer<typeof decision>;

export const gatePlace = z.object({
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  placeType,
  /** First opening of that day; null when nobody entered hours for the place. */
  opensAt: instant.nullable(),
  /** The instant the items are judged at. */
  evaluatedAt: instant,
  critical: z.int().describe('Critical items required there'),
  findings: z.array(gateFinding),
  decision: decision.nullable(),
});
export type GatePlace = z.infer<typeof gatePlace>;

export const gateContract = {
  /**
   * Places that open on a local date, worst first, with the critical items that are not green at the opening instant as far as it is
   * known now. Places closed that day, or without critical items, are left out and counted.
   */
  check: procedure.input(z.object({ place: code.optional(), date: localDate.optional() })).output(
    z.object({
      at: instant,
      date: localDate,
      today: localDate,
      counts: z.object({
        places: z.int(),
        green: z.int(),
        failing: z.int(),
        undecided: z.int(),
        open: z.int(),
        notOpen: z.int(),
        openAnyway: z.int(),
        closed: z.int(),
      }),
      items: z.array(gatePlace),
    }),
  ),
  /** Records who decided, with the findings of that moment. A second decision for the day stands beside the first in the history. */
  decide: procedure
    .input(command({ place: code, date: localDate, outcome: gateOutcome, reason: text(1000).optional() }))
    .output(receipt.extend({ findings: z.array(gateFinding) })),
  /** "Open" for all of these that are green and not decided; the others are named and left as they are. */
  openGreen: procedure
    .input(command({ date: localDate, places: z.array(code).min(1).max(20_000) }))
    .output(receipt.extend({ opened: z.int(), notGreen: z.array(z.string()) })),
  /** Every decision for a place, newest first, or for one of its days. */
  history: procedure
    .input(z.object({ place: code, date: localDate.optional(), limit: z.int().min(1).max(200).default(30) }))
    .output(z.object({ items: z.array(decision.extend({ date: localDate, by: operator })) })),
};
