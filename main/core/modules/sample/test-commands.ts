import type { CellPlan } from './cell-plans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';
import type { Outcome } from './sample-files.ts';
import { fraction } from './seeded.ts';
import type { TestsFile } from './tests-file.ts';

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
