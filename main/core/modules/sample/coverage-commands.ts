import { localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';
import type { SampleResources } from './sample-files.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';

/** What was drawn and excluded for the sample event once its security plan was known. */
export function coverageCommands({ coverage, event }: SampleResources, calendar: SampleCalendar): SampleCommand[] {
  const planner = { post: '指挥中心筹备岗' };
  const at = (offsetDays: number, minute: number): number =>
    localDayOf(calendar.dateFromOpening(offsetDays), event.zone).at(minute);
  const barriers = coverage.barriers.map(({ name, venue, line, offsetDays, from, to, reason }, index) => ({
    key: [`barrier-${String(index + 1).padStart(2, '0')}`],
    values: [name, venue, JSON.stringify(line), at(offsetDays, from), at(offsetDays, to), reason],
  }));
  const exclusions = coverage.exclusions.map(({ place, venue, offsetDays, from, to, reason }) => ({
    key: [place, venue, String(at(offsetDays, from))],
    values: [at(offsetDays, to), reason],
  }));
  return [
    {
      at: calendar.daysAgo(SET_UP_DAYS_AGO - 2, 620),
      kind: 'coverage.saveBarrier',
      operator: planner,
      changes: [batch('coverage_barrier', ['name', 'venue', 'line', 'fromAt', 'toAt', 'reason'], barriers)],
    },
    {
      at: calendar.daysAgo(SET_UP_DAYS_AGO - 2, 634),
      kind: 'coverage.exclude',
      operator: planner,
      changes: [batch('coverage_exclusion', ['toAt', 'reason'], exclusions)],
    },
  ];
}
