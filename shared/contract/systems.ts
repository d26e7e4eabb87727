import { z } from 'zod';
import { code, command, instant, name, procedure, receipt, text } from './common.ts';

export const SYSTEM_STATES = ['up', 'degraded', 'down'] as const;

export const monitoredSystem = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  place: z.string().nullable().describe('Where it stands, for the power of a site'),
  state: z.enum(SYSTEM_STATES),
  stateSince: instant.nullable(),
  note: z.string().nullable(),
  /** The outage that lasts, when it is down. */
  outage: z.object({ id: z.string(), startedAt: instant, provincesDown: z.int().nullable() }).nullable(),
  sample: z.boolean(),
});
export type MonitoredSystem = z.infer<typeof monitoredSystem>;

const changed = receipt.extend({ system: monitoredSystem });

export const systemsContract = {
  list: procedure.input(z.object({})).output(z.object({ items: z.array(monitoredSystem) })),
  save: procedure
    .input(command({ system: code, name, nameEn: name, kind: text(40).min(1), place: code.nullable().optional() }))
    .output(changed),
  /** Going down starts an outage at `at`; anything else ends the one that lasts. Incidents of the system are graded again. */
  setState: procedure
    .input(
      command({
        system: code,
        state: z.enum(SYSTEM_STATES),
        at: instant.optional(),
        provincesDown: z.int().min(0).max(100).optional(),
        note: text(600).optional(),
      }),
    )
    .output(changed),
};
