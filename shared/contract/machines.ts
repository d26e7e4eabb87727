import { z } from 'zod';
import { MACHINE_KINDS, MACHINE_STATES } from '../domain/machines/machine.ts';
import { code, command, instant, name, page, procedure, receipt, text } from './common.ts';

export const machineKind = z.enum(MACHINE_KINDS);
export const machineState = z.enum(MACHINE_STATES);

export const cardScheme = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ord: z.int(),
  /** Every card machine must accept it; the others are told but not asked for. */
  required: z.boolean(),
  sample: z.boolean(),
});
export type CardScheme = z.infer<typeof cardScheme>;

const openFault = z.object({ id: z.string(), since: instant, description: z.string().nullable() });

export const machine = z.object({
  code: z.string(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  kind: machineKind,
  name: z.string().nullable(),
  keeper: z.string().nullable(),
  ecny: z.boolean(),
  schemes: z.array(z.string()),
  languages: z.array(z.string()).describe('ISO 639-1 codes of the languages on its screen'),
  lastTestAt: instant.nullable(),
  lastTestPassed: z.boolean().nullable(),
  lastPatrolAt: instant.nullable(),
  state: machineState,
  fault: openFault.nullable().describe('The oldest open fault'),
  note: z.string().nullable(),
  sample: z.boolean(),
});
export type Machine = z.infer<typeof machine>;

export const machineFault = z.object({
  id: z.string(),
  machine: z.string(),
  machineName: z.string().nullable(),
  kind: machineKind,
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  since: instant,
  until: instant.nullable(),
  description: z.string().nullable(),
  remedy: z.string().nullable(),
  reportedBy: z.string(),
});
export type MachineFault = z.infer<typeof machineFault>;

export const downTimeBy = z.enum(['machine', 'place', 'kind']);
export const downTimeRow = z.object({
  key: z.string(),
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  machines: z.int(),
  faults: z.int(),
  open: z.int(),
  downMs: z.int().describe('Sum over its machines; faults of one machine at the same time count once'),
  /** Share of the period, over all its machines, in which they were in order: 0 to 1. */
  availability: z.number(),
});
export type DownTimeRow = z.infer<typeof downTimeRow>;

export const acceptanceCell = z.object({
  venue: z.string(),
  /** Code of a card scheme, or `ecny`. */
  scheme: z.string(),
  working: z
    .int()
    .describe('Machines that accept it, passed their last live test and are not out of order at the instant'),
  total: z.int().describe('Machines in use that accept it'),
  places: z.array(z.string()).describe('Places with a working one, nearest first'),
  blank: z.boolean(),
});
export type AcceptanceCell = z.infer<typeof acceptanceCell>;

const machineFields = {
  code,
  place: code,
  kind: machineKind,
  name: text(120).nullable().default(null),
  keeper: text(60).nullable().default(null),
  ecny: z.boolean().default(false),
  schemes: z.array(code).max(40).default([]),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(40)
    .default([]),
  note: text(500).nullable().default(null),
};
export const machineInput = z.object(machineFields);
export type MachineInput = z.infer<typeof machineInput>;

const someMachines = z.array(code).min(1).max(5000);

export const machinesContract = {
  list: procedure
    .input(
      z.object({
        place: code.optional(),
        kind: machineKind.optional(),
        scheme: code.optional(),
        state: machineState.optional(),
        query: text(80).optional(),
        limit: page.limit,
        offset: z.int().min(0).default(0),
      }),
    )
    .output(z.object({ at: instant, total: z.int(), items: z.array(machine) })),
  save: procedure.input(command({ machine: machineInput })).output(receipt),
  /** A live test with its result; done now unless it says when. */
  recordTest: procedure
    .input(command({ machines: someMachines, passed: z.boolean(), at: instant.optional() }))
    .output(receipt),
  recordPatrol: procedure.input(command({ machines: someMachines, at: instant.optional() })).output(receipt),
  retire: procedure.input(command({ machine: code, retired: z.boolean() })).output(receipt),
  reportFault: procedure
    .input(command({ machine: code, since: instant.optional(), description: text(500).min(1) }))
    .output(receipt.extend({ fault: z.string() })),
  /** Back in order; `testPassed` records a live test at the same instant. */
  repairFault: procedure
    .input(
      command({
        fault: z.string(),
        until: instant.optional(),
        remedy: text(500).optional(),
        testPassed: z.boolean().optional(),
      }),
    )
    .output(receipt),
  faults: procedure
    .input(
      z.object({ open: z.boolean().optional(), place: code.optional(), limit: z.int().min(1).max(1000).default(200) }),
    )
    .output(z.object({ at: instant, total: z.int(), items: z.array(machineFault) })),
  downTime: procedure
    .input(z.object({ by: downTimeBy, from: instant.optional(), to: instant.optional() }))
    .output(z.object({ from: instant, to: instant, rows: z.array(downTimeRow) })),
  schemes: procedure.input(z.object({})).output(z.object({ items: z.array(cardScheme) })),
  saveScheme: procedure
    .input(command({ scheme: cardScheme.omit({ sample: true }).extend({ code, name, nameEn: text(80).nullable() }) }))
    .output(receipt),
  removeScheme: procedure.input(command({ scheme: code })).output(receipt),
  /** Scheme × venue: the machines within the venue's service ring, or within `ring` metres (straight line). */
  acceptance: procedure
    .input(
      z.object({
        at: instant.optional(),
        ring: z.number().positive().max(100_000).optional(),
        kind: machineKind.optional(),
      }),
    )
    .output(
      z.object({
        at: instant,
        schemes: z.array(cardScheme.pick({ code: true, name: true, nameEn: true, required: true })),
        venues: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            nameEn: z.string().nullable(),
            ring: z.number(),
            positioned: z.boolean(),
          }),
        ),
        cells: z.array(acceptanceCell),
      }),
    ),
};
