import { localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';
import type { SampleResources } from './sample-files.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';

/** The sessions of the sample event, as they came with its schedule. */
export function sessionCommands({ sessions, event }: SampleResources, calendar: SampleCalendar): SampleCommand[] {
  const rows = sessions.map(({ venue, offsetDays, from, to, name, nameEn, visitors }, index) => {
    const day = localDayOf(calendar.dateFromOpening(offsetDays), event.zone);
    return {
      key: [`session-${String(index + 1).padStart(2, '0')}`],
      values: [venue, day.at(from), day.at(to), name, nameEn, visitors, 1],
    };
  });
  return [
    {
      at: calendar.daysAgo(SET_UP_DAYS_AGO - 1, 610),
      kind: 'imports.start',
      operator: { post: '指挥中心筹备岗' },
      changes: [batch('venue_session', ['venue', 'startsAt', 'endsAt', 'name', 'nameEn', 'visitors', 'sample'], rows)],
    },
  ];
}
