import { z } from 'zod';
import { placeType } from '../../../../shared/contract/places.ts';
import type { CellPlan } from './cell-plans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';
import type { Outcome } from './sample-files.ts';
import { fraction } from './seeded.ts';

const text = z.string().min(1);
const drill = z.object({
  name: text,
  daysAgo: z.int().min(0).max(34),
  minute: z.int().min(0).max(1439),
  post: text,
  items: z.array(text).min(1),
  placeTypes: z.array(placeType).min(1),
  share: z.number().min(0).max(1),
  failed: z.array(z.object({ place: text, item: text, note: text })),
});

/** Drills of the sample event, as `resources/sample/tests.json` tells them. */
export const testsFile = z.object({ about: text, drills: z.array(drill) });
export type TestsFile = z.infer<typeof testsFile>;

/** Found ready at some time before now: what had been in order could be shown in a drill. */
const SHOWABLE: ReadonlySet<Outcome> = new Set(['ready', 'expiring', 'stale']);

/** One command for each drill: what it showed to work, and where it failed. */
export function testCommands(
  plans: readonly CellPlan[],
  { drills }: TestsFile,
  calendar: SampleCalendar,
): SampleCommand[] {
  return drills.map(({ name, daysAgo, minute, post, items, placeTypes, share, failed }) => {
    const at = calendar.daysAgo(daysAgo, minute);
    const failures = new Map(failed.map(({ place, item, note }) => [`${place}/${item}`, note]));
    const rows = plans.flatMap(({ cell: { place, item, key }, outcome }) => {
      if (!items.includes(item.code)) return [];
      const note = failures.get(`${place.code}/${item.code}`);
      const of = [place.code, item.code];
      if (note !== undefined) return [{ key: of, values: [at, 'failed', name, note] }];
      const took = placeTypes.includes(place.type) && fraction(`drill ${name} ${key}`) < share;
      return took && SHOWABLE.has(outcome) ? [{ key: of, values: [at, 'passed', name, null] }] : [];
    });
    const changes = [batch('readiness_test', ['testedAt', 'result', 'source', 'note'], rows)];
    return { at, kind: 'readiness.markTested', operator: { post }, changes };
  });
}
