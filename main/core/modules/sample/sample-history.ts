import { cellPlans } from './cell-plans.ts';
import { staffCommands } from './staff-commands.ts';
import { sessionCommands } from './session-commands.ts';
import { equipmentCommands } from './equipment-commands.ts';
import { cellTimeline } from './cell-timeline.ts';
import { readinessCommands } from './round-commands.ts';
import { sampleCalendar } from './sample-calendar.ts';
import type { SampleCommand } from './sample-command.ts';
import type { SampleResources } from './sample-files.ts';
import { setUpCommands } from './set-up.ts';
import { testCommands } from './test-commands.ts';

/**
 * The past of the sample event as seen at `now` (UTC ms): the commands that would have built it over the last 35 days,
 * sorted by `at`, none later than `now`. Opening is 12 full days ahead (see `sampleCalendar`). The same resources and
 * `now` always give the same history. Items of the shipped catalogue are expected in the store already.
 */
export function sampleHistory(resources: SampleResources, now: number): SampleCommand[] {
  const calendar = sampleCalendar(resources.event, now);
  const plans = cellPlans(resources);
  const records = plans.flatMap((plan) => cellTimeline(plan, calendar));
  return [
    ...setUpCommands(resources, calendar),
    ...equipmentCommands(resources, plans, calendar),
    ...readinessCommands(records, calendar),
    ...staffCommands(resources, plans, calendar),
    ...testCommands(plans, resources.tests, calendar),
    ...sessionCommands(resources, calendar),
  ].toSorted((a, b) => a.at - b.at);
}
