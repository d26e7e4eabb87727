import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';

/** `late`: a report of it is overdue. `ahead`: time will make it worse. */
export const INCIDENT_FILTERS = ['open', 'late', 'ahead', 'disputed', 'closed', 'all'] as const;
export type IncidentFilter = (typeof INCIDENT_FILTERS)[number];

/** Whether an incident stands under a filter at `now` (UTC ms). */
export function isIn(
  filter: IncidentFilter,
  incident: Incident,
  clocks: readonly ReportClockView[],
  now: number,
): boolean {
  switch (filter) {
    case 'open':
      return incident.stage !== 'closed';
    case 'closed':
      return incident.stage === 'closed';
    case 'late':
      return clocks.some((clock) => clock.incident === incident.id && now > clock.due);
    case 'ahead':
      return incident.ahead.some(({ at }) => at > now);
    case 'disputed':
      return incident.dispute !== null;
    case 'all':
      return true;
  }
}

/** Whether the words of an incident contain what was typed; `#12` or `12` finds its number. */
export function matches({ number, title, owner, placesNamed, systemsNamed }: Incident, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '' || wanted.replace('#', '') === String(number)) return true;
  const named = [...placesNamed, ...systemsNamed].flatMap(({ code, name, nameEn }) => [code, name, nameEn ?? '']);
  return [title, owner ?? '', ...named].some((word) => word.toLowerCase().includes(wanted));
}
