import { coverageCommands } from './coverage-commands.ts';
import { cellPlans } from './cell-plans.ts';
import { staffCommands } from './staff-commands.ts';
import { sessionCommands } from './session-commands.ts';
import { dangerCommands } from './danger-commands.ts';
import { drillCommands } from './drill-commands.ts';
import { dutyCommands } from './duty-commands.ts';
import { gateCommands } from './gate-commands.ts';
import { patrolCommands } from './patrol-commands.ts';
import { equipmentCommands } from './equipment-commands.ts';
import { cellTimeline } from './cell-timeline.ts';
import { readinessCommands } from './round-commands.ts';
import { sampleCalendar } from './sample-calendar.ts';
import type { SampleCommand } from './sample-command.ts';
import type { SampleResources } from './sample-files.ts';
import { setUpCommands } from './set-up.ts';
import { testCommands } from './test-commands.ts';
import { stockCommands } from './stock-commands.ts';

/**
 * The past of the sample event as seen at `now` (UTC ms): the commands that would have built it over the last 35 days,
 * sorted by `at`, none later than `now`. Opening is 12 full days ahead (see `sampleCalendar`). The same resources and
 * `now` always give the same history. Items of the shipped catalogue are expected in the store already.
 */
export function sampleHistory(resources: SampleResources, now: number): SampleCommand[] {
  const calendar = sampleCalendar(resources.event, now);
  const plans = cellPlans(resources);
  const records = plans.flatMap((plan) => cellTimeline(plan, calendar));
  const { safety, inspectionPlans: shipped, event } = resources;
  const patrols = patrolCommands({ shipped, safety, zone: event.zone }, records, plans, calendar);
  return [
    ...setUpCommands(resources, calendar),
    ...equipmentCommands(resources, plans, calendar),
    ...readinessCommands(records, calendar),
    ...stockCommands(plans, resources.stock, calendar),
    ...staffCommands(resources, plans, calendar),
    ...drillCommands(resources, calendar),
    ...testCommands(plans, resources.tests, calendar),
    ...patrols.commands,
    ...dangerCommands(safety, patrols.failed, resources.equipment.checklists, calendar),
    ...gateCommands(resources, plans, calendar),
    ...sessionCommands(resources, calendar),
    ...coverageCommands(resources, calendar),
    ...dutyCommands(resources, calendar),
  ].toSorted((a, b) => a.at - b.at);
}
