import path from 'node:path';
import { z } from 'zod';
import { readResource } from '../catalogue/index.ts';
import { minutesOf } from './day-moment.ts';

const text = z.string().min(1);

export const dayStep = z.object({
  /** How long before load it was carried out, `h:mm`. */
  ago: z.string().transform((value, context) => {
    const minutes = minutesOf(value);
    if (minutes !== null) return minutes;
    context.addIssue({ code: 'custom', message: 'expected hours and minutes before load, h:mm' });
    return z.NEVER;
  }),
  post: text,
  /** Procedure that was called. */
  do: text,
  /** Name under which later steps speak of what it made. */
  as: text.optional(),
  /** Brought forward, where it would come after midnight, to the local day of that moment (`h:mm` before load). */
  dayOf: z.string().optional(),
  /** Its input: `$name` stands for what another step made, `@h:mm` for the instant so long before load. */
  with: z.record(z.string(), z.unknown()),
});
export type DayStep = z.infer<typeof dayStep>;

/** The running day of the sample event, as `resources/sample/day.json` tells it; `elsewhere` happened on another workstation. */
export const dayFile = z.object({ about: text, steps: z.array(dayStep), elsewhere: z.array(dayStep) });
export type DayFile = z.infer<typeof dayFile>;

/** Reads the running day. `resourcesDir` is absolute. Throws AppError RESOURCE_DAMAGED. */
export function readDayFile(resourcesDir: string): DayFile {
  return readResource(path.join(resourcesDir, 'sample', 'day.json'), dayFile);
}
